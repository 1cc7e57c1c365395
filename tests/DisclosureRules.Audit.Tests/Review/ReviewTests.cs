using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Audit.Tests.City;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Tests.Review;

/// <summary>What is known of findings: baselines and waivers.</summary>
public sealed class ReviewTests : IDisposable
{
    private static readonly RuleSet Rules = RuleSet.Load(RulePacks.National);
    private static readonly DateOnly Today = new(2026, 1, 15);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Findings_are_new_unchanged_updated_or_absent_and_files_may_move()
    {
        Write("before", ("甲局", 5), ("乙局", 5), ("丙局", 5), ("丁局", 0));
        Write("after/moved", ("甲局", 5), ("乙局", 1286), ("丙局", 0), ("丁局", 5));
        await RunAsync("before", "first");
        AuditSummary summary = await RunAsync("after", "second", baseline: "first");
        Dictionary<string, BaselineState?> states = [];
        await foreach (AuditedFinding finding in ReadAsync("second"))
            states.Add(finding.Finding.Unit!, finding.BaselineState);
        Assert.Equal(
            new Dictionary<string, BaselineState?> { ["甲局"] = BaselineState.Unchanged, ["乙局"] = BaselineState.Updated, ["丙局"] = BaselineState.Absent, ["丁局"] = BaselineState.New }, states);
        Assert.Equal(new BaselineCounts { New = 1, Unchanged = 1, Updated = 1, Absent = 1 }, summary.Baseline);
        Assert.Equal(3, summary.Findings.Errors);

        // What was gone then is not gone again.
        summary = await RunAsync("after", "third", baseline: "second");
        Assert.Equal(new BaselineCounts { Unchanged = 3 }, summary.Baseline);
    }

    [Fact]
    public async Task What_was_found_of_a_report_that_is_not_there_this_time_is_not_gone()
    {
        Write("before", ("甲局", 5), ("乙局", 5), ("丙局", 5));
        Write("after", ("甲局", 0), ("丁局", 5));
        _folder.Write("after/丙局.json", "{ \"form\": ");
        await RunAsync("before", "first");
        AuditSummary summary = await RunAsync("after", "second", baseline: "first");
        Dictionary<string, BaselineState?> states = [];
        await foreach (AuditedFinding finding in ReadAsync("second"))
        {
            if (finding.Finding.Unit is { } unit)
                states.Add(unit, finding.BaselineState);
            if (finding.BaselineState == BaselineState.ReportAbsent)
                Assert.False(finding.IsPresent);
        }

        Assert.Equal(new Dictionary<string, BaselineState?> { ["甲局"] = BaselineState.Absent, ["乙局"] = BaselineState.ReportAbsent, ["丙局"] = BaselineState.ReportAbsent, ["丁局"] = BaselineState.New }, states);
        Assert.Equal((1, 2), (summary.Baseline!.Absent, summary.Baseline.ReportAbsent));
        Assert.Equal((1, 2), (summary.BaselineFindings!["absent"].Errors, summary.BaselineFindings["reportAbsent"].Errors));
        Assert.Equal(2, summary.BaselineFindings["new"].Errors); // 丁局, and that 丙局's can't be read.

        // It is known until its report is there again.
        summary = await RunAsync("before", "third", baseline: "second");
        Assert.Equal(new BaselineCounts { New = 1, Unchanged = 2, ReportAbsent = 2 }, summary.Baseline);
    }

