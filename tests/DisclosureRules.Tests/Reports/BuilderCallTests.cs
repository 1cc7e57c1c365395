using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Tests.Reports;

/// <summary>The calls that applications write first: they compile with whatever they have at hand, and mistakes are told where they are made.</summary>
public sealed class BuilderCallTests
{
    private static ReportBuilder Builder => new(FormCatalog.BuiltIn.ForYear(2023)) { Unit = "青石市水务局", Year = 2023, Scope = ReportScope.Own };

    /// <summary>One call for each kind of number, for none, and for a cell: that they compile is half of the test.</summary>
    public static TheoryData<string, ReportBuilder> Calls
    {
        get
        {
            const string Table = "requests", Row = "granted", Column = "total";
            int? noInt = null;
            long? noLong = null;
            decimal? noDecimal = null;
            return new()
            {
                { "8", Builder.Set(Table, Row, Column, 8) },
                { "8", Builder.Set(Table, Row, Column, 8L) },
                { "8", Builder.Set(Table, Row, Column, (short)8) },
                { "8", Builder.Set(Table, Row, Column, (byte)8) },
                { "8", Builder.Set(Table, Row, Column, 8u) },
                { "8", Builder.Set(Table, Row, Column, 8m) },
                { "8.5", Builder.Set(Table, Row, Column, 8.5m) },
                { "8", Builder.Set(Table, Row, Column, (int?)8) },
                { "8", Builder.Set(Table, Row, Column, (long?)8) },
                { "8", Builder.Set(Table, Row, Column, (decimal?)8) },
                { "blank", Builder.Set(Table, Row, Column, noInt) },
                { "blank", Builder.Set(Table, Row, Column, noLong) },
                { "blank", Builder.Set(Table, Row, Column, noDecimal) },
                { "blank", Builder.Set(Table, Row, Column, null) },
                { "blank", Builder.Set(Table, Row, Column, default) },
                { "blank", Builder.Set(Table, Row, Column, noInt is null ? null : 8m) },
                { "8", Builder.Set(Table, Row, Column, value: 8) },
                { "\"/\"", Builder.Set(Table, Row, Column, Cell.NotNumber("/")) },
                { "blank", Builder.Set(Table, Row, Column, Cell.Blank()) },
                { "missing", Builder.Set(Table, Row, Column, Cell.Missing()) },
                { "missing", Builder.Set(Table, Row, Column, default(Cell)) },
                { "8 (\"8件\")", Builder.Set(Table, Row, Column, content: Cell.Number(8, "8件")) },
                { "10", Builder.SetRow(Table, Row, 8, 2, 0, 0, 0, 0, 10) },
                { "10", Builder.SetRow(Table, Row, 8m, null, 0, 0, 0, 0, 10) },
                { "10", Builder.SetRow(Table, Row, new Dictionary<string, decimal?> { ["total"] = 10 }) },
                { "10", Builder.SetRowFrom(Table, Row, new { Total = 10 }) },
                { "\"/\"", Builder.SetRowFrom(Table, Row, new { Total = Cell.NotNumber("/") }) },
            };
        }
    }

    public static TheoryData<Action<ReportBuilder>> SecondCalls =>
    [
        b => b.Set("requests", "granted", "total", 8), b => b.Set("requests", "granted", "总计", Cell.Blank()), b => b.SetRow("requests", "granted", 7, 0, 0, 0, 0, 0, 8),
        b => b.SetRow("requests", "granted", new Dictionary<string, decimal?> { ["total"] = null }), b => b.SetRowFrom("requests", "granted", new { Total = 8 }),
    ];

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_cell_is_set_by_whatever_holds_its_content(string content, ReportBuilder builder) => Assert.Equal(content, builder["requests", "granted", "total"].ToString());

    [Theory]
    [MemberData(nameof(SecondCalls))]
    public void A_cell_that_is_set_to_two_things_is_refused_with_both(Action<ReportBuilder> second)
    {
        ReportBuilder builder = Builder.Set("requests", "granted", "total", 7);
        ArgumentException refused = Assert.Throws<ArgumentException>(() => second(builder));
        Assert.Contains("requests[granted, total] was set to 7 and would now be ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(7, builder["requests", "granted", "total"].Value);
    }

    [Fact]
    public void A_cell_may_be_set_again_to_the_same_or_replaced_on_purpose()
    {
        ReportBuilder builder = Builder.FillMissing(Cell.Number(0)).Set("requests", "granted", "total", 7).Set("requests", "granted", "total", 7);
        builder["requests", "granted", "total"] = Cell.Number(8);
        Assert.Equal(8, builder["requests", "granted", "total"].Value);

        // The next report of the same builder, and one that goes on from a report.
        Report report = builder.Build();
        Assert.Equal(9, builder.Set("requests", "granted", "total", 9)["requests", "granted", "total"].Value);
        Assert.Equal(9, report.ToBuilder().Set("requests", "granted", "total", 9)["requests", "granted", "total"].Value);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("一")]
    [InlineData("一、")]
    [InlineData("总体情况")]
    [InlineData("一、总体情况")]
    [InlineData("Overview")]
    public void A_section_is_named_by_its_id_ordinal_or_heading(string section) => Assert.Equal("1", Assert.Single(Builder.AddNarrative(section, "a").Build().Narrative).Section);

    [Fact]
    public void Every_section_is_named_by_its_ordinal()
    {
        foreach (Form form in FormCatalog.BuiltIn.All)
        {
            foreach (FormSection section in form.Sections)
                Assert.Equal(section.Id, new ReportBuilder(form).AddNarrative(section.Ordinal, "a").AddNarrative(section.Label.Zh, "b").Narrative.Select(n => n.Section).Distinct().Single());
        }
    }

    [Theory]
    [InlineData("七")]
    [InlineData("")]
    [InlineData("、")]
    [InlineData("情况")]
    public void A_section_that_there_is_not_is_refused(string section) =>
        Assert.Contains("it has the sections 1, 2", Assert.Throws<ArgumentException>(() => Builder.AddNarrative(section, "a")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_mistake_names_what_was_set()
    {
        Assert.Equal("Year", Assert.Throws<ArgumentOutOfRangeException>(() => new ReportBuilder(FormCatalog.BuiltIn.ForYear(2023)) { Year = 23 }).ParamName);
        Assert.Equal("Year", Assert.Throws<ArgumentOutOfRangeException>(() => new ReportOverrides { Year = 23 }).ParamName);
        Assert.Equal("Baseline", Assert.Throws<ArgumentNullException>(() => new CheckOptions { Baseline = null! }).ParamName);
        Assert.Equal("Overrides", Assert.Throws<ArgumentNullException>(() => new CheckOptions { Overrides = null! }).ParamName);
        Assert.Equal("Table", Assert.Throws<ArgumentNullException>(() => new CellId(null!, "b", "c")).ParamName);
        Assert.Equal("Row", Assert.Throws<ArgumentNullException>(() => new CellId("a", null!, "c")).ParamName);
        Assert.Equal("Column", Assert.Throws<ArgumentNullException>(() => new CellId("a", "b", "c") with { Column = null! }).ParamName);
    }
}
