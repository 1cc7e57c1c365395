namespace DisclosureRules.Forms;

/// <summary>The cells of a form by table, row and column, named in UTF-8 as JSON has them. Immutable.</summary>
internal sealed class CellTree
{
    public CellTree(Form form) => Tables = new(
        form.Cells.GroupBy(c => c.Id.Table, StringComparer.Ordinal).Select(table => (table.Key, new NamedValues<NamedValues<int>>(
            table.GroupBy(c => c.Id.Row, StringComparer.Ordinal).Select(row => (row.Key, new NamedValues<int>(
                row.Select(c => (c.Id.Column, c.Index)))))))));

    /// <summary>The indexes of the cells, by table, row and column.</summary>
    public NamedValues<NamedValues<NamedValues<int>>> Tables { get; }
}
