using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Audit.Tests.City;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Tests.Running;

/// <summary>What counts as a report: not what isn't there, not what programs leave beside files, and a copy not a second time.</summary>
public sealed class InputsTests : IDisposable
{
    private static readonly RuleSet Rules = RuleSet.Load(RulePacks.National);

    private readonly TemporaryFolder _folder = new();

    public InputsTests()
    {
        foreach (ReportBuilder report in CityReports.Of("甲局", 3, new(1)))
            _folder.Write($"reports/{report.Year}.json", ReportJson.Write(report.Build()));
    }

    [Theory]
    [InlineData("nowhere", "input.not-found")]
    [InlineData("empty", "input.empty-folder")]
    [InlineData("hidden", "input.empty-folder")]
    public async Task Where_there_is_nothing_at_all_the_audit_is_refused_before_anything_is_written(string path, string code)
    {
        Directory.CreateDirectory(_folder.Path("empty"));
        _folder.Write("hidden/.DS_Store", "x");
        _folder.Write("hidden/~$报告.docx", "x");
        DiagnosticException refused = await Assert.ThrowsAsync<DiagnosticException>(() => RunAsync([_folder.Path(path)]));
        Assert.Equal(code, Assert.Single(refused.Diagnostics).Code);
        Assert.Equal(_folder.Path(path), refused.Diagnostics[0].File);
        Assert.False(Directory.Exists(_folder.Path("out")));
    }

    [Fact]
    public async Task One_of_several_paths_that_leads_nowhere_is_told_and_is_no_report()
    {
        List<string> told = [];
        AuditSummary summary = await RunAsync([_folder.Path("nowhere"), _folder.Path("reports")], told);
        Assert.Equal(["input.not-found"], told);
        Assert.Equal(new StatusCounts { Total = 3, Passes = 3 }, summary.Reports);
        Assert.Equal([_folder.Path("nowhere")], summary.NotFound);
        Assert.True(summary.Fails);
        Assert.Equal(3, File.ReadAllLines(_folder.Path("out/reports.jsonl")).Length);
        Assert.Contains("input.unreadable", Assert.Single(File.ReadAllLines(_folder.Path("out/findings.jsonl"))), StringComparison.Ordinal);
        Assert.True(AuditRun.Verify(_folder.Path("out")).IsGood);
    }

    [Fact]
    public async Task Hidden_files_and_locks_are_skipped_and_counted()
    {
        _folder.Write("reports/~$2021.docx", "x");
        _folder.Write("reports/.DS_Store", "x");
        _folder.Write("reports/._2021.json", "x");
        _folder.Write("reports/Thumbs.db", "x");
        AuditSummary summary = await RunAsync([_folder.Path("reports")]);
        Assert.Equal(3, summary.Reports.Total);
        Assert.Equal(new Dictionary<string, int> { [".*"] = 2, [".db"] = 1, ["~$*"] = 1 }, summary.Skipped);

        // The folder of the result, where it lies among the reports, is no skipped file.
        Dictionary<string, int> before = new(summary.Skipped);
        for (int i = 0; i < 2; i++)
            Assert.Equal(before, (await RunAsync([_folder.Path("reports")], folder: "reports/out")).Skipped);
    }

    /// <summary>The result of last week, kept beside the reports, is told and not read as reports.</summary>
    [Fact]
    public async Task The_result_of_another_audit_among_the_reports_is_skipped_and_told()
    {
        await RunAsync([_folder.Path("reports")], folder: "reports/上周/结果");
        _folder.Write("reports/上周/结果/audit.xlsx", "x");
        _folder.Write("reports/上周/结果/notices/甲局.docx", "x");
        List<string> told = [];
        AuditSummary summary = await RunAsync([_folder.Path("reports")], told);
        Assert.Equal(new StatusCounts { Total = 3, Passes = 3 }, summary.Reports);
        Assert.Equal(new Dictionary<string, int> { [AuditSummary.EarlierResult] = 1 }, summary.Skipped);
        Assert.Equal(["audit.earlier-result"], told);

        // A receipt alone makes no result of a folder.
        Directory.Delete(_folder.Path("reports/上周/结果/store"), recursive: true);
        Assert.True((await RunAsync([_folder.Path("reports")])).Reports.Total > 3);
    }

