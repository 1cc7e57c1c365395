using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Audit.Tests.City;
using DisclosureRules.Checking;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Tests.Running;

/// <summary>A result is the same, however it came about.</summary>
public sealed class SameBytesTests : IDisposable
{
    private static readonly RuleSet Rules = RuleSet.Load(RulePacks.National);

    private readonly TemporaryFolder _folder = new();
    private readonly string _reports;

    public SameBytesTests() => _reports = new PlantedCity(30, 30, 5).WriteTo(_folder);

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public async Task With_any_number_of_jobs(int jobs)
    {
        await RunAsync("one", jobs: 1);
        await RunAsync("many", jobs: jobs);
        ResultFiles.AssertSame(_folder.Path("one"), _folder.Path("many"));
    }

    [Fact]
    public async Task Shards_merged_equal_the_whole()
    {
        await RunAsync("whole");
        for (int i = 0; i < 3; i++)
            await RunAsync($"shard{i}", new Shard(i, 3));
        AuditSummary merged = await AuditRun.MergeAsync([_folder.Path("shard2"), _folder.Path("shard0"), _folder.Path("shard1")], new() { Folder = _folder.Path("merged") });
        ResultFiles.AssertSame(_folder.Path("whole"), _folder.Path("merged"));
        Assert.True(merged.Complete);
    }

    [Fact]
    public async Task Resumed_without_anything_to_do()
    {
        await RunAsync("whole");
        AuditSummary summary = await RunAsync("whole2");
        Assert.Equal(0, summary.TakenOver);
        summary = await RunAsync("whole2", resume: true);
        Assert.Equal(summary.Reports.Total, summary.TakenOver);
        ResultFiles.AssertSame(_folder.Path("whole"), _folder.Path("whole2"));
    }

    [Fact]
    public async Task From_the_cache_of_the_last_audit_but_for_what_has_changed()
    {
        await RunAsync("out");
        string changed = Directory.EnumerateFiles(_reports, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Skip(20).First();
        File.WriteAllText(changed, File.ReadAllText(changed).Replace("\"coercion\":{\"decisions\":0}", "\"coercion\":{\"decisions\":1}", StringComparison.Ordinal) + " ");
        AuditSummary summary = await RunAsync("out");
        Assert.Equal(summary.Reports.Total - 1, summary.TakenOver);
        await RunAsync("anew");
        ResultFiles.AssertSame(_folder.Path("anew"), _folder.Path("out"));
    }

    /// <summary>Three audits of a folder that changes altogether between them: the store keeps what the last one needs.</summary>
    [Fact]
    public async Task From_a_store_that_does_not_grow_without_end()
    {
        List<long> lengths = [];
        for (int i = 0; i < 4; i++)
        {
            foreach (string report in Directory.EnumerateFiles(_reports, "*.json", SearchOption.AllDirectories))
                File.AppendAllText(report, " ");
            await RunAsync("out");
            lengths.Add(new FileInfo(_folder.Path("out/store/journal.bin")).Length);
        }

        Assert.All(lengths, l => Assert.InRange(l, 1, (lengths[0] * 2) + 4096));
        using AuditResults results = AuditResults.Open(_folder.Path("out"));
        await foreach (AuditedReport report in results.ReadReportsAsync())
            Assert.Equal(report.Unit, results.ReadReport(report)?.Unit);
        await RunAsync("anew");
        ResultFiles.AssertSame(_folder.Path("anew"), _folder.Path("out"));
    }

    [Fact]
    public async Task From_a_store_that_was_tampered_with()
    {
        await RunAsync("whole");
        await RunAsync("out");
        byte[] journal = File.ReadAllBytes(_folder.Path("out/store/journal.bin"));
        journal[journal.Length / 2] ^= 1;
        File.WriteAllBytes(_folder.Path("out/store/journal.bin"), [.. journal[..^7]]);
        List<string> notices = [];
        AuditSummary summary = await AuditRun.RunAsync(Rules, [_reports], new() { Folder = _folder.Path("out"), Units = _folder.Path("units.csv"), Resume = true, Notice = n => notices.Add(n.Code) });
        Assert.InRange(summary.TakenOver, 1, summary.Reports.Total - 2);
        Assert.Contains("audit.journal-torn", notices);
        ResultFiles.AssertSame(_folder.Path("whole"), _folder.Path("out"));
    }

    [Fact]
    public async Task Interrupted_at_random_moments_and_resumed()
    {
        await RunAsync("whole");
        Random random = new(3);
        for (int i = 0; i < 4; i++)
        {
            using CancellationTokenSource stop = new();
            int at = random.Next(1, 150);
            Stopping progress = new(at, stop);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AuditRun.RunAsync(
                Rules, [_reports], new() { Folder = _folder.Path("out"), Units = _folder.Path("units.csv"), Resume = true, Progress = progress }, null, stop.Token));
            using AuditResults partial = AuditResults.Open(_folder.Path("out"));
            Assert.False(partial.Summary.Complete);
            Assert.True(partial.ReportCount > 0);
            Assert.Equal(partial.ReportCount, File.ReadLines(_folder.Path("out/reports.jsonl")).Count());
        }

        AuditSummary summary = await RunAsync("out", resume: true);
        Assert.True(summary.TakenOver > 0);
        ResultFiles.AssertSame(_folder.Path("whole"), _folder.Path("out"));
    }

    public void Dispose() => _folder.Dispose();

    private Task<AuditSummary> RunAsync(string folder, Shard? shard = null, int jobs = 2, bool resume = false) => AuditRun.RunAsync(
        Rules, [_reports], new() { Folder = _folder.Path(folder), Units = _folder.Path("units.csv"), Shard = shard, MaximumParallelism = jobs, Resume = resume });

    private sealed class Stopping(int at, CancellationTokenSource stop) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value)
        {
            if (value.Phase == AuditPhase.Reading && value.Done >= at)
                stop.Cancel();
        }
    }
}
