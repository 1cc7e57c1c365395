using DisclosureRules.Constraints;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Repair.Search;
using DisclosureRules.Reports;

namespace DisclosureRules.Repair;

/// <summary>
/// Where this year's report doesn't take over what last year's says: in which of the two fewer cells would have to change. Each is put right in turn while the other
/// one, as far as rules hold them against each other, stays as it is.
/// </summary>
/// <param name="rules">The rules for the report.</param>
/// <param name="facts">The report, and last year's.</param>
/// <param name="budget">How long it may take.</param>
internal sealed class ChainSearch(RepairRules rules, EvaluationContext facts, Budget budget)
{
    /// <summary>The year that explains the broken chain with fewer cells; <see langword="null"/> where no chain is broken, both take as many, or time is up.</summary>
    public BrokenChain? Find()
    {
        if (facts.CellsOf(ReportRole.Previous) is not { Year: { } lastYear } last || facts.Report.Year is not { } year || !IsBroken(last))
            return null;
        EvaluationContext alone = facts with { Previous = PreviousReport.NotAsked };
        if (PartSearch.SizeOf(rules.Hard, alone, budget) is not { } own || PartSearch.SizeOf(rules.Hard, facts, budget) is not { } beside)
            return null;
        HardRules others = rules.HardOf(last);
        EvaluationContext facing = new(last, null, null, PreviousReport.Of(facts.Report));
        if (PartSearch.SizeOf(others, last, budget) is not { } lastOwn || PartSearch.SizeOf(others.Facing(rules.Hard, facts), facing, budget) is not { } lastBeside)
            return null;
        (int here, int there) = (beside - own, lastBeside - lastOwn);
        return here == there ? null : here < there ? new(year, here, there) : new(lastYear, there, here);
    }

    /// <summary>Whether a rule that holds the reports against each other fails, and of last year's all cells of the tables that it reads are at hand.</summary>
    private bool IsBroken(Report last)
    {
        Requirement[] failing = [.. rules.Failing(Enumerable.Range(0, rules.Hard.Requirements.Count).Where(rules.Hard.ReadsOthers), facts).Select(r => rules.Hard.Requirements[r])];
        HashSet<string> tables = [.. failing.SelectMany(SystemReader.CellsOf).Where(c => c.Role == ReportRole.Previous).Select(c => c.Cell.Id.Table)];
        return failing.Length > 0 && !last.Form.Cells.Any(c => c.IsNative && tables.Contains(c.Id.Table) && last[c.Index].State == CellState.Missing);
    }
}
