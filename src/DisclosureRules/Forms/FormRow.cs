using DisclosureRules.Primitives;

namespace DisclosureRules.Forms;

/// <summary>A row of a form's table.</summary>
/// <param name="Id">Identifier, unique in the table; letters, digits and dots.</param>
/// <param name="Label">The official label, e.g. <c>(一)予以公开</c>.</param>
/// <param name="Groups">Labels of the groups the row stands in, outermost first, e.g. <c>三、本年度办理结果</c>.</param>
/// <param name="Variants">Other labels under which the row is published.</param>
public sealed record FormRow(string Id, LocalizedText Label, IReadOnlyList<LocalizedText> Groups, IReadOnlyList<string> Variants)
{
    /// <summary>Labels of the groups the row stands in, outermost first.</summary>
    public IReadOnlyList<LocalizedText> Groups { get; init => field = ValueList<LocalizedText>.Of(value); } = ValueList<LocalizedText>.Of(Groups);

    /// <summary>Other labels under which the row is published.</summary>
    public IReadOnlyList<string> Variants { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Of(Variants);
}
