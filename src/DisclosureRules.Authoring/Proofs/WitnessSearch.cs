using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>Looks for a report that violates one instance and no other, or for those that are violated with it. Safe to share between threads.</summary>
internal sealed class WitnessSearch(FormSystem system)
{
    /// <summary>A witness, or one of the smallest sets of which one is violated wherever the instance is; neither where it was given up.</summary>
    public (Report? Report, IReadOnlyList<int>? Set) Run(int instance)
    {
        SetSearch search = new(system.Nothing, [new(Obligation.Violated(system.Requirements[instance]))], system.Kept, report => Others(instance, report));
        (Report? witness, IReadOnlyList<int>? set) = search.Run();
        if (witness is not null)
            return (Shrunk(witness, system.Nothing, r => IsWitness(instance, r)), null);

        // What is told of rules outside holds only where facts are not known: it proves nothing.
        return set?.All(i => system.IsAnalysed[i]) == true ? (null, search.Smallest(set)) : default;
    }

    /// <summary>Whether a report is a witness.</summary>
    public bool IsWitness(int instance, Report report) => Others(instance, report) is { Count: 0 };

    /// <summary>The other instances that a report violates; <see langword="null"/> where it doesn't violate the one.</summary>
    private SortedSet<int>? Others(int instance, Report report)
    {
        if (system.OutcomeOf(instance, report) != Outcome.Fail)
            return null;
        SortedSet<int> violated = system.Violated(report);
        violated.Remove(instance);
        return violated;
    }

    /// <summary>The report with every cell left out that isn't needed, one after the other.</summary>
    public static Report Shrunk(Report report, Report nothing, Func<Report, bool> isGood)
    {
        Report best = report;
        foreach (Forms.FormCell cell in report.Form.Cells)
        {
            if (best[cell.Index].State == CellState.Missing)
                continue;
            ReportBuilder without = new(best);
            without[cell.Index] = nothing[cell.Index];
            if (without.Build() is var smaller && isGood(smaller))
                best = smaller;
        }

        return best;
    }
}
