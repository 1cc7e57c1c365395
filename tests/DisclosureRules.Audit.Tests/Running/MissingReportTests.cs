using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Audit.Tests.City;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Tests.Running;

/// <summary>Of which years a unit is expected to report, why, and when nobody can say that a report is missing.</summary>
public sealed class MissingReportTests : IDisposable
{
    private static readonly RuleSet Rules = RuleSet.Load(RulePacks.National);
    private static readonly string[] Five = ["甲局", "乙局", "丙局", "丁局", "戊局"];

    private readonly TemporaryFolder _folder = new();
    private string _list = "id,name,expected,due\n" + string.Concat(Five.Select((u, i) => $"u{i},{u},,\n"));

    /// <summary>As long as one unit of five has old reports, they are nobody's duty; a list with a name less must not change that.</summary>
    [Theory]
    [InlineData("乙局")]
    [InlineData("已局")]
    public async Task Years_that_few_report_on_are_expected_of_nobody_whatever_the_list_lacks(string nameInList)
    {
        Write("甲局", 2019, 2023);
        foreach (string unit in Five[1..])
            Write(unit, 2021, 2023);
        _list = _list.Replace("乙局", nameInList, StringComparison.Ordinal);
        Assert.DoesNotContain(await FindAsync(), f => f.Outcome == Outcome.Fail);
    }

