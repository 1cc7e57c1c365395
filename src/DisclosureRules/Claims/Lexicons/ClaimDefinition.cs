using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Claims.Lexicons;

/// <summary>What a claim states.</summary>
internal enum ClaimKind
{
    /// <summary>A number: <c>收到申请12件</c>.</summary>
    Number,

    /// <summary>That there was none: <c>未收到申请</c>.</summary>
    None,

    /// <summary>Something about all: <c>均获维持</c>.</summary>
    All,

    /// <summary>A year: <c>统计期限自2023年1月1日起</c>.</summary>
    Year,

    /// <summary>The first day of the period that the figures are of, as the number 20230101.</summary>
    PeriodStart,

    /// <summary>The last day of that period, as the number 20231231.</summary>
    PeriodEnd,

    /// <summary>A day that is in no calendar: <c>2月30日</c>.</summary>
    NoSuchDay,

    /// <summary>A date in which a digit or a character is missing or too many: <c>20241月1日</c>.</summary>
    DamagedDate,

    /// <summary>A number that repeats or leaves one out in a list within sentences: <c>一是……;三是……</c>; its part is the number before it.</summary>
    ItemNumber,

    /// <summary>The same at the starts of lines: <c>(一)</c>.</summary>
    LineNumber,

    /// <summary>That certain words stand somewhere, such as those of the template.</summary>
    Phrase,

    /// <summary>A document cited with the right year and number, but another issuer.</summary>
    DocumentNumber,

    /// <summary>Another year than the report's with which the overview begins: <c>2021年,我局……</c>.</summary>
    OpeningYear,

    /// <summary>Another year with which a later sentence of the overview begins.</summary>
    SentenceYear,

    /// <summary>The year before the title of the report in its introduction.</summary>
    TitleYear,

    /// <summary>How many parts a text says that it has; its parts are as many ones as are listed.</summary>
    ListedParts,

    /// <summary>A total with a list of parts that ends with all the rest, and so leaves nothing out.</summary>
    Sum,

    /// <summary>A total with a list of parts that may leave some out.</summary>
    Within,

    /// <summary>A part with its percentage; its part is the whole.</summary>
    Share,

    /// <summary>The sum of the shares of one whole that are listed side by side; its parts are the shares.</summary>
    SharesTogether,

    /// <summary>The change since the year before with its percentage; its part is the number of the year before.</summary>
    Growth,

    /// <summary>How much more or less it is than in the year before; its part is the change that the two numbers make.</summary>
    Difference,

    /// <summary>The name of another place where the reporting unit's own is expected.</summary>
    OtherPlace,

    /// <summary>The name of another unit before the report's title in the introduction.</summary>
    TitleUnit,
}

