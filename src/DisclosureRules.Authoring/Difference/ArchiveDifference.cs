using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Difference;

/// <summary>What new packs change for the reports of an archive. Stateless and safe to share between threads.</summary>
public static class ArchiveDifference
{
    /// <summary>
    /// The instances of rules that end otherwise, in the order of the reports and of the old rules, then of those that are new. Of a rule that was added or removed, or is repeated otherwise, only what is
    /// found counts: that it passes is no change.
    /// </summary>
    /// <param name="old">The old packs.</param>
    /// <param name="current">The new packs, compiled for the same forms.</param>
    /// <param name="reports">The reports; each is held beside the others for rules across years.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The rules were not compiled for the form of a report.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static IReadOnlyList<OutcomeChange> Of(RuleSet old, RuleSet current, IReadOnlyList<Report> reports, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(reports);
        ReportArchive archive = ReportArchive.Of(reports);
        OutcomeChange[][] changes = new OutcomeChange[reports.Count][];
        Parallel.For(0, changes.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => changes[i] = [.. Of(old, current, reports[i], archive, cancellationToken)]);
        return ValueList<OutcomeChange>.Of(changes.SelectMany(c => c));
    }

    /// <summary>The same counted, by rule and by how it ended and ends; in the order of the first of each.</summary>
    /// <param name="changes">The changes.</param>
    /// <exception cref="ArgumentNullException"><paramref name="changes"/> is <see langword="null"/>.</exception>
    public static IReadOnlyList<OutcomeCount> Counts(IEnumerable<OutcomeChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return ValueList<OutcomeCount>.Of(changes.GroupBy(c => c.Rule).SelectMany(r => r.GroupBy(c => (c.Was, c.Now)).Select(g => new OutcomeCount(r.Key, g.Key.Was, g.Key.Now, [.. g]))));
    }

    private static IEnumerable<OutcomeChange> Of(RuleSet old, RuleSet current, Report report, ReportArchive archive, CancellationToken cancellationToken)
    {
        Dictionary<(string Rule, string Instance), WeighedOutcome> was = Outcomes(old, report, archive, cancellationToken), now = Outcomes(current, report, archive, cancellationToken);
        foreach ((string rule, string instance) in was.Keys.Concat(now.Keys.Where(k => !was.ContainsKey(k))))
        {
            (WeighedOutcome? before, WeighedOutcome? after) = (was.GetValueOrDefault((rule, instance)), now.GetValueOrDefault((rule, instance)));
            if (before != after && ((before is not null && after is not null) || (before ?? after)!.Outcome is Outcome.Fail or Outcome.NotAssessable))
                yield return new(report, rule, instance, before, after);
        }
    }

    private static Dictionary<(string Rule, string Instance), WeighedOutcome> Outcomes(RuleSet rules, Report report, ReportArchive archive, CancellationToken cancellationToken)
    {
        Dictionary<(string Rule, string Instance), WeighedOutcome> outcomes = [];
        IReadOnlyList<BoundRule> instances = rules.Instances(report.Form);
        IReadOnlyList<RuleOutcome> all = rules.Evaluate(report, archive, cancellationToken);
        for (int i = 0; i < all.Count; i++)
            outcomes[(all[i].Rule.Id, all[i].Instance)] = new(all[i].Outcome, all[i].Outcome == Outcome.Fail ? instances[i].SeverityFor(report) : null);
        return outcomes;
    }
}