    [Theory]
    [InlineData("b/2021.json", "", true)]
    [InlineData("2021 (2).json", "\n", true)]
    [InlineData("2021 (2).json", "words", false)]
    [InlineData("2021 (2).json", "number", false)]
    public async Task A_report_that_is_there_twice_is_counted_once_and_its_chain_still_checked(string name, string change, bool isCopy)
    {
        ReportBuilder report = CityReports.Of("甲局", 3, new(1))[2];
        report["requests", "carriedIn", "total"] = Cell.Number(99);
        _folder.Write("reports/2021.json", ReportJson.Write(report.Build()));
        AuditSummary once = await RunAsync([_folder.Path("reports")]);
        Assert.True(once.Findings.Errors > 0);
        if (change == "words")
            report.Narrative.Add(new("1", null, "文字不同。"));
        if (change == "number")
            report["proactive", "penalties", "decisions"] = Cell.Number(1);
        _folder.Write($"reports/{name}", change.Length > 1 ? ReportJson.Write(report.Build()) : ReportJson.Write(report.Build()) + change);
        AuditSummary twice = await RunAsync([_folder.Path("reports")]);
        Assert.Equal(isCopy ? 1 : 0, twice.Copies);
        if (!isCopy)
            return;
        Assert.Equal(once.Reports, twice.Reports);
        Assert.Equal(once.Findings, twice.Findings);
        using AuditResults results = AuditResults.Open(_folder.Path("out"));
        List<AuditedReport> reports = [];
        await foreach (AuditedReport line in results.ReadReportsAsync())
            reports.Add(line);
        AuditedReport copy = Assert.Single(reports, r => r.CopyOf is not null);
        Assert.Equal((ReportStatus.Fails, 0), (copy.Status, copy.Counts.Total));
        Assert.Contains(Path.GetFileName(copy.CopyOf)!, copy.Reason!.Zh, StringComparison.Ordinal);
        Assert.True(AuditRun.Verify(_folder.Path("out")).IsGood);
    }

    [Fact]
    public async Task What_can_t_be_read_counts_once_too()
    {
        _folder.Write("reports/a.pdf", "%PDF-1.7\n");
        _folder.Write("reports/b.pdf", "%PDF-1.7\n");
        AuditSummary summary = await RunAsync([_folder.Path("reports")]);
        Assert.Equal((4, 1, 1), (summary.Reports.Total, summary.Reports.Unreadable, summary.Copies));
        Assert.Equal("a.pdf", Path.GetFileName(Assert.Single(summary.Unreadable).Source));
    }

    /// <summary>Copies of an unreadable file would otherwise hide the reports that are worst.</summary>
    [Fact]
    public async Task The_worst_reports_come_before_what_can_t_be_read()
    {
        ReportBuilder report = CityReports.Of("乙局", 3, new(2))[2];
        report["reviews", "review", "total"] = Cell.Number(7);
        _folder.Write("reports/z.json", ReportJson.Write(report.Build()));
        for (int i = 0; i < 30; i++)
            _folder.Write($"reports/a{i:00}.pdf", $"%PDF-1.7\n{i}");
        AuditSummary summary = await RunAsync([_folder.Path("reports")]);
        Assert.Equal("z.json", Path.GetFileName(summary.Worst[0].Source));
        Assert.Equal(AuditSummary.WorstCount, summary.Worst.Count);
        Assert.Equal(AuditSummary.WorstCount, summary.Unreadable.Count);
    }

    public void Dispose() => _folder.Dispose();

    private Task<AuditSummary> RunAsync(string[] paths, List<string>? told = null, string folder = "out") =>
        AuditRun.RunAsync(Rules, paths, new() { Folder = _folder.Path(folder), Notice = n => told?.Add(n.Code) });
}
