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
}
