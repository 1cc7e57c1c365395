using System.Text.Json.Serialization;
using DisclosureRules.Primitives;

namespace DisclosureRules.Claims;

/// <summary>
/// What a place in the words of a report states: a number (<c>收到申请12件</c>), that there was none (<c>未收到申请</c>), or something
/// about all (<c>均获维持</c>). Immutable; equal inputs give equal claims.
/// </summary>
[JsonConverter(typeof(ClaimJsonConverter))]
public sealed record Claim
{
    /// <summary>Which quantity is stated, e.g. <c>requests.received</c>; the identifier of the claim's definition in its pack.</summary>
    public required string Id { get; init; }

    /// <summary>The quantity in words.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>Where and in which words.</summary>
    public required Quotation Quotation { get; init; }

    /// <summary>The number that is stated, zero for "none"; <see langword="null"/> for a claim that states no number.</summary>
    public decimal? Value { get; init; }

    /// <summary>The share printed behind the number (<c>占33.9%</c>); <see langword="null"/> when there is none.</summary>
    public StatedShare? Share { get; init; }

    /// <summary>The numbers that are listed as parts of this one (<c>126条,其中……113条,……13条</c>), in order.</summary>
    public IReadOnlyList<decimal> Parts { get; init => field = ValueList<decimal>.Of(value); } = ValueList<decimal>.Empty;

    /// <summary>
    /// Why it is not certain that this states the quantity of the whole report exactly; <see cref="Doubt.None"/> when it is.
    /// A doubtful claim never makes a rule fail.
    /// </summary>
    public Doubt Doubt { get; init; }

    /// <summary>The words that the doubts rest on, those of <see cref="Confirmed"/> included; a doubt that rests on no word in particular is not among them.</summary>
    public IReadOnlyList<DoubtReason> Reasons { get; init => field = ValueList<DoubtReason>.Of(value); } = ValueList<DoubtReason>.Empty;

    /// <summary>
    /// What spoke against it before the tables did for it: other numbers of its sentence are those of their cells.
    /// <see cref="Doubt.None"/> when nothing did.
    /// </summary>
    public Doubt Confirmed { get; init; }

    /// <summary>Whether an auditor would hold the claim against the table without hesitation.</summary>
    public bool IsCertain => Doubt == Doubt.None;

    /// <summary>Identifier, value and quotation.</summary>
    public override string ToString() => $"{Id} = {(Value is { } value ? ExactNumber.Show(value) : "-")} \"{Quotation.Text}\"{(IsCertain ? "" : $" ({Doubt})")}";
}

/// <summary>The word that a doubt rests on.</summary>
/// <param name="Doubt">One doubt.</param>
/// <param name="Words">The word as it stands in the text, without blanks.</param>
public readonly record struct DoubtReason(Doubt Doubt, string Words);

/// <summary>A percentage as printed.</summary>
/// <param name="Percent">The percentage, e.g. 33.9.</param>
/// <param name="Decimals">How many digits are printed behind the point: to what it was rounded.</param>
public readonly record struct StatedShare(decimal Percent, int Decimals);
