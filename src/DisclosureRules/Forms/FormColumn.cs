using DisclosureRules.Primitives;

namespace DisclosureRules.Forms;

/// <summary>A column of a form's table.</summary>
/// <param name="Id">Identifier, unique in the table.</param>
/// <param name="Label">The official label, e.g. <c>自然人</c>.</param>
/// <param name="Group">Label of the heading that spans this column and its neighbours; <see langword="null"/> where there is none.</param>
/// <param name="Variants">Other labels under which the column is published.</param>
/// <param name="Kind">What its cells hold.</param>
/// <param name="Unit">Unit of an amount, e.g. <c>万元</c>; <see langword="null"/> for counts.</param>
public sealed record FormColumn(
    string Id, LocalizedText Label, LocalizedText? Group, IReadOnlyList<string> Variants, CellKind Kind, string? Unit)
{
    /// <summary>Other labels under which the column is published.</summary>
    public IReadOnlyList<string> Variants { get; init => field = ValueList<string>.Of(value); } = ValueList<string>.Of(Variants);
}