    /// <summary>What a report was held against is as much needed as the report: sums of a whole, chains, and words and numbers of another unit say nothing without.</summary>
    [Theory]
    [InlineData("nothing", "children.sum absent, similarity.other-unit-numbers absent, similarity.other-unit-numbers absent")]
    [InlineData("a child that is gone", "children.sum reportAbsent, similarity.other-unit-numbers reportAbsent, similarity.other-unit-numbers reportAbsent")]
    [InlineData("a child that can't be read", "children.sum reportAbsent, similarity.other-unit-numbers reportAbsent, similarity.other-unit-numbers reportAbsent")]
    [InlineData("a child of which there are two", "children.sum reportAbsent, similarity.other-unit-numbers absent, similarity.other-unit-numbers absent")]
    [InlineData("a child's blank cell", "children.sum reportAbsent, similarity.other-unit-numbers absent, similarity.other-unit-numbers absent")]
    [InlineData("a child's other blank cell", "children.sum absent, similarity.other-unit-numbers absent, similarity.other-unit-numbers absent")]
    [InlineData("the list", "children.sum reportAbsent, similarity.other-unit-numbers reportAbsent, similarity.other-unit-numbers reportAbsent")]
    public async Task What_is_found_across_reports_is_gone_only_where_all_of_them_were_looked_at(string lacking, string expected)
    {
        const string County = "青禾县人民政府", Archive = "青禾县档案局", Water = "青禾县水务局";
        Random random = new(3);
        ReportBuilder[] own = [.. new[] { Archive, Water, "青禾县财政局" }.Select(u => CityReports.Of(u, 5, random)[^1])];
        _folder.Write("units.csv", $"id,name,parent\nc,{County},\na,{Archive},c\nw,{Water},c\nf,青禾县财政局,c\n");
        ReportBuilder copied = new(own[0].Build()), county = CityReports.Sum(County, own[0].Year!.Value, own);
        copied.Unit = Water;
        foreach (ReportBuilder report in (ReportBuilder[])[own[0], copied, own[2]])
            Put("before", report);
        ReportBuilder wrong = CityReports.Sum(County, own[0].Year!.Value, [own[0], copied, own[2]]);
        wrong["requests", "carriedOut", "research"] = Cell.Number(50);
        Put("before", wrong);
        await RunAsync("before", "first", units: "units.csv");

        foreach (ReportBuilder report in (ReportBuilder[])[.. own, county])
            Put("after", report);
        switch (lacking)
        {
            case "a child that is gone":
                File.Delete(_folder.Path($"after/{Water}.json"));
                break;
            case "a child that can't be read":
                _folder.Write($"after/{Water}.json", "{ \"form\": ");
                break;
            case "a child of which there are two":
                own[1]["reviews", "review", "total"] = Cell.Number(99);
                _folder.Write("after/again.json", ReportJson.Write(own[1].Build()));
                break;
            case "a child's blank cell":
                own[1]["requests", "carriedOut", "research"] = Cell.Blank();
                Put("after", own[1]);
                break;
            case "a child's other blank cell":
                own[1]["requests", "carriedIn", "research"] = Cell.Blank();
                Put("after", own[1]);
                break;
        }

        await RunAsync("after", "second", baseline: "first", units: lacking == "the list" ? null : "units.csv");
        List<string> states = [];
        await foreach (AuditedFinding finding in ReadAsync("second"))
        {
            if (!finding.IsPresent && finding.Finding.Pack == "audit" && finding.Finding.Outcome == Outcome.Fail)
                states.Add($"{finding.Finding.Rule} {(finding.BaselineState == BaselineState.Absent ? "absent" : "reportAbsent")}");
        }

        Assert.Equal(expected, string.Join(", ", states.Order(StringComparer.Ordinal)));

        void Put(string folder, ReportBuilder report) => _folder.Write($"{folder}/{report.Unit}.json", ReportJson.Write(report.Build()));
    }

    [Fact]
    public async Task What_no_rule_was_asked_about_this_time_is_not_gone()
    {
        Write("before", ("甲局", 5));
        Write("after", ("甲局", 0));
        await RunAsync("before", "first");
        _folder.Write("own.json", """{ "pack": "own", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [ { "id": "own.any", "title": { "zh": "一", "en": "one" }, "severity": "info", "check": "reviews[review, total] >= 0" } ] }""");
        Assert.Equal(new BaselineCounts { ReportAbsent = 1 }, (await RunAsync("after", "second", baseline: "first", rules: RuleSet.Load([], _folder.Path("own.json")))).Baseline);
        Assert.Equal(new BaselineCounts { Absent = 1 }, (await RunAsync("after", "third", baseline: "first")).Baseline);
    }

    /// <summary>Without last year's report nobody can say that what this year's takes over follows on it.</summary>
    [Theory]
    [InlineData(true, 2, 0)]
    [InlineData(false, 0, 2)]
    public async Task A_broken_chain_is_gone_only_where_both_years_are_there(bool isThere, int absent, int reportAbsent)
    {
        ReportBuilder[] reports = CityReports.Of("甲局", 5, new(1))[^2..];
        reports[1]["requests", "carriedIn", "enterprise"] = Cell.Number(CityReports.Get(reports[1], "carriedIn", "enterprise") + 3);
        reports[1]["requests", "granted", "enterprise"] = Cell.Number(CityReports.Get(reports[1], "granted", "enterprise") + 3);
        CityReports.Totals(reports[1]);
        foreach (ReportBuilder report in reports)
            _folder.Write($"before/{report.Year}.json", ReportJson.Write(report.Build()));
        await RunAsync("before", "first");
        foreach (ReportBuilder report in CityReports.Of("甲局", 5, new(1))[isThere ? ^2.. : ^1..])
            _folder.Write($"after/{report.Year}.json", ReportJson.Write(report.Build()));
        BaselineCounts found = (await RunAsync("after", "second", baseline: "first")).Baseline!;
        Assert.Equal((absent, reportAbsent), (found.Absent, found.ReportAbsent));
    }

