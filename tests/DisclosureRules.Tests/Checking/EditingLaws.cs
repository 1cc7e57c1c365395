using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;
using DisclosureRules.Tests.Rules;
using DisclosureRules.Tests.Rules.Layers;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Checking;

/// <summary>However a report is edited, its findings are those of a check of the whole.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
public sealed class EditingLaws
{
    [Property]
    public void After_changes_of_a_report_that_balances(BalancedReport balanced, Seed seed) => Edit(National.Rules, balanced.Report, seed.Random(), keepsNumbers: true);

    [Property]
    public void After_changes_of_a_report_with_errors(BrokenReport broken, Seed seed) => Edit(National.Rules, broken.Report, seed.Random(), keepsNumbers: false);

    [Property]
    public void After_changes_of_a_report_in_whatever_state(AnyReport any, Seed seed) => Edit(National.Rules, any.Report, seed.Random(), keepsNumbers: false);

    [Property]
    public void By_random_rules(RandomRules random, AnyReport any, Seed seed)
    {
        if (any.Report.Form == random.Form)
            Edit(random.Rules, any.Report, seed.Random(), keepsNumbers: false);
    }

    [Property]
    public void Beside_last_years_report(BalancedReport last, BrokenReport broken, Seed seed)
    {
        Random random = seed.Random();
        ReportBuilder previous = last.Report.ToBuilder(), report = broken.Report.ToBuilder();
        (report.Unit, report.Scope) = (previous.Unit, previous.Scope);
        report.Year = previous.Year + 1;
        report.Narrative.Add(new("1", null, "本年新收政府信息公开申请12件,上年结转3件,结转下年度继续办理2件。政府信息公开行政复议4件。"));
        Report now = report.Build();
        Edit(National.Rules, now, random, keepsNumbers: random.Next(2) == 0, archive: ReportArchive.Of([previous.Build(), now]));
    }

    [Theory]
    [MemberData(nameof(NarrativeRuleTests.Cases), MemberType = typeof(NarrativeRuleTests))]
    public void With_words_beside_the_tables(string rule, string editions, string cells, string breaking, string near)
    {
        foreach (string edition in editions.Split(' '))
        {
            CheckedReport start = Edit(National.Rules, NarrativeRuleTests.Report(edition, cells, breaking), new Random(rule.Length), keepsNumbers: true);
            Assert.Contains(start.Findings, f => f.Rule == rule);
            Edit(National.Rules, NarrativeRuleTests.Report(edition, cells, near), new Random(near.Length), keepsNumbers: false);
        }
    }

    [Fact]
    public void A_note_about_a_cell_shows_what_stands_there_now()
    {
        CellId cell = new("reviews", "review", "total");
        ReportBuilder builder = ReportSketch.Draw("2021").ToBuilder();
        builder.Notes.Add(new("cell-noted", new("有注", "noted"), [cell]));
        CheckedReport start = National.Rules.CheckForEditing(builder.Build());
        Assert.Equal(7, start.With(cell, Cell.Number(7)).Findings[0].Cells[0].Content.Value);
        Assert.Equal(0, start.Findings[0].Cells[0].Content.Value);
    }

    [Fact]
    public void What_a_message_shows_is_up_to_date()
    {
        RuleSet rules = RuleSet.Compile([RulePack.Parse("""
            {"pack": "p", "version": "1", "forms": "cn-annual-report-2021", "rules": [{"id": "p.r", "severity": "error", "title": "?",
             "check": "reviews[review, total] = 0", "message": "{printed(reviews[review, upheld])}{reviews[review, corrected]}",
             "hints": [{"when": "reviews[review, pending] = 1", "zh": "{reviews[litigationDirect, total]}", "en": "?"}]}]}
            """)]);
        CheckedReport report = rules.CheckForEditing(ReportSketch.Draw("2021", "reviews[review, total] = 3"));
        foreach ((string row, string column, decimal value) in new[] { ("review", "upheld", 2m), ("review", "corrected", 4), ("review", "pending", 1), ("litigationDirect", "total", 8) })
        {
            string before = Json(report.Findings);
            report = report.With(new("reviews", row, column), Cell.Number(value));
            Assert.NotEqual(before, Json(report.Findings));
            Assert.Equal(Json(rules.Check(report.Report)), Json(report.Findings));
        }
    }

    [Fact]
    public void What_the_message_of_another_pack_shows_is_up_to_date()
    {
        RuleSet rules = Layer.Compile(Layer.Changing("""{ "rules": "city.one", "message": "{reviews[review, upheld]}" }"""));
        ReportBuilder report = ReportSketch.Draw("2021").ToBuilder();
        report.Unit = "青禾市财政局";
        CheckedReport edited = rules.CheckForEditing(report.Build());
        Assert.Contains("0", edited.Findings[0].Message.Zh, StringComparison.Ordinal);
        Assert.Contains("5", edited.With(new("reviews", "review", "upheld"), Cell.Number(5)).Findings[0].Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_a_date_is_calculated_from_is_read_by_the_rule()
    {
        RuleSet rules = RuleSet.Compile([RulePack.Parse(PackSketch.Of(PackSketch.Rule("published <= date(2000 + reviews[review, total], 1, 31)")))]);
        CellId cell = new("reviews", "review", "total");
        ReportBuilder builder = ReportSketch.Draw("2021", "reviews[review, total] = 30").ToBuilder();
        builder.PublishedOn = new(2024, 1, 20);
        CheckedReport edited = rules.CheckForEditing(builder.Build()).With(cell, Cell.Number(23));
        Finding finding = Assert.Single(rules.Check(edited.Report));
        Assert.Equal([cell], finding.Cells.Select(c => c.Id));
        Assert.Equal([finding], edited.Findings);
    }

    [Fact]
    public void A_cell_that_the_form_does_not_have_is_refused() => Assert.Contains("reviews[nowhere, total]",
        Assert.Throws<ArgumentException>(() => National.Rules.CheckForEditing(ReportSketch.Draw("2021")).With(new("reviews", "nowhere", "total"), Cell.Blank())).Message,
        StringComparison.Ordinal);

    private static CheckedReport Edit(RuleSet rules, Report report, Random random, bool keepsNumbers, ReportArchive? archive = null)
    {
        CheckedReport start = rules.CheckForEditing(report, archive);
        string before = Json(start.Findings);
        Assert.Equal(Json(Whole(report)), before);
        CheckedReport edited = start;
        for (int i = 0; i < 5; i++)
        {
            FormCell cell = report.Form.Cells[random.Next(keepsNumbers ? report.Form.NativeCellCount : report.Form.Cells.Count)];
            edited = edited.With(cell.Id, keepsNumbers ? Cell.Number(random.Next(4)) : AnyReports.Content([1, 1, 1, 2], random));
            ReportBuilder builder = edited.Report.ToBuilder();
            Assert.Equal(Json(Whole(builder.Build())), Json(edited.Findings));
        }

        Assert.Equal(before, Json(start.Findings));
        return start;

        IReadOnlyList<Finding> Whole(Report whole) => archive is null ? rules.Check(whole) : rules.Check(whole, archive);
    }

    private static string Json(IEnumerable<Finding> findings) => string.Join('\n', findings.Select(FindingJson.Write));
}
