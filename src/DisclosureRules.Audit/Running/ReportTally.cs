using DisclosureRules.Audit.Results;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Running;

/// <summary>The findings of one report, counted.</summary>
internal sealed class ReportTally(Severity? failOn)
{
    // Where nothing makes the audit as a whole fail, a report with errors still does.
    private readonly Severity _threshold = failOn ?? Severity.Error;

    public AuditCounts Counts { get; private set; } = AuditCounts.None;

    /// <summary>Whether one that no waiver covers reaches the threshold.</summary>
    public bool Fails { get; private set; }

    /// <summary>Rules that could not be assessed and are not waived, by their ids.</summary>
    public SortedSet<string> Open { get; } = new(StringComparer.Ordinal);

    public void Add(in FindingLine finding, bool isWaived)
    {
        Counts = Counts.Plus(finding.Severity, finding.Outcome, isWaived);
        if (isWaived)
            return;
        if (finding.Outcome == Outcome.NotAssessable)
            Open.Add(finding.Rule);
        else
            Fails |= finding.Severity >= _threshold;
    }
}
