using System.Diagnostics;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Audit.Tests.City;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using Xunit.Abstractions;

namespace DisclosureRules.Audit.Tests.Running;

/// <summary>What happens to a result folder: two audits, a full or forbidden one, what was changed since.</summary>
public sealed class FolderTests : IDisposable
{
    private static readonly RuleSet Rules = RuleSet.Load(RulePacks.National);

    private readonly TemporaryFolder _folder = new();
    private readonly ITestOutputHelper _output;

    public FolderTests(ITestOutputHelper output)
    {
        _output = output;
        ReportBuilder[] reports = CityReports.Of("甲局", 6, new(1));
        foreach (ReportBuilder report in reports)
            _folder.Write($"reports/{report.Year}.json", ReportJson.Write(report.Build()));
    }

    [Fact]
    public async Task Two_audits_in_one_folder_are_refused()
    {
        TaskCompletionSource begun = new(), goOn = new();
        Task<AuditSummary> first = Task.Run(() => RunAsync(progress: new Told(_ =>
        {
            begun.TrySetResult();
            goOn.Task.Wait();
        })));
        await begun.Task;
        DiagnosticException refused = await Assert.ThrowsAsync<DiagnosticException>(() => RunAsync());
        Assert.Equal("audit.locked", Assert.Single(refused.Diagnostics).Code);
        goOn.SetResult();
        Assert.True((await first).Complete);
        Assert.True((await RunAsync()).Complete);
    }

    [Fact]
    public async Task A_folder_that_can_t_be_made_is_said()
    {
        _folder.Write("file", "");
        DiagnosticException refused = await Assert.ThrowsAsync<DiagnosticException>(() => RunAsync("file/out"));
        Assert.Equal("audit.not-writable", Assert.Single(refused.Diagnostics).Code);
    }

    /// <summary>Inputs that are named without their root are found from wherever somebody verifies, also after a merge; a file of the same name below that folder is another.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("elsewhere")]
    [InlineData("results/whole")]
    public void A_result_is_verified_from_any_folder(string working)
    {
        _folder.Write("elsewhere/reports/2019.json", "{}");
        _folder.Write("results/whole/here", "");
        File.Delete(_folder.Path("results/whole/here"));
        string root = _folder.Path("");
        RunningTool.RunIn(root, "audit", "reports", "--out", "results/whole");
        foreach (string shard in (string[])["0", "1"])
            RunningTool.RunIn(root, "audit", "reports", "--out", $"results/shards/{shard}", "--shard", $"{shard}/2");
        RunningTool.RunIn(_folder.Path("results"), "audit", "merge", "shards/0", "shards/1", "--out", "merged");
        foreach (string result in (string[])["results/whole", "results/merged"])
        {
            (int exitCode, string output, _) = RunningTool.RunIn(_folder.Path(working), "audit", "verify", Path.GetRelativePath(_folder.Path(working), _folder.Path(result)), "--lang", "en");
            Assert.Equal(0, exitCode);
            Assert.Contains("6 inputs; inputs that are gone: 0", output, StringComparison.Ordinal);
        }

        File.Delete(_folder.Path("reports/2020.json"));
        Assert.Contains("inputs that are gone: 1", RunningTool.RunIn(_folder.Path(working), "audit", "verify", _folder.Path("results/whole"), "--lang", "en").Output, StringComparison.Ordinal);
    }

