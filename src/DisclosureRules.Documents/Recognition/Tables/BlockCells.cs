using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>A block of a table whose rows are printed side by side, with the cells of a report of the form that it names.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Block">The block.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Headings">The letters of the headings of all cells, from left to right.</param>
/// <param name="Total">The position of the column that is the total of the others; -1 when there is none.</param>
internal sealed record BlockCells(FormTable Table, FormBlock Block, RowCells[] Rows, string[] Headings, int Total)
{
    /// <summary>Indexes of its cells, row by row.</summary>
    public int[] Cells { get; } = [.. Rows.SelectMany(r => r.Cells)];
}
