using System.Diagnostics;
using System.Diagnostics.Metrics;
using DisclosureRules.Checking;

namespace DisclosureRules.Extensions;

/// <summary>Metrics and traces, under <see cref="DisclosureRulesServices.TelemetryName"/>. Safe to share between threads.</summary>
internal sealed class RuleInstruments : IDisposable
{
    public static readonly ActivitySource Activities = new(DisclosureRulesServices.TelemetryName);

    private readonly Meter _meter;
    private readonly Counter<long> _reports, _findings, _loads;
    private readonly Histogram<double> _duration;

    public RuleInstruments(IMeterFactory? factory)
    {
        _meter = factory?.Create(DisclosureRulesServices.TelemetryName) ?? new(DisclosureRulesServices.TelemetryName);
        _reports = _meter.CreateCounter<long>("disclosure_rules.reports", "{report}", "Reports that were checked, by what came of them: clean, findings or unreadable.");
        _findings = _meter.CreateCounter<long>("disclosure_rules.findings", "{finding}", "Findings, by severity; those that are not assessable apart.");
        _duration = _meter.CreateHistogram<double>("disclosure_rules.check.duration", "s", "Time for reading and checking one report.");
        _loads = _meter.CreateCounter<long>("disclosure_rules.loads", "{load}", "How often rules were read, by whether they could be.");
    }

    public void Loaded(bool isLoaded) => _loads.Add(1, new KeyValuePair<string, object?>("outcome", isLoaded ? "loaded" : "kept"));

    public void Checked(CheckResult result, TimeSpan time)
    {
        FindingCounts counts = result.Counts;
        string outcome = result.Report is null ? "unreadable" : counts.Reaches(DisclosureRules.Rules.Severity.Info) ? "findings" : "clean";
        _reports.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
        _duration.Record(time.TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        if (result.Report is null)
            return;
        Count("error", counts.Errors);
        Count("warning", counts.Warnings);
        Count("info", counts.Infos);
        Count("notAssessable", counts.NotAssessable);
    }

    public void Dispose() => _meter.Dispose();

    private void Count(string severity, int count)
    {
        if (count > 0)
            _findings.Add(count, new KeyValuePair<string, object?>("severity", severity));
    }
}
