using DisclosureRules.Primitives;

namespace DisclosureRules.Forms;

/// <summary>
/// A rectangular part of a table with its own column headings; every row has a cell in every column.
/// Most tables are one block, the table of section 二 has one for each item of Article 20.
/// </summary>
public sealed record FormBlock
{
    internal FormBlock(LocalizedText? label, IReadOnlyList<FormRow> rows, IReadOnlyList<FormColumn> columns) => (Label, Rows, Columns) = (label, rows, columns);

    /// <summary>The line above the headings, e.g. <c>第二十条第(一)项</c>; <see langword="null"/> where there is none.</summary>
    public LocalizedText? Label { get; internal init; }

    /// <summary>Its rows, in printed order.</summary>
    public IReadOnlyList<FormRow> Rows { get; internal init => field = ValueList<FormRow>.Of(value); }

    /// <summary>Its columns, in printed order.</summary>
    public IReadOnlyList<FormColumn> Columns { get; internal init => field = ValueList<FormColumn>.Of(value); }
}
