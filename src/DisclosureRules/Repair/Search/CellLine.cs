using DisclosureRules.Forms;

namespace DisclosureRules.Repair.Search;

/// <summary>Cells of one row, or of one column, in their order.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="IsRow">Whether it is a row.</param>
internal sealed record CellLine(IReadOnlyList<FormCell> Cells, bool IsRow)
{
    private readonly HashSet<int> _indices = [.. Cells.Select(c => c.Index)];

    /// <summary>Whether a cell of the form is in it.</summary>
    public bool Has(int index) => _indices.Contains(index);

    /// <summary>The rows, then the columns, of cells in the order of the form.</summary>
    public static IReadOnlyList<CellLine> Of(FormCell[] cells) =>
    [
        .. cells.GroupBy(c => (c.Id.Table, c.Id.Row)).Select(row => new CellLine([.. row], true)),
        .. cells.GroupBy(c => (c.Id.Table, c.Id.Column)).Select(column => new CellLine([.. column], false)),
    ];
}
