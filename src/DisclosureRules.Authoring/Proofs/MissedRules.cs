using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>Reports that a search found, with the rules that each misses. Not safe to share between threads.</summary>
/// <param name="missed">The rules that a report misses; <see langword="null"/> where it doesn't even satisfy what is wanted, or finding out is more than may be calculated.</param>
internal sealed class MissedRules(Func<Report, IReadOnlySet<int>?> missed)
{
    private readonly List<IReadOnlySet<int>> _sets = [];
    private readonly List<Report> _reports = [];

    /// <summary>What each report that was kept misses.</summary>
    public IReadOnlyList<IReadOnlySet<int>> Sets => _sets;

    /// <summary>The reports that were kept; the last ones miss the fewest rules.</summary>
    public IReadOnlyList<Report> Reports => _reports;

    /// <summary>The rules that a report misses; <see langword="null"/> as above.</summary>
    public IReadOnlySet<int>? Of(Report report) => missed(report);

    /// <summary>Keeps a report, unless one is known that misses no more: it says nothing beside that.</summary>
    public void Keep(Report report, IReadOnlySet<int> misses, SetSolver solver)
    {
        solver.Meter?.Spend(misses.Count * (1L + _sets.Count));
        if (_sets.Exists(m => m.IsSubsetOf(misses)))
            return;
        _sets.Add(misses);
        _reports.Add(report);
    }
}
