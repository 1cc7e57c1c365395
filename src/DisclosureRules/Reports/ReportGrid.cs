using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>
/// A rectangular part of a report's table, with labels and cells: what the form prints as one table. Every row has a cell in every column. Immutable
/// and safe to share between threads.
/// </summary>
public sealed class ReportGrid
{
    private readonly Report _report;

    private ReportGrid(Report report, FormTable table, FormBlock block, IReadOnlyList<FormRow> rows, Form? edition)
    {
        (_report, Table, Title, Edition) = (report, table, block.Label, edition);
        (Rows, Columns) = (ValueList<FormRow>.Of(rows), block.Columns);
    }

    /// <summary>The table of the report's form that it is a part of.</summary>
    public FormTable Table { get; }

    /// <summary>The line above it; <see langword="null"/> where there is none.</summary>
    public LocalizedText? Title { get; }

    /// <summary>Its rows, in printed order.</summary>
    public IReadOnlyList<FormRow> Rows { get; }

    /// <summary>Its columns, in printed order.</summary>
    public IReadOnlyList<FormColumn> Columns { get; }

    /// <summary>The other edition whose rows these are; <see langword="null"/> for the form's own.</summary>
    public Form? Edition { get; }

    /// <summary>The names of its cells, row by row.</summary>
    public IEnumerable<CellId> Cells => Rows.SelectMany(CellsOf);

    /// <summary>The grids of a report, in the order of the form's tables.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<ReportGrid> Of(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return [.. report.Form.Tables.SelectMany(t => Of(report, t))];
    }

    /// <summary>
    /// The grids of one table of a report: the form's own blocks, whether or not the report has them, and of other editions the rows in which the
    /// report prints something.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="table">A table of its form.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IReadOnlyList<ReportGrid> Of(Report report, FormTable table)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(table);
        List<ReportGrid> grids = [.. table.Blocks.Select(b => new ReportGrid(report, table, b, b.Rows, null))];
        foreach (Form edition in report.Form.AlsoReads)
        {
            foreach (FormBlock block in edition.Table(table.Id)?.Blocks ?? [])
            {
                FormRow[] printed = [.. block.Rows.Where(r => block.Columns.Any(c => IsForeign(report, new(table.Id, r.Id, c.Id), edition)))];
                if (printed.Length > 0)
                    grids.Add(new(report, table, block, printed, edition));
            }
        }

        return grids;
    }

    /// <summary>The names of a row's cells, column by column.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="row"/> is <see langword="null"/>.</exception>
    public IEnumerable<CellId> CellsOf(FormRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return Columns.Select(c => new CellId(Table.Id, row.Id, c.Id));
    }

    /// <summary>What stands in a cell of the grid.</summary>
    /// <param name="row">A row, from 0.</param>
    /// <param name="column">A column, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    public Cell this[int row, int column]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows.Count);
            ArgumentOutOfRangeException.ThrowIfNegative(column);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Columns.Count);
            return _report[new CellId(Table.Id, Rows[row].Id, Columns[column].Id)];
        }
    }

    private static bool IsForeign(Report report, CellId cell, Form edition) =>
        report.Form.TryGetIndex(cell, out int index) && report.Form.Cells[index].Edition == edition.Id && report[index].State != CellState.Missing;
}
