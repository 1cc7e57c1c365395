using DisclosureRules.Primitives;

namespace DisclosureRules.Forms;

/// <summary>A section of the report.</summary>
public sealed record FormSection
{
    internal FormSection(string id, string ordinal, LocalizedText label, IReadOnlyList<string> variants) => (Id, Ordinal, Label, Variants) = (id, ordinal, label, variants);

    /// <summary>Identifier as the report JSON writes it, e.g. <c>"1"</c>.</summary>
    public string Id { get; internal init; }

    /// <summary>The ordinal of the printed heading, e.g. <c>一</c>.</summary>
    public string Ordinal { get; internal init; }

    /// <summary>The official heading without its ordinal.</summary>
    public LocalizedText Label { get; internal init; }

    /// <summary>Other headings under which the section is published.</summary>
    public IReadOnlyList<string> Variants { get; internal init => field = ValueList<string>.Of(value); }

    /// <summary>
    /// What other headings of the section say: a line that starts with the section's ordinal and holds the words of one entry, in that order,
    /// is its heading, however it is worded otherwise. The words of an entry are separated by blanks, e.g. <c>问题 改进</c>.
    /// </summary>
    public IReadOnlyList<string> KeyWords { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Empty;
}