/// <summary>How a quantity is stated in words, as a pack defines it.</summary>
/// <param name="Id">Identifier, e.g. <c>requests.received</c>.</param>
/// <param name="Title">The quantity in words.</param>
/// <param name="Kind">What the claim states.</param>
/// <param name="Topics">What the sentence must speak of, of several all in one breath (<c>行政复议、行政诉讼共5件</c>); none when the words alone are enough.</param>
/// <param name="Before">Words that stand before the number.</param>
/// <param name="After">Words that stand behind the number and its unit.</param>
/// <param name="Words">For <see cref="ClaimKind.All"/>, the words that state it; for <see cref="ClaimKind.None"/>, the verbs that may be denied, or, without a topic, the words that state it.</param>
/// <param name="Unit">The name of the units that are counted in.</param>
/// <param name="IsImplied">Whether the words also state it where the sentence names no topic at all; another topic still prevents it.</param>
/// <param name="Each">For <see cref="ClaimKind.All"/>, the verbs that state it behind a word for all: <c>均已办结</c>.</param>
/// <param name="MayBePart">Whether the whole quantity is also stated as a part of another: <c>3050件,其中予以公开……</c>.</param>
/// <param name="By">What the quantity is one part of, by what the whole is divided: <c>applicant</c>, <c>result</c>; the parts of one division add up to the whole. Empty for none.</param>
/// <param name="Denied">The claim that there was none of the quantity, stated where a sentence denies it (<c>未制发规范性文件</c>); empty where a denial says nothing of the quantity.</param>
/// <param name="IsVague">Whether the number may be that of several quantities, so that another verb beside it says more: <c>接收办理</c>.</param>
/// <param name="Origin">Where the definition stands in its pack.</param>
internal sealed record ClaimDefinition(
    string Id, LocalizedText Title, ClaimKind Kind, IReadOnlyList<string> Topics,
    IReadOnlyList<string> Before, IReadOnlyList<string> After, IReadOnlyList<string> Words, string Unit, bool IsImplied, IReadOnlyList<string> Each, bool MayBePart, string By, string Denied, bool IsVague, SourceLocation Origin)
{
    /// <summary>The division of answers by their result.</summary>
    public const string Results = "result";

    /// <summary>Whether what is counted in items (条) is probably something else than the quantity: its publication.</summary>
    public bool CountsCasesOnly { get; init; }

    /// <summary>Whether its words name what they are about themselves, whatever the sentence has spoken of: <c>行政复议6件,未经复议直接起诉3件</c>.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Words that stand before the number only where other parts of the same division, or the whole, stand beside it: 公开 among the results of requests.</summary>
    public IReadOnlyList<string> Listed { get; init; } = [];

    /// <summary>Those of its words that probably state it, but not without doubt: <c>1件正在办理</c>.</summary>
    public IReadOnlyList<string> Tentative { get; init; } = [];

    /// <summary>The claim whose words state it, too; empty for one with words of its own.</summary>
    public string As { get; init; } = "";

    /// <summary>The claim that must be spoken of for it to be stated: only of lawsuits without a review may their results be told; empty for none.</summary>
    public string Of { get; init; } = "";

    /// <summary>What stands before and behind a place in those of its words that have one.</summary>
    public IReadOnlyList<(string Before, string Behind)> Around(char place) =>
        _around ??= [.. Words.Where(w => w.Contains(place, StringComparison.Ordinal)).Select(w => w.Split(place)).Select(w => (w[0], w[1]))];

    private IReadOnlyList<(string Before, string Behind)>? _around;

    /// <summary>Whether a word, or one that a pattern puts together, states it with doubt only.</summary>
    public bool IsTentativeIn(Word word) => Tentative.Count > 0 && (Tentative.Contains(word.Text) || Tentative.Contains($"<{word.Text}>"));

    /// <summary>The divisions that divide this quantity: their parts add up to it.</summary>
    public IReadOnlyList<string> Divided { get; init; } = [];

    /// <summary>Whether it is no quantity of the tables, but something about the words themselves: see the room <c>Sense</c>.</summary>
    public bool IsOfTheWords => Kind > ClaimKind.Year;

    /// <summary>A definition is itself only: it is a key wherever claims are kept by what they state, and lists are equal to themselves only, too.</summary>
    public bool Equals(ClaimDefinition? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>Whether this and another quantity are kinds of the same: <c>requests.other.misc</c> and <c>requests.other.unpaidFee</c>.</summary>
    public bool IsBeside(ClaimDefinition other) => Id.LastIndexOf('.') is > 0 and var end && Id.IndexOf('.', StringComparison.Ordinal) < end && other.Id.LastIndexOf('.') == end && string.CompareOrdinal(Id, 0, other.Id, 0, end) == 0;

    /// <summary>Whether it counts what is published: things of many kinds, and of no topic.</summary>
    public bool CountsPublished => this is { Kind: ClaimKind.Number, Topics.Count: 0, MayBePart: false };

    /// <summary>Whether it counts requests that come from another year or go on to one.</summary>
    public bool IsCarriedOver => this is { Topics.Count: 0, By.Length: 0, MayBePart: true };

    /// <summary>Whether it counts what comes from the year before: told as a part of what was received, it makes of that what was to be dealt with.</summary>
    public bool IsCarriedIn { get; init; }

    /// <summary>Whether both are about the same topics.</summary>
    public bool HasTopicsOf(ClaimDefinition other)
    {
        if (Topics.Count != other.Topics.Count)
            return false;
        for (int i = 0; i < Topics.Count; i++)
        {
            if (Topics[i] != other.Topics[i])
                return false;
        }

        return true;
    }

    /// <summary>Whether both are about one topic, whatever else they are about.</summary>
    public bool SharesTopicWith(ClaimDefinition other)
    {
        for (int i = 0; i < Topics.Count; i++)
        {
            for (int k = 0; k < other.Topics.Count; k++)
            {
                if (Topics[i] == other.Topics[k])
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether this is a kind of another quantity: <c>requests.denied.adminQuery</c> of <c>requests.denied</c>.</summary>
    public bool IsWithin(ClaimDefinition group) => Id.Length > group.Id.Length && Id[group.Id.Length] == '.' && Id.StartsWith(group.Id, StringComparison.Ordinal);
}
