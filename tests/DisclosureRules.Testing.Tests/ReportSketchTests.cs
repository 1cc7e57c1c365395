using DisclosureRules.Reports;

namespace DisclosureRules.Testing.Tests;

/// <summary>A report in one line has what the line says, and a line that says nothing is refused.</summary>
public sealed class ReportSketchTests
{
    [Fact]
    public void What_the_line_leaves_out_is_zero_or_missing()
    {
        Assert.All(Cells(ReportSketch.Zeros(2023)), c => Assert.Equal(0, c.Value));
        Assert.All(Cells(ReportSketch.Sparse(2023)), c => Assert.Equal(CellState.Missing, c.State));
        Assert.Equal("cn-annual-report-2019", ReportSketch.Zeros(2020).Form.Id);
    }

    [Fact]
    public void Cells_are_named_one_by_one_by_ids_or_labels_or_several_at_once()
    {
        Report report = ReportSketch.Sparse(2023, "requests[granted, total] = 3; requests[部分公开, 总计] = -1.5; reviews[*, *] = blank; requests[denied.*, total] = \"/\"; requests[granted, total]=4;");
        Assert.Equal((4m, -1.5m), (report["requests", "granted", "total"].Value, report["requests", "partial", "total"].Value));
        Assert.Equal(CellState.Blank, report["reviews", "review", "pending"].State);
        Assert.Equal("/", report["requests", "denied.otherLaw", "total"].Raw);
        Assert.Equal(CellState.Missing, report["requests", "granted", "enterprise"].State);
    }

    [Fact]
    public void Facts_and_words_are_given_by_their_names()
    {
        Report report = ReportSketch.Zeros(2023, "unit = 青石市水务局; title = 年度报告; scope = aggregate; published = 2024-01-22; signed = 2024-01-20; section 1 = 概述。; section intro = 根据规定。");
        Assert.Equal(("青石市水务局", "年度报告", ReportScope.Aggregate), (report.Unit, report.Title, report.Scope));
        Assert.Equal((new DateOnly(2024, 1, 22), new DateOnly(2024, 1, 20)), (report.PublishedOn, report.SignedOn));
        Assert.Equal(["1:概述。", "intro:根据规定。"], report.Narrative.Select(n => $"{n.Section}:{n.Text}"));
        Assert.Null(ReportSketch.Zeros(2023, "scope = unknown").Scope);
    }

    [Theory]
    [InlineData("requests[grantd, total] = 1", "`granted`")]
    [InlineData("requests[grantd, *] = 1", "names no cell")]
    [InlineData("requests[granted, total] = many", "a number, blank, missing or a text in quotes")]
    [InlineData("requests[granted, total]", "is no change")]
    [InlineData("units = a", "there is no units")]
    [InlineData("scope = all", "own, aggregate or unknown")]
    [InlineData("signed = 1.1.2024", "2024-01-22")]
    [InlineData("section 9 = a", "1, 2, 3, 4, 5, 6, intro, signature")]
    public void A_slip_of_the_pen_is_refused(string changes, string named) =>
        Assert.Contains(named, Assert.Throws<ArgumentException>(() => ReportSketch.Zeros(2023, changes)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_year_without_a_form_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => ReportSketch.Zeros(2000));

    private static IEnumerable<Cell> Cells(Report report) => Enumerable.Range(0, report.Form.NativeCellCount).Select(i => report[i]);
}
