using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Reports;

/// <summary>What a builder accepts is what report JSON can say.</summary>
public sealed class ReportBuilderTests
{
    [Theory]
    [InlineData(1899)]
    [InlineData(3000)]
    [InlineData(24)]
    public void A_year_that_no_report_is_of_is_refused(int year)
    {
        ArgumentOutOfRangeException refused = Assert.Throws<ArgumentOutOfRangeException>(() => new ReportBuilder(National.Form2021) { Year = year });
        Assert.StartsWith("A year from 1900 to 2999 is expected.", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1900)]
    [InlineData(2999)]
    [InlineData(null)]
    public void The_first_and_the_last_year_and_none_are_accepted(int? year) =>
        Assert.Equal(year, new ReportBuilder(National.Form2021) { Year = year }.Build().Year);

    [Fact]
    public void Of_a_page_in_a_cell_the_beginning_is_kept()
    {
        Assert.Equal(new string('甲', 999) + "…", Cell.NotNumber(new('甲', 1_001)).Raw);
        Assert.Equal(new string('甲', 1_000), Cell.NotNumber(new('甲', 1_000)).Raw);
        Assert.Equal(new string('甲', 998) + "…", Cell.NotNumber(new string('甲', 998) + "\U00020BB7" + new string('甲', 100)).Raw);
        Assert.Equal(("8", 8m), (Cell.Number(8, "8" + new string(' ', 1_000)).Raw, Cell.Number(8).Value));
    }

    [Fact]
    public void A_section_that_the_form_does_not_have_is_named()
    {
        ReportBuilder builder = new(National.Form2021) { Narrative = { new("7", null, "附注") } };
        Assert.Equal(
            "The narrative has a section '7'; cn-annual-report-2021 has the sections 1, 2, 3, 4, 5, 6, intro, signature.",
            Assert.Throws<InvalidOperationException>(builder.Build).Message);
        builder.Narrative[0] = null!;
        Assert.StartsWith("The narrative has null;", Assert.Throws<InvalidOperationException>(builder.Build).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_integer_beyond_64_bits_is_no_cell()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Cell.Number(9223372036854775808m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Cell.Number(-9223372036854775809m));
        Assert.Equal(long.MaxValue, Cell.Number(9223372036854775807m).Value);
        Assert.Equal(79228162514264337593543950.5m, Cell.Number(79228162514264337593543950.5m).Value);
    }

    [Fact]
    public void A_report_does_not_change_with_what_it_was_built_of()
    {
        ReportBuilder builder = new(National.Form2021) { Narrative = { new("1", null, "全年平稳。") } };
        List<CellId> cells = [National.Form2021.Cells[0].Id];
        builder.Notes.Add(new("ambiguous-row", new("不明", "unclear"), cells));
        Report report = builder.Build();
        cells.Clear();
        builder.Narrative.Clear();
        builder.Notes.Clear();
        Assert.Single(report.Narrative);
        Assert.Single(Assert.Single(report.Notes).Cells);
    }
}
