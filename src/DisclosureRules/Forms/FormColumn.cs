using DisclosureRules.Primitives;

namespace DisclosureRules.Forms;

/// <summary>A column of a form's table.</summary>
public sealed record FormColumn
{
    internal FormColumn(string id, LocalizedText label, LocalizedText? group, IReadOnlyList<string> variants, CellKind kind, string? unit) => (Id, Label, Group, Variants, Kind, Unit) = (id, label, group, variants, kind, unit);

    /// <summary>Identifier, unique in the table.</summary>
    public string Id { get; internal init; }

    /// <summary>The official label, e.g. <c>自然人</c>.</summary>
    public LocalizedText Label { get; internal init; }

    /// <summary>Label of the heading that spans this column and its neighbours; <see langword="null"/> where there is none.</summary>
    public LocalizedText? Group { get; internal init; }

    /// <summary>What its cells hold.</summary>
    public CellKind Kind { get; internal init; }

    /// <summary>Unit of an amount, e.g. <c>万元</c>; <see langword="null"/> for counts.</summary>
    public string? Unit { get; internal init; }

    /// <summary>Other labels under which the column is published.</summary>
    public IReadOnlyList<string> Variants { get; internal init => field = ValueList<string>.Of(value); }
}