    [Fact]
    public async Task A_folder_can_be_its_own_baseline()
    {
        Write("reports", ("甲局", 5));
        await RunAsync("reports", "out");
        Write("reports", ("乙局", 6));
        AuditSummary summary = await RunAsync("reports", "out", baseline: "out");
        Assert.Equal(new BaselineCounts { New = 1, Unchanged = 1 }, summary.Baseline);
    }

    [Fact]
    public async Task Two_findings_of_one_fingerprint_are_two()
    {
        Write("reports/a", ("甲局", 5));
        await RunAsync("reports", "first");
        Write("reports/b", ("甲局", 6));
        AuditSummary summary = await RunAsync("reports", "second", baseline: "first");

        // The second is that the two reports differ.
        Assert.Equal(new BaselineCounts { New = 2, Unchanged = 1 }, summary.Baseline);
    }

    [Fact]
    public async Task A_waiver_covers_what_was_looked_at_and_nothing_else()
    {
        Write("reports", ("甲局", 5), ("乙局", 5), ("丙局", 5));
        await RunAsync("reports", "first");
        Dictionary<string, (string Fingerprint, string Values)> known = [];
        await foreach (AuditedFinding finding in ReadAsync("first"))
            known[finding.Finding.Unit!] = (finding.Finding.Fingerprint, finding.Finding.ValueHash);
        Write("reports", ("乙局", 1286));
        _folder.Write("waivers.json", $$"""
            { "waivers": [
              { "fingerprint": "{{known["甲局"].Fingerprint}}", "valueHash": "{{known["甲局"].Values}}", "kind": "accepted", "reason": "已核实", "reviewer": "王" },
              { "fingerprint": "{{known["乙局"].Fingerprint}}", "valueHash": "{{known["乙局"].Values}}", "kind": "falsePositive", "reason": "r", "reviewer": "李" },
              { "fingerprint": "{{known["丙局"].Fingerprint}}", "kind": "false positive", "reason": "r", "reviewer": "李", "expiry": "2026-01-14" },
              { "fingerprint": "00000000000000000000000000000000", "kind": "accepted", "reason": "r", "reviewer": "赵" }
            ] }
            """);
        AuditSummary summary = await RunAsync("reports", "second", waivers: "waivers.json");
        Dictionary<string, WaiverStatus?> statuses = [];
        List<string> others = [];
        await foreach (AuditedFinding finding in ReadAsync("second"))
        {
            if (finding.Finding.Unit is { } unit)
                statuses[unit] = finding.Waiver?.Status;
            else
                others.Add($"{finding.Finding.Rule} {finding.Finding.Message.En[..7]}");
        }

        Assert.Equal(
            new Dictionary<string, WaiverStatus?> { ["甲局"] = WaiverStatus.Applied, ["乙局"] = WaiverStatus.Updated, ["丙局"] = WaiverStatus.Expired }, statuses);
        Assert.Equal(["waiver.expired line 4 ", "waiver.unused line 5 "], others);
        Assert.Equal(1, summary.Findings.Waived);
        Assert.Equal(new StatusCounts { Total = 3, Passes = 1, Fails = 2 }, summary.Reports);
    }

    /// <summary>What has no unit is told apart by its file's name: the folder that it lies in says nothing of it.</summary>
    [Fact]
    public async Task Folders_may_be_renamed_whatever_is_in_them()
    {
        foreach (string folder in (string[])["年报", "新年报/各局"])
        {
            Write($"{folder}/2022", ("甲局", 5));
            _folder.Write($"{folder}/2022/甲局(2).json", File.ReadAllText(_folder.Path($"{folder}/2022/甲局.json")).Replace("\"total\":5", "\"total\":6", StringComparison.Ordinal));
            _folder.Write($"{folder}/2022/扫描.pdf", "%PDF-1.7\n");
            _folder.Write($"{folder}/2022/无名.json", """{"form":"cn-annual-report-2021","tables":{"reviews":{"review":{"upheld":1,"total":7}}}}""");
        }

        AuditSummary first = await RunAsync("年报", "first"), second = await RunAsync("新年报/各局", "second", baseline: "first");
        Assert.True(first.Findings.Total > 20);
        Assert.Equal(new BaselineCounts { Unchanged = first.Findings.Total }, second.Baseline);
    }

