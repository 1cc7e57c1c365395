using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Repair.Search;
using DisclosureRules.Reports;

namespace DisclosureRules.Repair;

/// <summary>
/// Tries mistakes that a whole row or column shares: its numbers stand one cell too far, with one number for the cell at the end of which nothing is left, or they are last year's.
/// </summary>
/// <param name="rules">The hard rules.</param>
/// <param name="facts">The report, and last year's where it is at hand.</param>
/// <param name="part">The part of the report that is looked at.</param>
/// <param name="budget">How long it may take.</param>
internal sealed class LineSearch(HardRules rules, EvaluationContext facts, SolvedPart part, Budget budget)
{
    private readonly Report _report = facts.Report;

    /// <summary>What would put the part right and changes more than a number of cells; a checker must look at it.</summary>
    /// <param name="failing">For each rule that fails in the part the cells that it reads: where none of a line is among them, nothing about the line explains it.</param>
    /// <param name="moreThan">So many cells; those of fewer are found cell by cell.</param>
    public IEnumerable<PartRepair> Find(IReadOnlyList<int[]> failing, int moreThan)
    {
        foreach (CellLine at in part.Component.Lines)
        {
            IReadOnlyList<FormCell> line = at.Cells;
            if (line.Count <= moreThan || !failing.All(f => f.Any(at.Has)) || line.Any(c => _report[c.Index].State != CellState.Number))
                continue;
            foreach (int by in (int[])[1, -1])
            {
                if (Moved(line, by) is { } moved && moved.Count > moreThan)
                    yield return Of(at.IsRow ? HypothesisKind.ShiftedRow : HypothesisKind.ShiftedColumn, moved);
            }

            if (IsLastYears(line) && Settled(line) is { } settled && settled.Count > moreThan)
                yield return Of(HypothesisKind.LastYearPasted, settled);
        }
    }

    private static PartRepair Of(HypothesisKind kind, IReadOnlyList<CellChange> cells) => new(cells, new(kind, [.. cells.Select(c => c.Cell)]));

    private List<CellChange>? Moved(IReadOnlyList<FormCell> line, int by)
    {
        ReportBuilder moved = new(_report);
        for (int i = 0; i < line.Count; i++)
        {
            if (i + by >= 0 && i + by < line.Count)
                moved[line[i].Index] = _report[line[i + by].Index];
        }

        FormCell end = by > 0 ? line[^1] : line[0];
        moved[end.Index] = Cell.Missing();
        EvaluationContext candidate = facts with { Report = moved.Build() };
        if (new PartSearch(rules.SystemOf(candidate), candidate, 1, null, budget).Meet(end) is not { } found)
            return null;
        return [.. line.Select(c => Changed(c, c == end ? found : candidate.Report[c.Index].Value)).Where(c => c.From != c.To)];
    }

    private CellChange Changed(FormCell cell, decimal? to) => new(cell.Id, FormLabels.Cell(cell), _report[cell.Index].Value, to, to);

    private bool IsLastYears(IReadOnlyList<FormCell> line) =>
        facts.CellsOf(ReportRole.Previous) is { } last && line.All(c => last[c.Index].Value == _report[c.Index].Value) && line.Count(c => _report[c.Index].Value != 0) >= HypothesisSearch.LeastPasted;

    /// <summary>What the cells of a line would have to hold; <see langword="null"/> where no numbers in them put the part right.</summary>
    private IReadOnlyList<CellChange>? Settled(IReadOnlyList<FormCell> line)
    {
        try
        {
            int[] set = [.. line.Select(part.Component.IndexOf).Order()];
            return part.CanSettle(set) ? [.. part.ChangesOf(set, _report).Where(c => c.From != c.To || c.To is null)] : null;
        }
        catch (EffortSpentException)
        {
            return null;
        }
    }
}
