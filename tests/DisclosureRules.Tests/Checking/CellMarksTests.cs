using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Checking;

/// <summary>Which cells findings mark.</summary>
public sealed class CellMarksTests
{
    [Fact]
    public void No_findings_mark_nothing()
    {
        CellMarks marks = CellMarks.Of([]);
        Assert.Empty(marks.Cells);
        Assert.Equal(CellMark.None, marks[new("requests", "granted", "total")]);
    }

    [Fact]
    public void A_cell_that_several_violated_rules_name_is_marked_and_the_rest_of_their_long_sums_is_not()
    {
        Report report = ReportSketch.Draw("2021", "requests[granted, naturalPerson] = 5");
        CellMarks marks = CellMarks.Of(National.Rules.Check(report));
        Assert.Equal(CellMark.Error, marks[new("requests", "granted", "naturalPerson")]);
        Assert.Equal(CellMark.Error, marks[new("requests", "granted", "total")]);
        Assert.Equal(CellMark.None, marks[new("requests", "granted", "enterprise")]);
        Assert.Equal(CellMark.None, marks[new("requests", "partlyGranted", "naturalPerson")]);
    }

    [Fact]
    public void What_could_not_be_assessed_marks_the_cells_that_were_not_read()
    {
        Report report = ReportSketch.Draw("2021", "requests[granted, total] = missing");
        CellMarks marks = CellMarks.Of(National.Rules.Check(report));
        Assert.Equal([new CellId("requests", "granted", "total")], marks.Cells);
        Assert.Equal(CellMark.NotAssessable, marks[new("requests", "granted", "total")]);
    }

    [Fact]
    public void The_order_of_severities_is_the_order_of_the_marks() =>
        Assert.Equal([CellMark.None, CellMark.NotAssessable, CellMark.Warning, CellMark.Error], Enum.GetValues<CellMark>().Order());
}