    /// <summary>A broken total and the column that breaks it are one fact, whichever of the two somebody has looked at.</summary>
    [Theory]
    [InlineData("chain.carried-in", 1, 2)]
    [InlineData("chain.carried-in-column", 1, 2)]
    [InlineData("chain.carried-in", 2, 3)]
    [InlineData("chain.carried-in-column", 2, 1)]
    public async Task A_waiver_covers_the_same_fact_said_twice(string waived, int columns, int covered)
    {
        ReportBuilder[] reports = CityReports.Of("甲局", 4, new(1));
        foreach (string column in new[] { "naturalPerson", "enterprise" }.Take(columns))
        {
            reports[3]["requests", "carriedIn", column] = Cell.Number(CityReports.Get(reports[3], "carriedIn", column) + 3);
            reports[3]["requests", "granted", column] = Cell.Number(CityReports.Get(reports[3], "granted", column) + 3);
        }

        CityReports.Totals(reports[3]);
        foreach (ReportBuilder report in reports)
            _folder.Write($"reports/{report.Year}.json", ReportJson.Write(report.Build()));
        await RunAsync("reports", "first");
        await foreach (AuditedFinding finding in ReadAsync("first"))
        {
            if (finding.Finding.Rule == waived)
                _folder.Write("waivers.json", $$"""[ { "fingerprint": "{{finding.Finding.Fingerprint}}", "valueHash": "{{finding.Finding.ValueHash}}", "kind": "accepted", "reason": "r", "reviewer": "w" } ]""");
        }

        AuditSummary summary = await RunAsync("reports", "second", waivers: "waivers.json");
        Assert.Equal((covered, 1 + columns), (summary.Findings.Waived, summary.Findings.Total));
    }

    [Fact]
    public async Task Where_all_is_waived_nothing_fails()
    {
        Write("reports", ("甲局", 5));
        Assert.True((await RunAsync("reports", "first")).Fails);
        await foreach (AuditedFinding finding in ReadAsync("first"))
            _folder.Write("waivers.json", $$"""[ { "fingerprint": "{{finding.Finding.Fingerprint}}", "kind": "accepted", "reason": "r", "reviewer": "w" } ]""");
        Assert.False((await RunAsync("reports", "second", waivers: "waivers.json")).Fails);
    }

    [Fact]
    public async Task All_that_is_wrong_with_waivers_is_said_before_anything_is_written()
    {
        Write("reports", ("甲局", 5));
        _folder.Write("waivers.json", """[ { "fingerprint": "xyz", "kind": "acepted", "expiry": "soon", "count": 0, "whoever": 1 } ]""");
        DiagnosticException refused = await Assert.ThrowsAsync<DiagnosticException>(() => RunAsync("reports", "out", waivers: "waivers.json"));
        Assert.Equal(["json.unknown-member", "json.unknown-value", "waivers.count", "waivers.expiry", "waivers.fingerprint"], refused.Diagnostics.Select(d => d.Code).Order(StringComparer.Ordinal));
        Assert.False(Directory.Exists(_folder.Path("out")));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Reports of units in which one total is wrong by so much.</summary>
    private void Write(string folder, params (string Unit, int Wrong)[] units)
    {
        foreach ((string unit, int wrong) in units)
        {
            ReportBuilder report = CityReports.Of(unit, 4, new(1))[3];
            report["reviews", "review", "total"] = Cell.Number(wrong);
            _folder.Write($"{folder}/{unit}.json", ReportJson.Write(report.Build()));
        }
    }

    private Task<AuditSummary> RunAsync(string reports, string folder, string? baseline = null, string? waivers = null, string? units = null, RuleSet? rules = null) => AuditRun.RunAsync(rules ?? Rules, [_folder.Path(reports)], new()
    {
        Folder = _folder.Path(folder),
        Baseline = baseline is null ? null : _folder.Path(baseline),
        Waivers = waivers is null ? null : _folder.Path(waivers),
        Units = units is null ? null : _folder.Path(units),
        Date = Today,
    });

    private async IAsyncEnumerable<AuditedFinding> ReadAsync(string folder)
    {
        using AuditResults results = AuditResults.Open(_folder.Path(folder));
        await foreach (AuditedFinding finding in results.ReadFindingsAsync())
            yield return finding;
    }
}
