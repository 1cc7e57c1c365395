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
/// <param name="Origin">Where the definition stands in its pack.</param>
internal sealed record ClaimDefinition(
    string Id, LocalizedText Title, ClaimKind Kind, IReadOnlyList<string> Topics,
    IReadOnlyList<string> Before, IReadOnlyList<string> After, IReadOnlyList<string> Words, string Unit, bool IsImplied, IReadOnlyList<string> Each, bool MayBePart, SourceLocation Origin);
