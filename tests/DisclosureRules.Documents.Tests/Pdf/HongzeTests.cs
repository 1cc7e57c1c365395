using DisclosureRules.Checking;
using DisclosureRules.Documents.Tests.Corpus;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using Xunit.Abstractions;

namespace DisclosureRules.Documents.Tests.Pdf;

public class HongzeTests(ITestOutputHelper output)
{
    [Fact]
    public void All_cells_of_the_published_pdf_are_read()
    {
        if (Read() is not { } report || CorpusFolder.Find("figures/hongze_district_2023.json", output) is not { } figures)
            return;
        Dictionary<CellId, Cell> expected = Figures.Read(figures);
        Assert.Equal(10 + 161 + 15, expected.Count);
        Assert.All(expected, e => Assert.True(report[e.Key].SameContentAs(e.Value), e.Key.ToString()));
        Assert.Equal(expected.Count, report.Form.Cells.Count(c => report[c.Index].State != CellState.Missing));
        Assert.Empty(report.Notes);
        Assert.Equal(("cn-annual-report-2021", "洪泽区人民政府", 2023), (report.Form.Id, report.Unit, report.Year!.Value));
    }

    [Fact]
    public void Its_paragraphs_are_whole_and_its_sections_in_order()
    {
        if (Read() is not { } report)
            return;
        Assert.Equal(["intro", "1", "2", "3", "4", "5", "6"], report.Narrative.Select(n => n.Section));
        Assert.Equal(7, report.Narrative[1].Text.Split('\n').Length);
        Assert.Contains("落实“三审三校”制度，从严从实把好政治关", report.Narrative[1].Text, StringComparison.Ordinal);
        Assert.All(report.Narrative.Skip(2).Take(3), n => Assert.Equal("", n.Text));
        Assert.DoesNotContain('\n', report.Narrative[5].Text);
        Assert.DoesNotContain("-4-", report.Narrative[5].Text, StringComparison.Ordinal);
        Assert.EndsWith("全年收取政府信息公开信息处理费0元。", report.Narrative[6].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_two_wrong_totals_and_the_single_row_are_found_and_nothing_else()
    {
        if (Read() is not { } report)
            return;
        Finding[] findings = [.. RuleSet.Load(RulePacks.National).Check(report).Where(f => f.Outcome == Outcome.Fail)];
        Assert.Equal(["requests.other-subrows", "reviews.row-total", "reviews.row-total"], findings.Where(f => f.Severity != Severity.Info).Select(f => f.Rule).Order());
        Assert.Equal(2, findings.Count(f => f.Severity == Severity.Error));
    }

    private Report? Read() => CorpusFolder.Find("hongze_2023.pdf", output) is { } path ? ReportFile.Read(path).GetReport() : null;
}
