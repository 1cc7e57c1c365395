using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Audit.Tests.City;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Tests.Running;

public sealed class AcrossYearsTests : IDisposable
{
    private static readonly RuleSet Rules = RuleSet.Load(RulePacks.National);

    private readonly TemporaryFolder _folder = new();
    private readonly ReportBuilder[] _reports = CityReports.Of("甲局", 6, new(4));

    /// <summary>The year's own sums hold with what was carried over, so that it is the next year's number that contradicts.</summary>
    [Fact]
    public async Task A_break_is_explained_by_the_year_that_contradicts_itself_the_more()
    {
        _reports[3]["requests", "carriedOut", "naturalPerson"] = Cell.Number(CityReports.Get(_reports[3], "carriedOut", "naturalPerson") + 40);
        CityReports.Totals(_reports[3]);
        Assert.Contains("the report for 2022 most simply explains it", await MessageAsync("chain.carried-in", 2023), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_with_two_broken_links_explains_both()
    {
        foreach (string row in (string[])["carriedIn", "carriedOut"])
            _reports[3]["requests", row, "enterprise"] = Cell.Number(CityReports.Get(_reports[3], row, "enterprise") + 40);
        CityReports.Totals(_reports[3]);
        Assert.Contains("the report for 2022 most simply explains it", await MessageAsync("chain.carried-in", 2022), StringComparison.Ordinal);
        Assert.Contains("the report for 2022 most simply explains it", await MessageAsync("chain.carried-in", 2023), StringComparison.Ordinal);
    }

    /// <summary>What is wrong with the year before in another chain says nothing of its number in this one.</summary>
    [Fact]
    public async Task A_break_is_not_explained_by_what_is_wrong_with_other_numbers_of_a_year()
    {
        _reports[4]["requests", "carriedIn", "research"] = Cell.Number(CityReports.Get(_reports[4], "carriedIn", "research") + 40);
        CityReports.Totals(_reports[4]);
        _reports[3]["proactive", "normativeDocuments", "inForce"] = Cell.Number(999);
        Assert.DoesNotContain("the report for 2022 most simply explains it", await MessageAsync("chain.carried-in", 2023), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_chain_holds_the_cells_of_both_reports()
    {
        _reports[5]["requests", "carriedIn", "research"] = Cell.Number(77);
        CityReports.Totals(_reports[5]);
        Assert.Contains("2024", await MessageAsync("chain.carried-in", 2024), StringComparison.Ordinal);
        using AuditResults results = AuditResults.Open(_folder.Path("out"));
        await foreach (AuditedFinding finding in results.ReadFindingsAsync())
        {
            if (finding.Finding.Rule == "chain.carried-in")
                Assert.Equal([(null, null), ("甲局", 2023)], finding.Finding.Cells.Select(c => (c.Unit, c.Year)));
        }
    }

    [Fact]
    public async Task A_unit_that_changes_its_name_stays_the_same_unit()
    {
        foreach (ReportBuilder report in _reports[4..])
            report.Unit = "甲乙局";
        _folder.Write("units.csv", "id,name,aliases\na,甲乙局,甲局\n");
        Assert.Equal(0, (await RunAsync(_folder.Path("units.csv"))).Findings.Total);
        _reports[4]["requests", "carriedIn", "research"] = Cell.Number(77);
        CityReports.Totals(_reports[4]);
        await RunAsync(_folder.Path("units.csv"));
        using AuditResults results = AuditResults.Open(_folder.Path("out"));
        await foreach (AuditedFinding finding in results.ReadFindingsAsync())
        {
            if (finding.Finding.Rule == "chain.carried-in")
                Assert.Equal([(null, null), ("甲局", 2022)], finding.Finding.Cells.Select(c => (c.Unit, c.Year)));
        }
    }

    /// <summary>What one carried over, the other carries on: that is no break. Where the list doesn't say that it ended, or the numbers don't agree, it is one.</summary>
    [Theory]
    [InlineData("2019..2022", 0, Outcome.NotAssessable)]
    [InlineData("2019..2022", 1, Outcome.Fail)]
    [InlineData("yes", 0, Outcome.Fail)]
    [InlineData("2019..2021", 0, Outcome.Fail)]
    public async Task A_unit_carries_on_what_one_that_became_part_of_it_carried_over(string expected, int more, Outcome outcome)
    {
        ReportBuilder[] ended = CityReports.Of("乙局", 4, new(9));
        ended[3]["requests", "carriedOut", "enterprise"] = Cell.Number(CityReports.Get(ended[3], "carriedOut", "enterprise") + 3);
        CityReports.Totals(ended[3]);
        foreach (ReportBuilder report in ended)
            _folder.Write($"reports/b{report.Year}.json", ReportJson.Write(report.Build()));
        foreach (string applicant in (string[])["naturalPerson", "enterprise", "research", "socialWelfare", "legalService", "otherOrganization"])
            _reports[4]["requests", "carriedIn", applicant] = Cell.Number(CityReports.Get(_reports[4], "carriedIn", applicant) + CityReports.Get(ended[3], "carriedOut", applicant));
        _reports[4]["requests", "carriedIn", "enterprise"] = Cell.Number(CityReports.Get(_reports[4], "carriedIn", "enterprise") + more);
        CityReports.Totals(_reports[4]);
        _folder.Write("units.csv", $"id,name,aliases,parent,expected\np,某县,,,no\na,甲局,,p,\nb,乙局,,p,{expected}\n");
        await RunAsync(_folder.Path("units.csv"));
        using AuditResults results = AuditResults.Open(_folder.Path("out"));
        List<AuditedFinding> found = [];
        await foreach (AuditedFinding finding in results.ReadFindingsAsync())
        {
            if (finding.Finding is { Rule: "chain.carried-in", Year: 2023, Unit: "甲局" })
                found.Add(finding);
        }

        AuditedFinding one = Assert.Single(found);
        Assert.Equal(outcome, one.Finding.Outcome);
        Assert.Equal(outcome == Outcome.NotAssessable, one.Finding.Message.En.Contains("last report of 乙局", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_result_among_the_inputs_is_no_input()
    {
        Write();
        for (int i = 0; i < 2; i++)
            Assert.Equal(6, (await AuditRun.RunAsync(Rules, [_folder.Root], new() { Folder = _folder.Path("out") })).Reports.Total);
        Assert.Equal(6, (await AuditRun.RunAsync(Rules, [_folder.Path("reports")], new() { Folder = _folder.Path("reports") })).Reports.Total);
        Assert.Equal(6, (await AuditRun.RunAsync(Rules, [_folder.Path("reports")], new() { Folder = _folder.Path("reports") })).Reports.Total);
    }

    /// <summary>One cause is one finding: a government that adds up what its units report breaks where they do.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(2, false)]
    public async Task A_chain_that_is_broken_below_is_not_broken_again_above(int ownMistake, bool refers)
    {
        using TemporaryFolder folder = new();
        Random random = new(9);
        ReportBuilder[] water = CityReports.Of("青禾县水务局", 3, random), archive = CityReports.Of("青禾县档案局", 3, random);

        // The bureau restates its last year, and the county adds up what it is told.
        water[2]["requests", "carriedIn", "naturalPerson"] = Cell.Number(CityReports.Get(water[2], "carriedIn", "naturalPerson") + 3);
        water[2]["requests", "granted", "naturalPerson"] = Cell.Number(CityReports.Get(water[2], "granted", "naturalPerson") + 3);
        CityReports.Totals(water[2]);
        for (int i = 0; i < 3; i++)
        {
            ReportBuilder county = CityReports.Sum("青禾县人民政府", 2019 + i, [water[i], archive[i]]);
            if (i == 2 && ownMistake > 0)
            {
                county["requests", "carriedIn", "naturalPerson"] = Cell.Number(CityReports.Get(county, "carriedIn", "naturalPerson") + ownMistake);
                county["requests", "granted", "naturalPerson"] = Cell.Number(CityReports.Get(county, "granted", "naturalPerson") + ownMistake);
                CityReports.Totals(county);
            }

            foreach (ReportBuilder report in (ReportBuilder[])[water[i], archive[i], county])
                folder.Write($"reports/{report.Year}/{report.Unit}.json", ReportJson.Write(report.Build()));
        }

        folder.Write("units.csv", "id,name,parent\nc,青禾县人民政府,\nw,青禾县水务局,c\na,青禾县档案局,c\n");
        await AuditRun.RunAsync(RuleSet.Load(RulePacks.National), [folder.Path("reports")], new() { Folder = folder.Path("out"), Units = folder.Path("units.csv") });
        using AuditResults results = AuditResults.Open(folder.Path("out"));
        Dictionary<(string?, string), Finding> chains = [];
        await foreach (AuditedFinding finding in results.ReadFindingsAsync())
        {
            if (finding.Finding.Rule.StartsWith("chain.carried-in", StringComparison.Ordinal))
                chains.Add((finding.Finding.Unit, finding.Finding.Rule), finding.Finding);
        }

        Assert.Equal(4, chains.Count);
        foreach (string rule in (string[])["chain.carried-in", "chain.carried-in-column"])
        {
            Assert.Equal(Outcome.Fail, chains[("青禾县水务局", rule)].Outcome);
            Finding above = chains[("青禾县人民政府", rule)];
            Assert.Equal(refers ? Outcome.NotAssessable : Outcome.Fail, above.Outcome);
            Assert.Equal(refers, above.Message.Zh.Contains("所属青禾县水务局", StringComparison.Ordinal));
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> MessageAsync(string rule, int year)
    {
        await RunAsync(null);
        using AuditResults results = AuditResults.Open(_folder.Path("out"));
        List<string> messages = [];
        await foreach (AuditedFinding finding in results.ReadFindingsAsync())
        {
            if (finding.Finding.Rule == rule && finding.Finding.Year == year)
                messages.Add(finding.Finding.Message.En);
        }

        return Assert.Single(messages);
    }

    private Task<AuditSummary> RunAsync(string? units)
    {
        Write();
        return AuditRun.RunAsync(Rules, [_folder.Path("reports")], new() { Folder = _folder.Path("out"), Units = units });
    }

    private void Write()
    {
        foreach (ReportBuilder report in _reports)
            _folder.Write($"reports/{report.Year}.json", ReportJson.Write(report.Build()));
    }
}
