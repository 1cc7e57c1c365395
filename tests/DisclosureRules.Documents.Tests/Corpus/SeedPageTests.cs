using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using Xunit.Abstractions;

namespace DisclosureRules.Documents.Tests.Corpus;

public class SeedPageTests(ITestOutputHelper output)
{
    private const string Page = "000_7d3d035d340d6bcd.txt";

    [Fact]
    public void All_198_cells_of_the_scraped_page_are_read()
    {
        if (CorpusFolder.Find(Page, output) is not { } path || CorpusFolder.Find("figures/ziyang_econ_foreign_2019.json", output) is not { } figures)
            return;
        Report report = ReportFile.Read(path).GetReport();
        Dictionary<CellId, Cell> expected = Figures.Read(figures);
        Assert.Equal(198, expected.Count);
        Assert.Equal("cn-annual-report-2019", report.Form.Id);
        Assert.Equal(198, report.Form.NativeCellCount);
        Assert.All(expected, e => Assert.True(report[e.Key].SameContentAs(e.Value), e.Key.ToString()));
        Assert.Empty(report.Notes);
    }

    [Fact]
    public void Every_cell_knows_its_line()
    {
        if (CorpusFolder.Find(Page, output) is not { } path)
            return;
        Report report = ReportFile.Read(path).GetReport();
        string[] lines = File.ReadAllLines(path);
        Assert.All(report.Form.Cells, c => Assert.Equal(report[c.Index].Raw, lines[report[c.Index].Place!.Line!.Value - 1].Trim()));
        Assert.Equal(198, report.Form.Cells.Select(c => report[c.Index].Place!.Line).Distinct().Count());
    }

    [Fact]
    public void The_page_says_who_reports_on_which_year_and_when()
    {
        if (CorpusFolder.Find(Page, output) is not { } path)
            return;
        Report report = ReportFile.Read(path).GetReport();
        Assert.Equal(2019, report.Year);
        Assert.EndsWith("外事局", report.Unit, StringComparison.Ordinal);
        Assert.StartsWith(report.Unit!, report.Title, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2020, 1, 23), report.PublishedOn);
        Assert.Equal(new DateOnly(2020, 1, 30), report.SignedOn);
        Assert.Null(report.Scope);
    }

    [Fact]
    public void The_sections_hold_words_and_no_tables()
    {
        if (CorpusFolder.Find(Page, output) is not { } path)
            return;
        Report report = ReportFile.Read(path).GetReport();
        Assert.Equal(["intro", "1", "2", "3", "4", "5", "6", "signature"], report.Narrative.Select(n => n.Section));
        Assert.Equal("四、政府信息公开行政复议、行政诉讼情况", report.Narrative[4].Heading);
        Assert.All(report.Narrative.Skip(2).Take(3), n => Assert.Equal("", n.Text));
        Assert.Equal("无。", report.Narrative[6].Text);
        Assert.Equal(3, report.Narrative[1].Text.Split('\n').Length);
        Assert.DoesNotContain(report.Narrative, n => n.Text.Contains("网站标识码", StringComparison.Ordinal) || n.Text.Contains("发布时间", StringComparison.Ordinal));
    }

    [Fact]
    public void Its_words_agree_with_its_tables_and_it_is_signed_after_it_was_published()
    {
        if (CorpusFolder.Find(Page, output) is not { } path)
            return;
        Report report = ReportFile.Read(path).GetReport();
        RuleSet rules = RuleSet.Compile(RulePacks.National);
        Finding[] findings = [.. rules.Check(report).Where(f => f.Outcome == Outcome.Fail)];
        Assert.Equal([("structure.signed-after-publication", Severity.Warning)], findings.Select(f => (f.Rule, f.Severity)));
        IReadOnlyList<Claim> claims = rules.ReadClaims(report);
        Assert.Equal(["published.total", "requests.none", "reviews.none", "litigation.none"], claims.Select(c => c.Id));
        Assert.All(claims, c => Assert.True(c.IsCertain, c.ToString()));
        Assert.Equal([126m, 113m, 13m], claims[0].Parts.Prepend(claims[0].Value!.Value));
    }
}
