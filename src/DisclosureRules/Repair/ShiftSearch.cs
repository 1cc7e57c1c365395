using DisclosureRules.Forms;
using DisclosureRules.Repair.Search;
using DisclosureRules.Reports;

namespace DisclosureRules.Repair;

/// <summary>Tries whether moving the numbers of a row back by a column makes everything right, with one number for the cell at the end of which nothing is left.</summary>
/// <param name="rules">The hard rules.</param>
/// <param name="report">The report.</param>
/// <param name="previous">Last year's report, or why there is none.</param>
/// <param name="budget">How long it may take.</param>
internal sealed class ShiftSearch(HardRules rules, Report report, PreviousReport previous, Budget budget)
{
    /// <summary>The cells of rows that were shifted, with what stood there; those of fewer than a number of cells are found cell by cell.</summary>
    public IEnumerable<IReadOnlyList<CellChange>> Find(IReadOnlySet<CellId> suspects, int moreThan)
    {
        foreach (IGrouping<(string Table, string Row), FormCell> row in report.Form.Cells.Where(c => c.IsNative).GroupBy(c => (c.Id.Table, c.Id.Row)))
        {
            FormCell[] cells = [.. row];
            if (cells.Length <= moreThan || !cells.Any(c => suspects.Contains(c.Id)) || cells.Any(c => report[c.Index].State != CellState.Number))
                continue;
            foreach (int by in (int[])[1, -1])
            {
                if (Moved(cells, by) is { } changes && changes.Count > moreThan)
                    yield return changes;
            }
        }
    }

    private List<CellChange>? Moved(FormCell[] cells, int by)
    {
        ReportBuilder moved = new(report);
        for (int i = 0; i < cells.Length; i++)
        {
            if (i + by >= 0 && i + by < cells.Length)
                moved[cells[i].Index] = report[cells[i + by].Index];
        }

        FormCell end = by > 0 ? cells[^1] : cells[0];
        moved[end.Index] = Cell.Missing();
        Report candidate = moved.Build();
        if (new RepairFinder(rules, new(candidate, null, null, previous), new() { Certified = false, Limit = 1 }, _ => 1, budget.CancellationToken).Meet(end) is not { } found)
            return null;
        return [.. cells.Select(c => new CellChange(c.Id, FormLabels.Cell(c), report[c.Index].Value, c == end ? found : candidate[c.Index].Value, c == end ? found : candidate[c.Index].Value))
            .Where(c => c.From != c.To)];
    }
}