    [Fact]
    public async Task A_year_between_the_first_and_the_last_report_is_expected_and_says_so()
    {
        Write("甲局", 2019, 2019);
        Write("甲局", 2021, 2023);
        foreach (string unit in Five[1..])
            Write(unit, 2019, 2023);
        Finding one = Assert.Single(await FindAsync());
        Assert.Equal(("甲局", 2020, Outcome.Fail, Severity.Warning, null), (one.Unit, one.Year, one.Outcome, one.Severity, one.Source));
        Assert.Contains("该单位有 2019 和 2021 年度的报告", one.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("reports for 2019 and 2021", one.Message.En, StringComparison.Ordinal);
    }

    /// <summary>The share is of all units that are expected, whether they ever report or not: a part of all files accuses nobody.</summary>
    [Theory]
    [InlineData(4, true)]
    [InlineData(3, false)]
    public async Task A_year_that_three_quarters_of_the_list_report_on_is_expected_of_all(int reporting, bool isExpected)
    {
        foreach (string unit in Five[..reporting])
            Write(unit, 2022, 2022);
        _list += "u5,己局,no,\n";
        Finding one = Assert.Single(await FindAsync());
        Assert.Equal(isExpected ? ("戊局", 2022, Outcome.Fail, Severity.Warning) : (null, 2022, Outcome.NotAssessable, Severity.Info), (one.Unit, one.Year!.Value, one.Outcome, one.Severity));
        Assert.Contains(isExpected ? "5 个单位,4 个有" : "5 个单位,只有 3 个有", one.Message.Zh, StringComparison.Ordinal);
    }

    /// <summary>Governments publish until 31 March, and of which level a unit is isn't certain.</summary>
    [Theory]
    [InlineData("2024-03-31", "", false)]
    [InlineData("2024-04-01", "", true)]
    [InlineData("2025-01-01", "", true)]
    [InlineData(null, "", true)]
    [InlineData("2024-01-31", "01-31", false)]
    [InlineData("2024-02-01", "01-31", true)]
    [InlineData("2024-04-01", "05-31", false)]
    [InlineData("2024-03-31", "2022-01-31", false)]
    public async Task Nobody_lacks_a_report_before_the_day_of_the_list_or_else_of_the_law(string? today, string due, bool isMissing)
    {
        foreach (string unit in Five)
            Write(unit, 2022, unit == "戊局" ? 2022 : 2023);
        _list = _list.Replace(",,\n", $",,{due}\n", StringComparison.Ordinal);
        Finding[] found = await FindAsync(today is null ? null : DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(isMissing ? [("戊局", 2023, Outcome.Fail)] : [], found.Select(f => (f.Unit, f.Year!.Value, f.Outcome)));
    }

    /// <summary>Without days in the list the day is noted as far as it decides: the same result on another day is the same, byte for byte.</summary>
    [Fact]
    public async Task The_receipt_is_that_of_the_day_before_where_no_legal_day_lies_between()
    {
        foreach (string unit in Five)
            Write(unit, 2022, 2023);
        List<string> receipts = [];
        foreach (DateOnly day in (DateOnly[])[new(2024, 3, 31), new(2024, 4, 1), new(2025, 3, 31)])
        {
            await FindAsync(day);
            receipts.Add(await File.ReadAllTextAsync(_folder.Path("out/receipt.json")));
        }

        Assert.NotEqual(receipts[0], receipts[1]);
        Assert.Equal(receipts[1], receipts[2]);
    }

    [Fact]
    public async Task What_the_list_names_is_expected_and_what_it_excludes_is_not()
    {
        foreach (string unit in Five[..4])
            Write(unit, 2021, 2023);
        _list = "id,name,expected,due\na,甲局,2019;2021..2023,\nb,乙局,,\nc,丙局,,\nd,丁局,,\ne,戊局,2022..,\nf,己局,no,\n";
        Finding[] found = await FindAsync();
        Assert.Equal(["戊局 2022", "戊局 2023", "甲局 2019"], found.Select(f => $"{f.Unit} {f.Year}").Order(StringComparer.Ordinal));
        Assert.Contains("expected 写明", found.Single(f => f.Unit == "甲局").Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_is_late_says_when_it_was_due()
    {
        foreach (string unit in Five)
            Write(unit, 2022, unit == "戊局" ? 2022 : 2023);
        _list = _list.Replace(",,\n", ",,01-31\n", StringComparison.Ordinal);
        Assert.Contains("2024-01-31", Assert.Single(await FindAsync()).Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_reports_match_no_unit_of_the_list_nobody_is_accused()
    {
        foreach (string unit in Five)
            Write(unit, 2021, 2023);
        _list = _list.Replace("丙局", "丙周", StringComparison.Ordinal);
        Finding[] found = await FindAsync();
        Assert.Equal([("丙周", 2021), ("丙周", 2022), ("丙周", 2023)], found.Select(f => (f.Unit, f.Year!.Value)));
        Assert.All(found, f => Assert.Equal((Outcome.NotAssessable, Severity.Info), (f.Outcome, f.Severity)));
        Assert.All(found, f => Assert.Contains("丙局的报告", f.Message.Zh, StringComparison.Ordinal));
    }

    /// <summary>A stranger that reports beside the unit, in the same years, is not the unit under another name.</summary>
    [Fact]
    public async Task A_stranger_that_reports_beside_a_unit_explains_nothing()
    {
        foreach (string unit in Five)
            Write(unit, 2021, unit == "戊局" ? 2022 : 2023);
        Write("庚局", 2022, 2023);
        Finding one = Assert.Single(await FindAsync());
        Assert.Equal(("戊局", 2023, Outcome.Fail), (one.Unit, one.Year, one.Outcome));
    }

    [Theory]
    [InlineData("扫描件.pdf", "%PDF-1.7\n", true)]
    [InlineData("2023/扫描件.pdf", "%PDF-1.7\n", true)]
    [InlineData("2022/扫描件.pdf", "%PDF-1.7\n", false)]
    [InlineData("乙局.pdf", "%PDF-1.7\n", false)]
    [InlineData("戊局.pdf", "%PDF-1.7\n", true)]
    [InlineData("x.json", """{"form":"cn-annual-report-2021","year":2023}""", true)]
    [InlineData("x.json", """{"form":"cn-annual-report-2021","unit":"戊局"}""", true)]
    [InlineData("x.json", """{"form":"cn-annual-report-2021","year":2022}""", false)]
    [InlineData("说明.txt", "本文件夹是各局的年度报告。\n联系人:王某\n", false)]
    [InlineData("2023/戊局/说明.txt", "联系人:王某\n", false)]
    [InlineData("说明.txt", "戊局政府信息公开工作年度报告\n见附件\n", true)]
    [InlineData("说明.txt", "", true)]
    public async Task An_input_that_may_be_the_report_holds_it_back_and_is_named(string name, string content, bool isHeldBack)
    {
        foreach (string unit in Five)
            Write(unit, 2021, unit == "戊局" ? 2022 : 2023);
        _folder.Write($"reports/{name}", content);
        Finding one = Assert.Single(await FindAsync());
        Assert.Equal(("戊局", 2023, isHeldBack ? Outcome.NotAssessable : Outcome.Fail), (one.Unit, one.Year, one.Outcome));
        Assert.Equal(isHeldBack, one.Message.Zh.Contains(Path.GetFileName(name), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_unit_that_the_list_does_not_know_is_told_with_the_name_that_may_be_meant()
    {
        Write("青禾县水务局", 2022, 2022);
        _list = "id,name\na,青禾县水利局\n";
        await FindAsync();
        Assert.Contains("青禾县水利局", await File.ReadAllTextAsync(_folder.Path("out/findings.jsonl")), StringComparison.Ordinal);
        using AuditResults results = AuditResults.Open(_folder.Path("out"));
        await foreach (AuditedFinding finding in results.ReadFindingsAsync())
        {
            if (finding.Finding.Rule == "units.unknown")
                Assert.Contains("青禾县水利局", finding.Finding.Message.Zh, StringComparison.Ordinal);
        }
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string unit, int first, int last)
    {
        foreach (ReportBuilder report in CityReports.Of(unit, last - CityReports.FirstYear + 1, new(unit[0])).Where(r => r.Year >= first))
            _folder.Write($"reports/{report.Year}/{unit}.json", ReportJson.Write(report.Build()));
    }

    private async Task<Finding[]> FindAsync(DateOnly? today = null)
    {
        _folder.Write("units.csv", _list);
        await AuditRun.RunAsync(Rules, [_folder.Path("reports")], new() { Folder = _folder.Path("out"), Units = _folder.Path("units.csv"), Date = today });
        using AuditResults results = AuditResults.Open(_folder.Path("out"));
        List<Finding> found = [];
        await foreach (AuditedFinding finding in results.ReadFindingsAsync())
        {
            if (finding.Finding.Rule == "archive.missing-report")
                found.Add(finding.Finding);
        }

        return [.. found];
    }
}
