using DisclosureRules.Primitives;

namespace DisclosureRules.Forms;

/// <summary>
/// A rectangular part of a table with its own column headings; every row has a cell in every column.
/// Most tables are one block, the table of section 二 has one for each item of Article 20.
/// </summary>
/// <param name="Label">The line above the headings, e.g. <c>第二十条第(一)项</c>; <see langword="null"/> where there is none.</param>
/// <param name="Rows">Its rows, in printed order.</param>
/// <param name="Columns">Its columns, in printed order.</param>
public sealed record FormBlock(LocalizedText? Label, IReadOnlyList<FormRow> Rows, IReadOnlyList<FormColumn> Columns)
{
    /// <summary>Its rows, in printed order.</summary>
    public IReadOnlyList<FormRow> Rows { get; init => field = ValueList<FormRow>.Of(value); } = ValueList<FormRow>.Of(Rows);

    /// <summary>Its columns, in printed order.</summary>
    public IReadOnlyList<FormColumn> Columns { get; init => field = ValueList<FormColumn>.Of(value); } = ValueList<FormColumn>.Of(Columns);
}
