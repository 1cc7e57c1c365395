using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Audit.Tests.City;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Tests.Running;

/// <summary>A government is not accused of what a report below it explains by itself, nor of what is its own.</summary>
public sealed class FaultsBelowTests : IDisposable
{
    private const string Parent = "青禾县人民政府", Child = "青禾县水务局", Other = "青禾县档案局";

    private static readonly RuleSet Rules = RuleSet.Load(RulePacks.National);

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<(string Unit, int Year), ReportBuilder> _reports = [];

    private readonly List<string> _told = [];

    public FaultsBelowTests()
    {
        Random random = new(3);
        foreach (string unit in (string[])[Child, Other])
        {
            foreach (ReportBuilder report in CityReports.Of(unit, 4, random)[2..])
                _reports[(unit, report.Year!.Value)] = report;
        }

        foreach (int year in (int[])[2021, 2022])
            _reports[(Parent, year)] = CityReports.Sum(Parent, year, [_reports[(Child, year)], _reports[(Other, year)]]);
        _folder.Write("units.csv", $"id,name,parent\nc,{Parent},\na,{Other},c\nw,{Child},c\n");
    }

    [Fact]
    public async Task Nothing_is_found_of_a_government_and_units_that_agree() => Assert.Empty(await FindAsync());

    [Theory]
    [InlineData("identity", 1)]
    [InlineData("chain", 6)]
    [InlineData("copy", 10)]
    public async Task What_is_wrong_below_is_not_laid_to_the_government(string what, int atLeast)
    {
        ReportBuilder child = _reports[(Child, 2022)];
        switch (what)
        {
            case "identity":
                Add(child, "newReceived", "total", 1);
                break;
            case "chain":
                Add(child, "carriedIn", "naturalPerson", 3);
                Add(child, "granted", "naturalPerson", 3);
                CityReports.Totals(child);
                break;
            default:
                for (int i = 0; i < child.Form.Cells.Count; i++)
                    child[i] = _reports[(Child, 2021)][i];
                break;
        }

        Finding[] found = [.. (await FindAsync()).Where(f => f.Rule == "children.sum" && f.Year == 2022)];
        Assert.InRange(found.Length, atLeast, int.MaxValue);
        Assert.All(found, f => Assert.Equal((Outcome.NotAssessable, Severity.Info), (f.Outcome, f.Severity)));
        Assert.All(found, f => Assert.Contains($"{Child}({_folder.Path($"reports/2022/{Child}.json")}:", f.Message.Zh, StringComparison.Ordinal));
    }

    /// <summary>A report below that is a copy of another unit's leaves sums that can't come out; whose numbers are borne out by the sums is the one that was copied.</summary>
    [Theory]
    [InlineData(true, 0, 0)]
    [InlineData(true, 5, 0)]
    [InlineData(false, 0, 0)]
    [InlineData(false, 5, 1)]
    public async Task Numbers_of_another_unit_are_laid_to_the_report_that_has_them(bool isCopyBelow, int wrongAbove, int atFault)
    {
        const string Stranger = "赤岩县水务局";
        ReportBuilder stranger = CityReports.Of(Stranger, 4, new(77))[3];
        ReportBuilder child = _reports[(Child, 2022)];
        (ReportBuilder from, ReportBuilder to) = isCopyBelow ? (stranger, child) : (child, stranger);
        for (int i = 0; i < to.Form.Cells.Count; i++)
            to[i] = from[i];
        _reports[(Stranger, 2022)] = stranger;
        if (wrongAbove > 0)
            Add(_reports[(Parent, 2022)], "newReceived", "research", wrongAbove);
        _folder.Write("units.csv", $"id,name,parent\nc,{Parent},\na,{Other},c\nw,{Child},c\ns,{Stranger},\n");
        Finding[] found = [.. (await FindAsync()).Where(f => f.Rule == "children.sum" && f.Year == 2022)];
        Finding[] open = [.. found.Where(f => f.Outcome == Outcome.NotAssessable)];
        Assert.Equal(atFault, found.Length - open.Length);
        Assert.Equal(isCopyBelow, open.Length > 10);
        Assert.All(open, f => Assert.Contains($"{Child}({_folder.Path($"reports/2022/{Child}.json")}:数字与{Stranger} 2022 年度报告相同)", f.Message.Zh, StringComparison.Ordinal));
    }