    /// <summary>A letter of an older result beside a new one would be sent; what somebody has changed since is his.</summary>
    [Fact]
    public void What_an_earlier_audit_wrote_goes_where_it_isn_t_asked_for_again()
    {
        string[] args = ["audit", _folder.Path("reports"), "--out", _folder.Path("out")];
        RunningTool.Run([.. args, "--write", "html,csv,notices"]);
        string[] csv = [.. Directory.EnumerateFiles(_folder.Path("out/csv")).Order(StringComparer.Ordinal)];
        Assert.True(csv.Length > 1);
        File.AppendAllText(csv[0], "mine\n");
        File.WriteAllText(_folder.Path("out/minutes.txt"), "mine");
        RunningTool.Run([.. args, "--write", "html"]);
        Assert.Equal([csv[0]], Directory.EnumerateFiles(_folder.Path("out/csv")));
        Assert.False(Directory.Exists(_folder.Path("out/notices")));
        Assert.True(File.Exists(_folder.Path("out/minutes.txt")));
        Assert.True(File.Exists(_folder.Path("out/index.html")));
        (int exitCode, _, _) = RunningTool.Run(["audit", "verify", _folder.Path("out")]);
        Assert.Equal(0, exitCode);
    }

    /// <summary>Reports are audited where they lie, in folders that are called like those of outputs.</summary>
    [Fact]
    public async Task An_input_is_never_removed()
    {
        string input = _folder.Path("reports/csv/2020.json");
        Directory.CreateDirectory(Path.GetDirectoryName(input)!);
        File.Move(_folder.Path("reports/2020.json"), input);
        for (int i = 0; i < 3; i++)
            Assert.Equal(6, (await AuditRun.RunAsync(Rules, [_folder.Path("reports")], new() { Folder = _folder.Path("reports") })).Reports.Total);
        Assert.True(File.Exists(input));
    }

