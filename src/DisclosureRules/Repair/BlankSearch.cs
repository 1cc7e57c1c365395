using DisclosureRules.Constraints;
using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Repair.Search;
using DisclosureRules.Reports;

namespace DisclosureRules.Repair;

/// <summary>
/// Where rules find fault with cells because they are blank (a total over numbers), what these would have to hold, and what else would have to change then. Repairs judge
/// blank as the report stands and so can't say it.
/// </summary>
/// <param name="rules">The rules for the report.</param>
/// <param name="facts">The report, and last year's where it is at hand.</param>
/// <param name="budget">How long it may take.</param>
internal sealed class BlankSearch(RepairRules rules, EvaluationContext facts, Budget budget)
{
    /// <summary>The blank cells filled in; <see langword="null"/> where no rule finds fault with a blank, several numbers would do, or time is up.</summary>
    public CellRepair? Find(Func<IEnumerable<int>, string[]> fingerprints)
    {
        if (!facts.Report.Store.States.AsSpan().Contains(CellStates.Blank))
            return null;
        int[] failing = rules.Failing(Enumerable.Range(0, rules.Hard.Requirements.Count), facts);
        FormCell[] blank =
        [
            .. failing.SelectMany(r => LiteralsOf(rules.Hard.Requirements[r])).OfType<StateLiteral>().Where(l => l.States == CellStates.Blank)
                .SelectMany(l => l.Cells).Where(c => c.Role == ReportRole.Self && facts.Report[c.Index].State == CellState.Blank).Select(c => c.Cell).DistinctBy(c => c.Index).OrderBy(c => c.Index),
        ];
        try
        {
            return blank.Length > 0 && Filled(blank) is { } cells && !IsLeftOpen(cells) ? Repair(cells, blank, fingerprints(failing)) : null;
        }
        catch (Exception exception) when (exception is EffortSpentException or OverflowException)
        {
            return null;
        }
    }

    private static IEnumerable<Literal> LiteralsOf(Requirement requirement) => requirement.Applies.Literals.Concat(requirement.Check.Literals);

    private List<CellChange>? Filled(FormCell[] blank)
    {
        ReportBuilder open = new(facts.Report);
        foreach (FormCell cell in blank)
            open[cell.Index] = Cell.Missing();
        EvaluationContext candidate = facts with { Report = open.Build() };
        PartSearch search = new(rules.Hard.SystemOf(candidate), candidate, 1, null, budget);
        search.Run();
        if (search.IsOver || search.IsImpossible)
            return null;
        List<CellChange> cells = [];
        foreach (SolvedPart part in search.Parts)
            cells.AddRange(part.ChangesOf(part.Sets[0], facts.Report));
        foreach (FormCell cell in blank)
        {
            if (search.Meet(cell) is not { } number)
                return null;
            cells.Add(new(cell.Id, FormLabels.Cell(cell), null, number, number));
        }

        return [.. cells.OrderBy(c => facts.Report.Form.IndexOf(c.Cell))];
    }

    /// <summary>Whether numbers aren't settled, or a rule fails with them all the same.</summary>
    private bool IsLeftOpen(List<CellChange> cells) =>
        CellChange.AllIn(facts.Report, cells) is not { } filled || rules.Failing(Enumerable.Range(0, rules.Hard.Requirements.Count), facts with { Report = filled }).Length > 0;

    private static CellRepair Repair(List<CellChange> cells, FormCell[] blank, string[] explained)
    {
        Hypothesis mistake = new(HypothesisKind.TotalLeftBlank, [.. blank.Select(c => c.Id)]);
        return new(cells, cells.Count == blank.Length ? mistake : null, explained, []) { Mistakes = [mistake] };
    }
}
