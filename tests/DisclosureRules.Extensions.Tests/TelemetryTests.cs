using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Extensions.Tests;

/// <summary>What is measured, traced and logged of each report.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Reports_and_findings_are_counted_and_timed()
    {
        using Workplace work = new([]);
        ConcurrentQueue<(string Name, double Value, string? Tag)> seen = [];
        using MeterListener listener = new();
        IMeterFactory factory = work.Get<IMeterFactory>();
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Scope == factory)
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => seen.Enqueue((i.Name, value, (string?)tags[0].Value)));
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => seen.Enqueue((i.Name, value, (string?)tags[0].Value)));
        listener.Start();
        work.Checker.Check(Report(1));
        work.Checker.Check(Report(0));
        await work.Checker.CheckAsync("no-such-file.json");
        Assert.Equal(["loaded"], seen.Where(s => s.Name == "disclosure_rules.loads").Select(s => s.Tag));
        Assert.Equal(["findings", "clean", "unreadable"], seen.Where(s => s.Name == "disclosure_rules.reports").Select(s => s.Tag));
        Assert.Equal(3, seen.Count(s => s.Name == "disclosure_rules.check.duration" && s.Value >= 0));
        Assert.Contains(seen, s => s is { Name: "disclosure_rules.findings", Tag: "error" });
    }

    [Fact]
    public async Task Checks_are_traced_and_logged_with_their_event_ids()
    {
        using Workplace work = new([]);
        ConcurrentQueue<Activity> seen = [];
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == DisclosureRulesServices.TelemetryName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = seen.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        work.Checker.Check(Report(1));
        await work.Checker.CheckAsync("no-such-file-of-this-test.json");
        Assert.Contains(seen, a => a.Status == ActivityStatusCode.Error && (string?)a.GetTagItem("disclosure_rules.source") == "no-such-file-of-this-test.json");
        Assert.Contains(seen, a => a.Status == ActivityStatusCode.Ok && (string?)a.GetTagItem("disclosure_rules.form") == "cn-annual-report-2021");
        Assert.Equal([1, 5, 6], work.Log.Entries.Select(e => e.Id));
        Assert.Contains("no-such-file-of-this-test.json", work.Log.Entries[^1].Text, StringComparison.Ordinal);
    }

    private static Report Report(int granted) => new ReportBuilder(FormCatalog.BuiltIn.ForYear(2023)) { Unit = "青石市水务局", Year = 2023, Scope = ReportScope.Own }
        .FillMissing(Cell.Number(0)).Set("requests", "granted", "total", granted).Build();
}
