using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Audit.Tests.City;
using DisclosureRules.Checking;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using Microsoft.Extensions.Logging;

namespace DisclosureRules.Audit.Tests.Running;

/// <summary>What programs that call the library rely on.</summary>
public sealed class LibraryTests : IDisposable
{
    private static readonly RuleSet Rules = RuleSet.Load(RulePacks.National);

    private readonly TemporaryFolder _folder = new();
    private readonly (string Name, byte[] Json)[] _reports =
        [.. CityReports.Of("甲局", 6, new(1)).Select(r => ($"db/{r.Year}.json", Encoding.UTF8.GetBytes(ReportJson.Write(r.Build()))))];

    private int _asked;

    [Fact]
    public async Task Reports_of_a_database_are_audited_as_those_of_a_folder()
    {
        foreach ((string name, byte[] json) in _reports)
            _folder.Write(name, Encoding.UTF8.GetString(json));
        await AuditRun.RunAsync(Rules, [_folder.Path("db")], Options("folder"));
        AuditSummary summary = await AuditRun.RunAsync(Rules, Rows(), Options("rows"));
        Assert.Equal((6, 0), (summary.Reports.Total, summary.TakenOver));
        Assert.Equal(
            File.ReadAllText(_folder.Path("folder/findings.jsonl")).Replace(_folder.Root + "/", "", StringComparison.Ordinal), File.ReadAllText(_folder.Path("rows/findings.jsonl")));
        summary = await AuditRun.RunAsync(Rules, Rows().Skip(2), Options("rows"));
        Assert.Equal((4, 4), (summary.Reports.Total, summary.TakenOver));
    }

    [Fact]
    public async Task Shards_of_a_database_make_the_whole()
    {
        await AuditRun.RunAsync(Rules, Rows(), Options("rows"));
        for (int i = 0; i < 2; i++)
            await AuditRun.RunAsync(Rules, Rows(), Options($"shard{i}") with { Shard = new(i, 2) });
        await AuditRun.MergeAsync([_folder.Path("shard0"), _folder.Path("shard1")], Options("merged"));
        ResultFiles.AssertSame(_folder.Path("rows"), _folder.Path("merged"));
    }

    [Fact]
    public async Task No_more_inputs_are_asked_for_than_can_be_in_work()
    {
        using CancellationTokenSource stop = new();
        int done = 0;
        Stopped progress = new(() =>
        {
            if (++done == 3)
                stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AuditRun.RunAsync(Rules, Endless(), Options("endless") with { MaximumParallelism = 2, Progress = progress }, stop.Token));
        Assert.InRange(_asked, 3, 500);
        using AuditResults results = AuditResults.Open(_folder.Path("endless"));
        Assert.False(results.Summary.Complete);
        Assert.True(results.ReportCount >= 3);
    }

    [Fact]
    public async Task What_goes_on_is_logged_counted_and_traced()
    {
        Dictionary<string, long> counted = [];
        List<string> traced = [];
        using MeterListener meters = new() { InstrumentPublished = (instrument, listener) => { if (instrument.Meter.Name == "DisclosureRules") listener.EnableMeasurementEvents(instrument); } };
        meters.SetMeasurementEventCallback<long>((instrument, value, _, _) => { lock (counted) { counted[instrument.Name] = counted.GetValueOrDefault(instrument.Name) + value; } });
        meters.Start();
        using ActivityListener activities = new()
        {
            ShouldListenTo = source => source.Name == "DisclosureRules",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => { lock (traced) { traced.Add(activity.OperationName); } },
        };
        ActivitySource.AddActivityListener(activities);
        Remembered log = new();
        List<AuditPhase> phases = [];
        await AuditRun.RunAsync(Rules, Rows(), Options("rows") with { Log = log, Progress = new Told(p => phases.Add(p.Phase)) });

        // Audits of other tests are counted by the same meter.
        Assert.True(counted["disclosure_rules.audit.reports"] >= 6);
        Assert.Contains("disclosure_rules.audit", traced);
        Assert.Contains("disclosure_rules.audit.across", traced);
        Assert.Equal([1, 2, 3], log.Events);
        Assert.Equal([AuditPhase.Reading, AuditPhase.Across, AuditPhase.Writing], phases.Distinct());
    }

    [Fact]
    public async Task Two_audits_at_once_in_one_process_know_nothing_of_each_other()
    {
        await AuditRun.RunAsync(Rules, Rows(), Options("alone"));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => AuditRun.RunAsync(Rules, Rows(), Options($"beside{i}"))));
        Assert.All(Enumerable.Range(0, 4), i => ResultFiles.AssertSame(_folder.Path("alone"), _folder.Path($"beside{i}")));
    }

    public void Dispose() => _folder.Dispose();

    private AuditOptions Options(string folder) => new() { Folder = _folder.Path(folder) };

    private async IAsyncEnumerable<ReportInput> Rows()
    {
        foreach ((string name, byte[] json) in _reports)
        {
            await Task.Yield();
            yield return ReportInputs.Of(name, json);
        }
    }

    private async IAsyncEnumerable<ReportInput> Endless()
    {
        while (true)
        {
            await Task.Yield();
            yield return ReportInputs.Of($"db/{_asked++}.json", _reports[0].Json);
        }
    }

    private sealed class Stopped(Action told) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value) => told();
    }

    private sealed class Told(Action<AuditProgress> told) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value) => told(value);
    }

    private sealed class Remembered : ILogger
    {
        public List<int> Events { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Events.Add(eventId.Id);
    }
}
