using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Reports;

/// <summary>The form as a grid.</summary>
public sealed class ReportGridTests
{
    [Theory]
    [InlineData("2019")]
    [InlineData("2021")]
    public void The_grids_of_a_report_hold_every_cell_of_its_form_once(string edition)
    {
        Report report = ReportSketch.Draw(edition);
        IReadOnlyList<ReportGrid> grids = ReportGrid.Of(report);
        Assert.Equal(report.Form.Cells.Where(c => c.IsNative).Select(c => c.Id), grids.SelectMany(g => g.Cells));
        Assert.All(grids, g => Assert.Null(g.Edition));
    }

    [Fact]
    public void A_grid_shows_what_stands_in_the_report()
    {
        Report report = ReportSketch.Draw("2021", "requests[granted, total] = 7");
        ReportGrid grid = Assert.Single(ReportGrid.Of(report, report.Form.Table("requests")!));
        int row = grid.Rows.ToList().FindIndex(r => r.Id == "granted"), column = grid.Columns.ToList().FindIndex(c => c.Id == "total");
        Assert.Equal(7, grid[row, column].Value);
        Assert.Equal(grid.CellsOf(grid.Rows[row]).ElementAt(column), new CellId("requests", "granted", "total"));
        Assert.Equal(grid.Rows.Count, Assert.Throws<ArgumentOutOfRangeException>(() => grid[grid.Rows.Count, 0]).ActualValue);
        Assert.Equal(-1, Assert.Throws<ArgumentOutOfRangeException>(() => grid[0, -1]).ActualValue);
    }

    [Fact]
    public void Rows_of_another_edition_are_a_grid_of_their_own_where_the_report_prints_them()
    {
        FormCell foreign = National.Form2021.Cells.First(c => !c.IsNative && c.Id.Table == "requests");
        ReportBuilder builder = ReportSketch.Draw("2021").ToBuilder();
        builder[foreign.Index] = Cell.Number(3);
        ReportGrid grid = Assert.Single(ReportGrid.Of(builder.Build()), g => g.Edition is not null);
        Assert.Equal(foreign.Edition, grid.Edition!.Id);
        Assert.Equal([foreign.Row.Id], grid.Rows.Select(r => r.Id));
        Assert.Contains(foreign.Id, grid.Cells);
    }
}
