using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Constraints;
using DisclosureRules.Constraints.Solving;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>Looks for a report that violates one instance and no other, or for those that are violated with it. Safe to share between threads.</summary>
internal sealed class WitnessSearch(FormSystem system, WorkMeter meter)
{
    // A report is copied in little time.
    private const int CellsAtOnce = 8;

    /// <summary>
    /// A witness, or one of the smallest sets of which one is violated wherever the instance is; or rules outside the system that stand in the way of every witness; nothing where it was
    /// given up.
    /// </summary>
    /// <param name="instance">The instance.</param>
    /// <param name="siblings">What was found of others of its rule; receives what is found of this one.</param>
    public (Report? Report, IReadOnlyList<int>? Set, IReadOnlyList<int> Outside) Run(int instance, Siblings siblings)
    {
        SetSearch search = new(system.Nothing, [new(Obligation.Violated(system.Requirements[instance]))], system.Kept, report => Others(instance, report), meter);
        (Report? witness, IReadOnlyList<int>? set) = search.Run(siblings.For(system.Cells(instance)));
        if (witness is not null)
        {
            witness = Shrunk(instance, witness);
            siblings.Add(system.Cells(instance), search.Found is null ? null : new([witness], []));
            return (witness, null, []);
        }

        // What is told of rules outside holds only for the unit at hand and where facts are not known: it proves nothing.
        int[] outside = [.. set?.Where(i => !system.IsAnalysed[i]) ?? []];
        set = set?.All(i => system.IsAnalysed[i]) == true ? search.Smallest(set) : null;
        siblings.Add(system.Cells(instance), search.Found);
        return (null, meter.IsOver ? null : set, outside);
    }

    /// <summary>Whether a report is a witness.</summary>
    public bool IsWitness(int instance, Report report)
    {
        return Others(instance, report) is { Count: 0 };
    }

    /// <summary>The other instances that a report violates; <see langword="null"/> where it doesn't violate the one, or that is more than may be calculated.</summary>
    private HashSet<int>? Others(int instance, Report report)
    {
        HashSet<int>? violated = system.Violated(report, meter);
        violated?.UnionWith(system.Unassigned.Where(i => Obligation.Violated(system.Requirements[i]).Holds(report)));
        return violated?.Remove(instance) == true ? violated : null;
    }

    /// <summary>A witness as small as leaving out cells makes it. What doesn't read a cell ends as before without it; the last word has the whole.</summary>
    private Report Shrunk(int instance, Report witness)
    {
        Report smallest = Shrunk(witness, system.Nothing, (r, cell) => system.OutcomeOf(instance, r) == Outcome.Fail && !system.Readers(cell).Any(i => i != instance && system.OutcomeOf(i, r) == Outcome.Fail), meter, cell => system.WorkOfReaders(cell) + system.WorkOf(instance));
        return IsWitness(instance, smallest) ? smallest : Shrunk(witness, system.Nothing, r => IsWitness(instance, r), meter, 0);
    }

    /// <summary>The report with every cell left out that isn't needed, one after the other.</summary>
    /// <param name="report">The report.</param>
    /// <param name="nothing">What stands in a cell that is left out.</param>
    /// <param name="isGood">Whether a report still is what it is wanted for.</param>
    /// <param name="meter">What may be calculated; what is left when that is spent stays in. <see langword="null"/> for no limit.</param>
    /// <param name="work">What asking takes.</param>
    public static Report Shrunk(Report report, Report nothing, Func<Report, bool> isGood, WorkMeter? meter = null, long work = 0) => Shrunk(report, nothing, (r, _) => isGood(r), meter, _ => work);

    private static Report Shrunk(Report report, Report nothing, Func<Report, int, bool> isGood, WorkMeter? meter, Func<int, long> workOf)
    {
        Report best = report;
        ReportBuilder without = new(report);
        for (int cell = 0; cell < report.Form.Cells.Count; cell++)
        {
            if (best[cell].State == CellState.Missing)
                continue;
            if (meter?.TrySpend(workOf(cell) + (report.Form.Cells.Count / CellsAtOnce)) == false)
                break;
            without[cell] = nothing[cell];
            if (without.Build() is var smaller && isGood(smaller, cell))
                best = smaller;
            else
                without[cell] = best[cell];
        }

        return best;
    }
}
