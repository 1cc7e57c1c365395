using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Audit.Tests.City;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Tests.Running;

/// <summary>Rules of packs that add up the reports of the units below: <c>sum(children.…)</c>.</summary>
public sealed class UnitRulesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, ReportBuilder> _reports = [];

    public UnitRulesTests()
    {
        Random random = new(3);
        foreach (string unit in (string[])["青禾县档案局", "青禾县水务局"])
            _reports[unit] = CityReports.Of(unit, 4, random)[^1];
        _reports["青禾县人民政府"] = CityReports.Sum("青禾县人民政府", 2022, [.. _reports.Values]);
        _folder.Write("units.csv", "id,name,aliases,parent,complete\nc,青禾县人民政府,,,\na,青禾县档案局,,c,\nw,青禾县水务局,,c,\n");
    }

    [Fact]
    public async Task A_sum_that_is_not_that_of_the_units_below_is_found_with_the_cells_of_all()
    {
        Assert.Empty(await FindAsync());
        _reports["青禾县水务局"]["requests", "newReceived", "research"] = Cell.Number(50);
        Finding[] found = await FindAsync();
        Finding one = Assert.Single(found, f => f.Instance == "research");
        Assert.Equal((Outcome.Fail, Severity.Warning), (one.Outcome, one.Severity));
        Assert.Equal([(null, null), ("青禾县档案局", 2022), ("青禾县水务局", (int?)2022)], one.Cells.Select(c => (c.Unit, c.Year)));
        Assert.Equal(one.Cells.Skip(1).Sum(c => c.Content.Value!.Value), one.Expected);
        Assert.Contains("of the units below", one.Message.En, StringComparison.Ordinal);
        Assert.Equal("青禾县人民政府", one.Unit);
    }

    [Fact]
    public async Task A_blank_below_is_not_zero()
    {
        _reports["青禾县水务局"]["requests", "newReceived", "research"] = Cell.Blank();
        Finding one = Assert.Single(await FindAsync());
        Assert.Equal((Outcome.NotAssessable, "research"), (one.Outcome, one.Instance));
        Assert.Equal("青禾县水务局", Assert.Single(one.Cells).Unit);
        Assert.Contains("青禾县水务局", one.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing", "no report")]
    [InlineData("unreadable", "can't be read")]
    [InlineData("edition", "another edition")]
    public async Task Without_all_reports_below_a_rule_says_so_once(string what, string reason)
    {
        ReportBuilder water = _reports["青禾县水务局"];
        _reports.Remove("青禾县水务局");
        if (what == "unreadable")
            _folder.Write("reports/青禾县水务局2022.json", "{");
        if (what == "edition")
            _reports["other"] = new(FormCatalog.BuiltIn.Find("cn-annual-report-2019")!) { Unit = water.Unit, Year = 2022, Scope = ReportScope.Own };
        Finding one = Assert.Single(await FindAsync());
        Assert.Equal((Outcome.NotAssessable, ""), (one.Outcome, one.Instance));
        Assert.Contains(reason, one.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("..2021", false, 0)]
    [InlineData("2019..2022", false, 1)]
    [InlineData("no", false, 1)]
    [InlineData("..2021", true, 1)]
    public async Task A_unit_that_is_not_there_any_more_is_not_lacking(string expected, bool isUnreadable, int open)
    {
        _folder.Write("units.csv", $"id,name,aliases,parent,expected\nc,青禾县人民政府,,,\na,青禾县档案局,,c,\nw,青禾县水务局,,c,\ns,青禾县史志办公室,,c,{expected}\n");
        if (isUnreadable)
            _folder.Write("reports/青禾县史志办公室2022.json", "{");
        Finding[] found = await FindAsync();
        Assert.Equal(open, found.Length);
        Assert.All(found, f => Assert.Equal(Outcome.NotAssessable, f.Outcome));
    }

    [Fact]
    public async Task Only_a_report_for_all_units_is_held_against_them()
    {
        _reports["青禾县水务局"]["requests", "newReceived", "research"] = Cell.Number(50);
        _reports["青禾县人民政府"].Scope = ReportScope.Own;
        Assert.Empty(await FindAsync());
    }

    [Fact]
    public void A_report_that_is_checked_alone_has_no_units_below() =>
        Assert.DoesNotContain(RuleSet.Compile([Pack("sum(children.requests[newReceived, c])")]).Check(_reports["青禾县人民政府"].Build()), f => f.Rule == "unit.sum");

    [Theory]
    [InlineData("children.requests[newReceived, c]", "rule.children")]
    [InlineData("max(children.requests[newReceived, c])", "rule.children")]
    [InlineData("sum(children.requests[newReceived, c] + 1)", "rule.children")]
    [InlineData("sum(children.year)", "rule.unknown-name")]
    [InlineData("sum(children.requests[newReceived, c]) + previous.requests[newReceived, c]", "rule.children")]
    public void What_makes_no_sum_is_refused(string sum, string code) =>
        Assert.Equal(code, Assert.Single(Assert.Throws<DiagnosticException>(() => RuleSet.Compile([Pack(sum)])).Diagnostics.DistinctBy(d => d.Code)).Code.Split('/')[0]);

    public void Dispose() => _folder.Dispose();

    private static RulePack Pack(string sum) => RulePack.Parse($$"""
        { "pack": "test.units", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [
          { "id": "unit.sum", "severity": "warning", "title": "sum", "blank": "zero", "each": { "c": { "columns": "requests", "except": ["total"] } },
            "check": "requests[newReceived, c] = {{sum}}" } ] }
        """);

    private async Task<Finding[]> FindAsync()
    {
        foreach (ReportBuilder report in _reports.Values)
            _folder.Write($"reports/{report.Unit}-{report.Form.Id}.json", ReportJson.Write(report.Build()));
        await AuditRun.RunAsync(RuleSet.Compile([Pack("sum(children.requests[newReceived, c])")]), [_folder.Path("reports")], new() { Folder = _folder.Path("out"), Units = _folder.Path("units.csv") });
        using AuditResults results = AuditResults.Open(_folder.Path("out"));
        List<Finding> found = [];
        await foreach (AuditedFinding finding in results.ReadFindingsAsync())
        {
            if (finding.Finding.Rule == "unit.sum")
                found.Add(finding.Finding);
        }

        return [.. found];
    }
}
