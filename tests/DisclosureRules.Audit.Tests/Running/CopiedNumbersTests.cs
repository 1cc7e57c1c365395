using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Audit.Tests.City;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Tests.Running;

/// <summary>Reports whose numbers are another unit's.</summary>
public sealed class CopiedNumbersTests : IDisposable
{
    private const string Rule = "similarity.other-unit-numbers";

    private static readonly RuleSet Rules = RuleSet.Load(RulePacks.National);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_report_with_only_the_name_changed_is_told_with_both_reports()
    {
        ReportBuilder own = CityReports.Of("青禾县档案局", 5, new(4))[^1], other = CityReports.Of("青禾县水务局", 5, new(5))[^1];
        Write("档案局", own);
        Write("水务局", Renamed(own, "青禾县水务局"));
        Write("财政局", Named(other, "青禾县财政局"));
        Finding[] found = await FindAsync();
        Assert.Equal(["青禾县档案局", "青禾县水务局"], found.Select(f => f.Unit).Order());
        Assert.All(found, f => Assert.Equal((Severity.Warning, 0), (f.Severity, f.Cells.Count)));
        Assert.Contains("水务局.json", found.Single(f => f.Unit == "青禾县档案局").Message.Zh, StringComparison.Ordinal);
        Assert.Contains("档案局.json", found.Single(f => f.Unit == "青禾县水务局").Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(12, false)]
    public async Task A_few_numbers_that_were_changed_hide_no_copy(int changed, bool isFound)
    {
        ReportBuilder own = CityReports.Of("青禾县档案局", 5, new(4))[^1], other = Renamed(own, "青禾县水务局");
        for (int i = 0, left = changed; left > 0; i++)
        {
            if (other.Form.Cells[i].IsNative && other[i].Value > 0)
            {
                other[i] = Cell.Number(other[i].Value!.Value + 1);
                left--;
            }
        }

        Write("档案局", own);
        Write("水务局", other);
        Finding[] found = await FindAsync();
        Assert.Equal(isFound ? 2 : 0, found.Length);
        Assert.All(found, f => Assert.Equal(2 * changed, f.Cells.Count));
    }

    /// <summary>What waits on disk comes back in parts, however many there are.</summary>
    [Fact]
    public async Task One_copy_among_many_reports_is_found_and_of_several_the_first_is_named()
    {
        string[] units = ["青禾县档案局", "青禾县水务局", "青禾县财政局", "青禾县教育局", "青禾县交通局", "青禾县体育局"];
        for (int i = 0; i < units.Length; i++)
        {
            ReportBuilder[] reports = CityReports.Of(units[i], 5, new(i));
            foreach (ReportBuilder report in reports)
                Write($"{report.Year}{i}", i is 2 or 4 && report == reports[^1] ? Renamed(CityReports.Of(units[0], 5, new(0))[^1], units[i]) : report);
        }

        Finding[] found = await FindAsync();
        Assert.Equal([units[0], units[2], units[4]], found.Select(f => f.Unit));
        Assert.All(found, f => Assert.EndsWith(";另有 1 份报告也是如此", f.Message.Zh, StringComparison.Ordinal));
        Assert.All(found, f => Assert.Contains(f.Unit == units[0] ? units[2] : units[0], f.Message.Zh, StringComparison.Ordinal));
    }

    /// <summary>Three that differ give two findings; each says how many there are, so that nobody wonders where the third is.</summary>
    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public async Task Reports_of_one_unit_and_year_that_differ_are_counted(int count, bool isSaid)
    {
        for (int i = 0; i < count; i++)
        {
            ReportBuilder report = CityReports.Of("青禾县档案局", 5, new(4))[^1];
            report["proactive", "penalties", "decisions"] = Cell.Number(7 + i);
            Write($"{i}", report);
        }

        Write("copy", Named(CityReports.Of("青禾县水务局", 5, new(5))[^1], "青禾县水务局"));
        Write("copy2", Named(CityReports.Of("青禾县水务局", 5, new(5))[^1], "青禾县水务局"));
        Finding[] found = await FindAsync("archive.duplicate");
        Assert.Equal(count - 1, found.Length);
        Assert.All(found, f => Assert.Equal(isSaid, f.Message.Zh.Contains($"共有 {count} 份", StringComparison.Ordinal)));
        Assert.All(found, f => Assert.Contains("0.json)有 1 个单元格不同", f.Message.Zh, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Small_reports_are_alike_by_chance()
    {
        foreach ((int requests, int i) in ((int, int)[])[(0, 0), (0, 1), (3, 2), (3, 3), (12, 4), (12, 5)])
        {
            ReportBuilder report = new(Forms.FormCatalog.BuiltIn.ForYear(2023)) { Year = 2023, Scope = ReportScope.Own };
            for (int cell = 0; cell < report.Form.Cells.Count; cell++)
            {
                if (report.Form.Cells[cell].IsNative)
                    report[cell] = Cell.Number(0);
            }

            report["requests", "newReceived", "naturalPerson"] = Cell.Number(requests);
            report["requests", "granted", "naturalPerson"] = Cell.Number(requests);
            CityReports.Totals(report);
            Write($"{i}", Named(report, new[] { "青禾县档案局", "青禾县水务局", "青禾县财政局", "青禾县教育局", "青禾县交通局", "青禾县体育局" }[i]));
        }

        Assert.Empty(await FindAsync());
    }

    [Fact]
    public async Task Neither_a_government_with_one_unit_below_nor_another_year_nor_the_same_unit_is_meant()
    {
        ReportBuilder own = CityReports.Of("青禾县档案局", 5, new(4))[^1];
        Write("档案局", own);
        Write("县", CityReports.Sum("青禾县人民政府", 2023, [own]));
        ReportBuilder earlier = Renamed(own, "青禾县水务局");
        earlier.Year = 2022;
        Write("水务局", earlier);
        ReportBuilder twice = Renamed(own, "青禾县档案局");
        twice["proactive", "penalties", "decisions"] = Cell.Number(7);
        Write("档案局2", twice);
        Assert.Empty(await FindAsync());
    }

    public void Dispose() => _folder.Dispose();

    private static ReportBuilder Renamed(ReportBuilder report, string unit) => Named(new ReportBuilder(report.Build()), unit);

    private static ReportBuilder Named(ReportBuilder report, string unit)
    {
        report.Unit = unit;
        return report;
    }

    private void Write(string name, ReportBuilder report) => _folder.Write($"reports/{name}.json", ReportJson.Write(report.Build()));

    private async Task<Finding[]> FindAsync(string rule = Rule)
    {
        _folder.Write("units.csv", "id,name,parent\nc,青禾县人民政府,\na,青禾县档案局,c\nw,青禾县水务局,c\nf,青禾县财政局,c\ne,青禾县教育局,c\nt,青禾县交通局,c\ns,青禾县体育局,c\n");
        await AuditRun.RunAsync(Rules, [_folder.Path("reports")], new() { Folder = _folder.Path("out"), Units = _folder.Path("units.csv") });
        using AuditResults results = AuditResults.Open(_folder.Path("out"));
        List<Finding> found = [];
        await foreach (AuditedFinding finding in results.ReadFindingsAsync())
        {
            if (finding.Finding.Rule == rule)
                found.Add(finding.Finding);
        }

        return [.. found];
    }
}
