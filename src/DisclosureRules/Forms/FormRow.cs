using DisclosureRules.Primitives;

namespace DisclosureRules.Forms;

/// <summary>A row of a form's table.</summary>
public sealed record FormRow
{
    internal FormRow(string id, LocalizedText label, IReadOnlyList<LocalizedText> groups, IReadOnlyList<string> variants) => (Id, Label, Groups, Variants) = (id, label, groups, variants);

    /// <summary>Identifier, unique in the table; letters, digits and dots.</summary>
    public string Id { get; internal init; }

    /// <summary>The official label, e.g. <c>(一)予以公开</c>.</summary>
    public LocalizedText Label { get; internal init; }

    /// <summary>Labels of the groups the row stands in, outermost first.</summary>
    public IReadOnlyList<LocalizedText> Groups { get; internal init => field = ValueList<LocalizedText>.Of(value); }

    /// <summary>Other labels under which the row is published.</summary>
    public IReadOnlyList<string> Variants { get; internal init => field = ValueList<string>.Of(value); }
}
