using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli.Output;

/// <summary>A rectangular part of a report's table: what is printed as one table.</summary>
/// <param name="Title">The line above it; <see langword="null"/> where there is none.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Table">The table's identifier.</param>
internal sealed record Grid(LocalizedText? Title, IReadOnlyList<FormRow> Rows, IReadOnlyList<FormColumn> Columns, string Table)
{
    /// <summary>The other edition whose rows these are; <see langword="null"/> for the form's own.</summary>
    public Form? Edition { get; init; }

    /// <summary>The grids of a table: its own blocks, and what the report prints of it in the words of another edition.</summary>
    public static IEnumerable<Grid> Of(Report report, FormTable table)
    {
        foreach (FormBlock block in table.Blocks)
            yield return new(block.Label, block.Rows, block.Columns, table.Id);
        foreach (Form edition in report.Form.AlsoReads)
        {
            foreach (FormBlock block in edition.Table(table.Id)?.Blocks ?? [])
            {
                FormRow[] printed = [.. block.Rows.Where(r => block.Columns.Any(c => IsForeign(report, new(table.Id, r.Id, c.Id), edition)))];
                if (printed.Length > 0)
                    yield return new(block.Label, printed, block.Columns, table.Id) { Edition = edition };
            }
        }
    }

    public IEnumerable<CellId> Cells() => Rows.SelectMany(CellsOf);

    public IEnumerable<CellId> CellsOf(FormRow row) => Columns.Select(c => new CellId(Table, row.Id, c.Id));

    private static bool IsForeign(Report report, CellId cell, Form edition) =>
        report.Form.TryGetIndex(cell, out int index) && report.Form.Cells[index].Edition == edition.Id && report[index].State != CellState.Missing;
}
