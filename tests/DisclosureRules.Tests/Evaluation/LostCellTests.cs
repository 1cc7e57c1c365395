using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Evaluation;

/// <summary>What the reader lost is the reader's loss: nobody knows how such a cell stands, and no rule accuses the report of it.</summary>
public class LostCellTests
{
    private static readonly RuleSet National = RuleSet.Compile(RulePacks.National);

    [Theory]
    [InlineData("form.missing-table-proactive", "proactive[*, *] = missing", "proactive[licensing, decisions]")]
    [InlineData("form.missing-table-requests", "requests[*, *] = missing", "requests[granted, total]")]
    [InlineData("form.missing-table-reviews", "reviews[*, *] = missing", "reviews[review, upheld] reviews[review, total]")]
    [InlineData("requests.row-total-blank", "requests[granted, enterprise] = 1; requests[granted, total] = missing", "requests[granted, total]")]
    [InlineData("requests.column-total-blank", "requests[granted, enterprise] = 1; requests[total, enterprise] = missing", "requests[total, enterprise]")]
    [InlineData("reviews.row-total-blank", "reviews[review, upheld] = 1; reviews[review, total] = missing", "reviews[review, total]")]
    [InlineData("form.mixed-editions", "", "proactive[regulations, newlyMade]")]
    public void Rules_about_what_was_lost_are_not_assessable(string rule, string changes, string lost)
    {
        Finding finding = Assert.Single(National.CheckBothWays(Lose(ReportSketch.Draw("2021", changes), lost)), f => f.Rule == rule);
        Assert.Equal(Outcome.NotAssessable, finding.Outcome);
        Assert.Contains("could not be read", finding.Message.En, StringComparison.Ordinal);
        Assert.Contains("未能读出", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_the_document_does_not_have_is_missing()
    {
        Report report = Lose(ReportSketch.Draw("2021", "reviews[*, *] = missing"), "reviews[review, total]", ReadingNote.RowsNotFound);
        Assert.Equal(Outcome.Fail, Assert.Single(National.CheckBothWays(report), f => f.Rule == "form.missing-table-reviews").Outcome);
    }

    [Fact]
    public void A_table_of_which_something_was_read_is_not_missing()
    {
        Report report = Lose(ReportSketch.Draw("2021", "reviews[review, *] = missing"), "reviews[review, total]");
        Assert.DoesNotContain(National.CheckBothWays(report), f => f.Rule == "form.missing-table-reviews");
    }

    [Fact]
    public void A_cell_that_was_given_since_is_known()
    {
        Report report = Lose(ReportSketch.Draw("2021", "requests[granted, enterprise] = 1; requests[granted, total] = missing"), "requests[granted, total]");
        Report blank = report.With(new CellId("requests", "granted", "total"), Cell.Blank());
        Assert.Equal(Outcome.Fail, Assert.Single(National.CheckBothWays(blank), f => f.Rule == "requests.row-total-blank").Outcome);
    }

    [Fact]
    public void What_was_lost_stays_lost_through_the_json()
    {
        Report report = Lose(ReportSketch.Draw("2021", "reviews[*, *] = missing"), "reviews[review, total]");
        Report read = ReportJson.Read(ReportJson.Write(report));
        Assert.Equal(National.Check(report).Select(f => (f.Rule, f.Outcome)), National.Check(read).Select(f => (f.Rule, f.Outcome)));
    }

    private static Report Lose(Report report, string cells, string code = "ambiguous-row")
    {
        ReportBuilder builder = report.ToBuilder();
        builder.Notes.Add(new(code, LocalizedText.Same("?"), [.. cells.Split("] ").Select(Id)]));
        return builder.Build();
    }

    private static CellId Id(string cell) => cell.Split('[', ',', ']') is [var table, var row, var column, ..] ? new(table, row, column.Trim()) : throw new FormatException(cell);
}