    /// <summary>A file system of so many kilobytes: only root may mount one. Elsewhere this says so and checks nothing.</summary>
    [Fact]
    public async Task A_full_disk_loses_nothing_that_was_done()
    {
        await RunAsync("whole");
        Directory.CreateDirectory(_folder.Path("small"));
        if (!OperatingSystem.IsLinux() || Mount("mount", "-t", "tmpfs", "-o", "size=116k", "tmpfs", _folder.Path("small")) != 0)
        {
            _output.WriteLine("Not checked: no file system can be mounted.");
            return;
        }

        try
        {
            await Assert.ThrowsAsync<IOException>(() => RunAsync("small/out"));
            Assert.False(File.Exists(_folder.Path("small/out/receipt.json")));
            Assert.Equal(0, Mount("mount", "-o", "remount,size=4m", _folder.Path("small")));
            AuditSummary summary = await RunAsync("small/out", resume: true);
            Assert.InRange(summary.TakenOver, 1, 6);
            ResultFiles.AssertSame(_folder.Path("whole"), _folder.Path("small/out"));
        }
        finally
        {
            Mount("umount", _folder.Path("small"));
        }

        static int Mount(string program, params string[] args)
        {
            using Process process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
    }

    [Fact]
    public async Task A_file_that_is_named_twice_is_audited_once()
    {
        List<string> notices = [];
        AuditSummary summary = await AuditRun.RunAsync(
            Rules, [_folder.Path("reports/2021.json"), _folder.Path("reports")], new() { Folder = _folder.Path("out"), Notice = n => notices.Add($"{n.Code} {Path.GetFileName(n.File)}") });
        Assert.Equal(6, summary.Reports.Total);
        Assert.Equal("audit.named-twice 2021.json", Assert.Single(notices));
    }

    [Fact]
    public async Task A_file_that_vanishes_is_unreadable_and_the_others_are_checked()
    {
        // A link that leads nowhere is listed like a file that goes before it is read.
        File.CreateSymbolicLink(_folder.Path("reports/2023b.json"), _folder.Path("gone.json"));
        AuditSummary summary = await RunAsync();
        Assert.Equal((7, 1), (summary.Reports.Total, summary.Reports.Unreadable));
        Assert.Equal("2023b.json", Path.GetFileName(summary.Worst[0].Source));
        Assert.Null(summary.Worst[0].Hash);
        Assert.Contains("2023b.json", summary.Worst[0].Reason!.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_takes_too_long_is_given_up_and_the_others_are_checked()
    {
        ReportBuilder slow = new(CityReports.Of("乙局", 6, new(2))[5].Build());
        slow.Narrative.Add(new("1", null, string.Concat(Enumerable.Repeat("收到政府信息公开申请12件,上年结转1件,答复11件,予以公开3件,部分公开2件,不予公开4件,无法提供2件,结转下年2件。", 6_200))));
        _folder.Write("reports/slow.json", ReportJson.Write(slow.Build()));
        AuditSummary summary = await AuditRun.RunAsync(Rules, [_folder.Path("reports")], new() { Folder = _folder.Path("out"), CheckingTime = TimeSpan.FromMilliseconds(1) });
        Assert.Equal(7, summary.Reports.Total);
        AuditedReport given = Assert.Single(summary.Worst, r => r.Source.EndsWith("slow.json", StringComparison.Ordinal));
        Assert.Equal(ReportStatus.Unreadable, given.Status);
        Assert.True(given.Reason!.En.Contains("longer than 0.001 seconds", StringComparison.Ordinal), given.Reason.En);
        Assert.NotNull(given.Hash);
    }

    /// <summary>The page can't be written where a folder has its name; what was done is kept.</summary>
    [Fact]
    public async Task An_output_that_can_t_be_written_is_said_and_nothing_is_lost()
    {
        Directory.CreateDirectory(_folder.Path("out/index.html/x"));
        string[] args = ["audit", _folder.Path("reports"), "--out", _folder.Path("out")];
        (int exitCode, _, string error) = RunningTool.Run(args);
        Assert.Equal(3, exitCode);
        Assert.Contains("--resume", error, StringComparison.Ordinal);
        Assert.Contains("index.html", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Path("out/receipt.json")));
        Directory.Delete(_folder.Path("out/index.html"), recursive: true);
        (exitCode, string output, _) = RunningTool.Run([.. args, "--resume"]);
        Assert.Equal(0, exitCode);
        Assert.Contains("6", output, StringComparison.Ordinal);
        Assert.Equal(6, (await RunAsync("out", resume: true)).TakenOver);
    }

    [Fact]
    public void A_signal_ends_an_audit_with_what_is_done()
    {
        if (OperatingSystem.IsWindows())
        {
            _output.WriteLine("Not checked: Windows has no such signal.");
            return;
        }

        // The tool waits for more on standard input when it is told to stop.
        using Process process = RunningTool.StartWithInput("audit", "-", "--out", _folder.Path("out"));
        process.StandardInput.WriteLine(File.ReadAllText(_folder.Path("reports/2021.json")).ReplaceLineEndings(" "));
        process.StandardInput.Flush();
        while (!File.Exists(_folder.Path("out/reports.jsonl")) || new FileInfo(_folder.Path("out/reports.jsonl")).Length == 0)
            Thread.Sleep(20);
        using (Process kill = Process.Start("kill", ["-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        process.StandardInput.WriteLine("{}");
        process.StandardInput.Close();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("--resume", error, StringComparison.Ordinal);
        using AuditResults results = AuditResults.Open(_folder.Path("out"));
        Assert.False(results.Summary.Complete);
    }

    [Fact]
    public async Task Where_the_options_go_before_what_reports_say_that_is_told_also_when_they_are_taken_over()
    {
        for (int i = 0; i < 2; i++)
        {
            List<string> notices = [];
            await AuditRun.RunAsync(Rules, [_folder.Path("reports")], new()
            {
                Folder = _folder.Path("out"),
                Resume = i > 0,
                Overrides = new() { Unit = "乙局", Scope = ReportScope.Aggregate },
                Notice = n => notices.Add(n.Code),
            });
            Assert.Equal(Enumerable.Repeat("audit.overridden", 12), notices);
        }
    }

    [Fact]
    public async Task A_receipt_says_what_is_not_as_it_was()
    {
        await RunAsync();
        Verification verification = AuditRun.Verify(_folder.Path("out"));
        Assert.True(verification.IsGood);
        Assert.Equal((3, 6, 0), (verification.Results, verification.Inputs, verification.InputsGone));

        File.AppendAllText(_folder.Path("out/findings.jsonl"), "{}\n");
        File.WriteAllText(_folder.Path("out/stranger.txt"), "");
        File.AppendAllText(_folder.Path("reports/2020.json"), " ");
        File.Delete(_folder.Path("reports/2021.json"));
        verification = AuditRun.Verify(_folder.Path("out"));
        Assert.Equal(["verify.changed", "verify.added", "verify.input-changed"], verification.Problems.Select(p => p.Code));
        Assert.Equal((2, 4, 1), (verification.Results, verification.Inputs, verification.InputsGone));
        Assert.Equal([_folder.Path("reports/2021.json")], verification.Gone);
    }

    [Fact]
    public async Task A_summary_that_was_changed_is_noticed_although_it_says_how_the_run_went()
    {
        await RunAsync();
        await RunAsync(resume: true);
        Assert.True(AuditRun.Verify(_folder.Path("out")).IsGood);
        string summary = File.ReadAllText(_folder.Path("out/summary.json"));
        File.WriteAllText(_folder.Path("out/summary.json"), summary.Replace("\"passes\": 6", "\"passes\": 7", StringComparison.Ordinal));
        Assert.Equal(["verify.changed"], AuditRun.Verify(_folder.Path("out")).Problems.Select(p => p.Code));
    }

    [Fact]
    public async Task Shards_that_don_t_make_a_whole_are_refused()
    {
        await RunAsync("s0", shard: new(0, 3));
        await RunAsync("s1", shard: new(1, 3));
        await RunAsync("other", shard: new(0, 2));
        Assert.Equal("merge.missing", await RefusalAsync("s0", "s1"));
        Assert.Equal("merge.twice", await RefusalAsync("s0", "s1", "s1"));
        Assert.Equal("merge.other-audit", await RefusalAsync("s0", "other"));
        Assert.Equal("audit.no-result", await RefusalAsync("nowhere"));
    }

    [Fact]
    public void Shards_are_stable_and_take_everything_once()
    {
        InputPlace[] places = [.. Enumerable.Range(0, 500).Select(i => new InputPlace(0, $"{i % 7}/{i}.json", 0))];
        Assert.All(places, p => Assert.Single(Enumerable.Range(0, 5), i => p.ShardOf(5) == i));
        Assert.All(Enumerable.Range(0, 5), i => Assert.InRange(places.Count(p => p.ShardOf(5) == i), 60, 140));
        Assert.Equal(places[3].ShardOf(4), (places[3] with { Argument = 9 }).ShardOf(4));
    }

    [Fact]
    public async Task Lines_are_read_back_as_they_were_written()
    {
        await RunAsync();
        using AuditResults results = AuditResults.Open(_folder.Path("out"));
        string[] lines = File.ReadAllLines(_folder.Path("out/reports.jsonl"));
        await foreach (AuditedReport report in results.ReadReportsAsync())
        {
            Assert.Equal(lines[report.Index], report.Write());
            Assert.Equal(report.Unit, results.ReadReport(report)!.Unit);
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> RefusalAsync(params string[] shards) =>
        (await Assert.ThrowsAsync<DiagnosticException>(() => AuditRun.MergeAsync([.. shards.Select(s => _folder.Path(s))], new() { Folder = _folder.Path("merged") }))).Diagnostics[0].Code;

    private Task<AuditSummary> RunAsync(
        string folder = "out", bool resume = false, Shard? shard = null, int jobs = 2, IProgress<AuditProgress>? progress = null) =>
        AuditRun.RunAsync(
            Rules, [_folder.Path("reports")], new() { Folder = _folder.Path(folder), Resume = resume, Shard = shard, MaximumParallelism = jobs, Progress = progress });

    private sealed class Told(Action<AuditProgress> told) : IProgress<AuditProgress>
    {
        public void Report(AuditProgress value) => told(value);
    }
}
