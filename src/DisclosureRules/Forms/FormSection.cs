using DisclosureRules.Primitives;

namespace DisclosureRules.Forms;

/// <summary>A section of the report.</summary>
/// <param name="Id">Identifier as the report JSON writes it, e.g. <c>"1"</c>.</param>
/// <param name="Ordinal">The ordinal of the printed heading, e.g. <c>一</c>.</param>
/// <param name="Label">The official heading without its ordinal.</param>
/// <param name="Variants">Other headings under which the section is published.</param>
public sealed record FormSection(string Id, string Ordinal, LocalizedText Label, IReadOnlyList<string> Variants)
{
    /// <summary>Other headings under which the section is published.</summary>
    public IReadOnlyList<string> Variants { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Of(Variants);

    /// <summary>
    /// What other headings of the section say: a line that starts with the section's ordinal and holds the words of one entry, in that order,
    /// is its heading, however it is worded otherwise. The words of an entry are separated by blanks, e.g. <c>问题 改进</c>.
    /// </summary>
    public IReadOnlyList<string> KeyWords { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;
}
