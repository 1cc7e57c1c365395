using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Packs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;

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
        using Workplace work = new(new() { ["National"] = "true" });
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

    [Fact]
    public async Task A_section_without_settings_is_warned_of_and_shown_by_the_health_check_until_it_has_some()
    {
        using Workplace work = new([]);
        work.Checker.Check(Report(0));
        Assert.Equal([1, 8, 5], work.Log.Entries.Select(e => e.Id));
        Assert.Equal(LogLevel.Warning, work.Log.Entries[1].Level);
        Assert.Contains("the section DisclosureRules:", work.Log.Entries[1].Text, StringComparison.Ordinal);
        HealthReportEntry health = Assert.Single((await work.Get<HealthCheckService>().CheckHealthAsync()).Entries).Value;
        Assert.Equal((HealthStatus.Healthy, "DisclosureRules"), (health.Status, health.Data["sections without settings"]));
        work.Set("Rules:narrative.*", "off");
        Assert.Equal([1, 8, 5, 2], work.Log.Entries.Select(e => e.Id));
        Assert.DoesNotContain("sections without settings", Assert.Single((await work.Get<HealthCheckService>().CheckHealthAsync()).Entries).Value.Data.Keys);
    }

    /// <summary>Who binds a whole configuration, or none, has no section to mistype.</summary>
    [Fact]
    public void Options_without_a_section_are_warned_of_nowhere()
    {
        using MemoryLog log = new();
        using ServiceProvider services = new ServiceCollection().AddLogging(l => l.AddProvider(log))
            .AddDisclosureRules().AddDisclosureRules(new ConfigurationBuilder().Build()).BuildServiceProvider();
        Assert.NotEmpty(services.GetRequiredService<RuleSetSource>().Current.Rules);
        Assert.Equal([1], log.Entries.Select(e => e.Id));
    }

    /// <summary>Numbers stand behind what is counted, so that one problem is not "1 problems".</summary>
    [Fact]
    public void Log_texts_count_without_a_plural()
    {
        string source = RepositoryFiles.Text("src/DisclosureRules.Extensions/RuleLog.cs");
        Assert.DoesNotMatch(@"\{(Count|Rules|Packs|Errors|Warnings|Infos|NotAssessable)\} [a-z]", source);
        Assert.Matches(@"\{Count\}", source);
    }

    private static Report Report(int granted) => new ReportBuilder(FormCatalog.BuiltIn.ForYear(2023)) { Unit = "青石市水务局", Year = 2023, Scope = ReportScope.Own }
        .FillMissing(Cell.Number(0)).Set("requests", "granted", "total", granted).Build();
}
