using System.Text.Json.Serialization;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Repair;

/// <summary>One mistake of a kind that happens when forms are filled in or copied. Immutable and safe to share between threads.</summary>
/// <param name="Kind">The kind of mistake.</param>
/// <param name="Cells">The cells that it is about, in the order of the form.</param>
public sealed record Hypothesis(HypothesisKind Kind, IReadOnlyList<CellId> Cells)
{
    /// <summary>The cells that it is about, in the order of the form.</summary>
    public IReadOnlyList<CellId> Cells { get; init => field = ValueList<CellId>.Of(value); } = ValueList<CellId>.Of(Cells);
}

/// <summary>A kind of mistake.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HypothesisKind>))]
public enum HypothesisKind
{
    /// <summary>The numbers of a row stand one column too far left or right.</summary>
    [JsonStringEnumMemberName("shiftedRow")]
    ShiftedRow,

    /// <summary>The numbers of a column stand one row too high or low.</summary>
    [JsonStringEnumMemberName("shiftedColumn")]
    ShiftedColumn,

    /// <summary>The numbers of two cells are exchanged.</summary>
    [JsonStringEnumMemberName("exchangedCells")]
    ExchangedCells,

    /// <summary>Two neighbouring digits are exchanged.</summary>
    [JsonStringEnumMemberName("transposedDigits")]
    TransposedDigits,

    /// <summary>A digit is missing.</summary>
    [JsonStringEnumMemberName("lostDigit")]
    LostDigit,

    /// <summary>A digit stands twice.</summary>
    [JsonStringEnumMemberName("doubledDigit")]
    DoubledDigit,

    /// <summary>The sign is wrong.</summary>
    [JsonStringEnumMemberName("sign")]
    Sign,

    /// <summary>A total was typed that its parts don't add up to.</summary>
    [JsonStringEnumMemberName("totalTypedOver")]
    TotalTypedOver,

    /// <summary>A total over numbers was left blank.</summary>
    [JsonStringEnumMemberName("totalLeftBlank")]
    TotalLeftBlank,

    /// <summary>The numbers are those of last year's report.</summary>
    [JsonStringEnumMemberName("lastYearPasted")]
    LastYearPasted,

    /// <summary>Cases that were disclosed in part are counted once more among those that weren't disclosed.</summary>
    [JsonStringEnumMemberName("partialCountedTwice")]
    PartialCountedTwice,

    /// <summary>The amount is in yuan where the form asks for ten thousand.</summary>
    [JsonStringEnumMemberName("yuanForTenThousand")]
    YuanForTenThousand,
}
