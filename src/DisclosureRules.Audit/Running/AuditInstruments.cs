using System.Diagnostics;
using System.Diagnostics.Metrics;
using DisclosureRules.Audit.Results;

namespace DisclosureRules.Audit.Running;

/// <summary>Metrics and traces of audits, under the name that those of single checks have. Safe to share between threads.</summary>
internal static class AuditInstruments
{
    private const string Name = "DisclosureRules";

    public static readonly ActivitySource Activities = new(Name);

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Reports = Meter.CreateCounter<long>("disclosure_rules.audit.reports", "{report}", "Reports of audits, by whether they were checked or taken over.");

    public static void Counted(WorkedReport report) => Reports.Add(1, new KeyValuePair<string, object?>("origin", report.Frame is null ? "store" : "checked"));

    public static void Tag(Activity? activity, AuditSummary summary)
    {
        activity?.SetTag("disclosure_rules.audit.reports", summary.Reports.Total);
        activity?.SetTag("disclosure_rules.audit.errors", summary.Findings.Errors);
        activity?.SetTag("disclosure_rules.audit.taken_over", summary.TakenOver);
    }
}