    /// <summary>What is wrong below in another cell, or by another amount, explains nothing.</summary>
    [Fact]
    public async Task What_the_government_has_wrong_itself_is_found_all_the_same()
    {
        Add(_reports[(Child, 2022)], "carriedIn", "enterprise", 3);
        Add(_reports[(Child, 2022)], "granted", "enterprise", 3);
        CityReports.Totals(_reports[(Child, 2022)]);
        Add(_reports[(Parent, 2022)], "newReceived", "research", 5);
        Finding one = Assert.Single(await FindAsync(), f => f is { Rule: "children.sum", Outcome: Outcome.Fail });
        Assert.Equal("requests,newReceived,research", one.Instance);
    }

    /// <summary>A government makes regulations and documents itself; its departments have no power to make regulations, and none issues more than all.</summary>
    [Theory]
    [InlineData(Parent, "regulations", 1, null)]
    [InlineData(Child, "regulations", 1, null)]
    [InlineData(Parent, "normativeDocuments", 3, null)]
    [InlineData(Child, "normativeDocuments", 100, "children.at-most-parent")]
    public async Task What_a_government_makes_itself_is_no_sum(string unit, string row, int more, string? rule)
    {
        ReportBuilder report = _reports[(unit, 2022)];
        report["proactive", row, "made"] = Cell.Number(report["proactive", row, "made"].Value!.Value + more);
        Finding[] found = [.. (await FindAsync()).Where(f => f.Outcome == Outcome.Fail)];
        Assert.Equal(rule is null ? [] : [rule], found.Select(f => f.Rule));
    }

    /// <summary>What isn't added up since nobody knows for whom a report speaks is told once, with the units; where it is known nothing is.</summary>
    [Theory]
    [InlineData(null, true)]
    [InlineData(ReportScope.Own, false)]
    [InlineData(ReportScope.Aggregate, false)]
    public async Task Sums_that_are_not_made_are_told_with_the_units(ReportScope? scope, bool isTold)
    {
        foreach (int year in (int[])[2021, 2022])
            _reports[(Parent, year)].Scope = scope;
        _reports[(Child, 2022)].Scope = null;
        await FindAsync();
        Assert.Equal(isTold ? 1 : 0, _told.Count(t => t.Contains("audit.scope-unknown", StringComparison.Ordinal) && t.Contains(Parent, StringComparison.Ordinal)));
        Assert.DoesNotContain(_told, t => t.Contains(Child, StringComparison.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static void Add(ReportBuilder report, string row, string applicant, int more) =>
        report["requests", row, applicant] = Cell.Number(CityReports.Get(report, row, applicant) + more);

    private async Task<Finding[]> FindAsync()
    {
        foreach (((string unit, int year), ReportBuilder report) in _reports)
            _folder.Write($"reports/{year}/{unit}.json", ReportJson.Write(report.Build()));
        await AuditRun.RunAsync(Rules, [_folder.Path("reports")], new() { Folder = _folder.Path("out"), Units = _folder.Path("units.csv"), Notice = n => _told.Add(n.ToString(Language.Chinese)) });
        using AuditResults results = AuditResults.Open(_folder.Path("out"));
        List<Finding> found = [];
        await foreach (AuditedFinding finding in results.ReadFindingsAsync())
        {
            if (finding.Finding.Rule.StartsWith("children.", StringComparison.Ordinal))
                found.Add(finding.Finding);
        }

        return [.. found];
    }
}
