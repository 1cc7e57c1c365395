using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Reports;

/// <summary>A report made of an application's own numbers, by the names that its people use.</summary>
public sealed class OwnDataTests
{
    private const string Received = "newReceived";

    private sealed record Row(int NaturalPerson, long Enterprise, decimal? Total);

    private static ReportBuilder Builder => new(FormCatalog.BuiltIn.ForYear(2023)) { Unit = "青石市水务局", Year = 2023 };

    [Theory]
    [InlineData(2019, "cn-annual-report-2019")]
    [InlineData(2020, "cn-annual-report-2019")]
    [InlineData(2021, "cn-annual-report-2021")]
    [InlineData(2023, "cn-annual-report-2021")]
    public void The_form_of_a_year_is_the_one_in_force(int year, string id) => Assert.Equal(id, FormCatalog.BuiltIn.ForYear(year).Id);

    [Fact]
    public void A_year_without_a_form_is_refused_with_the_years_that_have_one()
    {
        ArgumentOutOfRangeException thrown = Assert.Throws<ArgumentOutOfRangeException>("year", () => FormCatalog.BuiltIn.ForYear(2010));
        Assert.Contains("cn-annual-report-2021", thrown.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => FormCatalog.Empty.ForYear(2023));
    }

    [Theory]
    [InlineData("requests", "newReceived", "naturalPerson")]
    [InlineData("Requests", "NewReceived", "NaturalPerson")]
    [InlineData("收到和处理政府信息公开申请情况", "一、本年新收政府信息公开申请数量", "自然人")]
    [InlineData("requests", "本年新收政府信息公开申请数量", "自 然 人")]
    [InlineData("requests", "本年度新收政府信息公开申请数量", "naturalPerson")]
    [InlineData("Requests received and processed", "Requests received this year", "Natural persons")]
    public void A_cell_is_set_and_read_by_ids_or_labels(string table, string row, string column)
    {
        Report report = Builder.Set(table, row, column, 8).Build();
        Assert.Equal(8, report[table, row, column].Value);
        Assert.Equal(8, report["requests", "newReceived", "naturalPerson"].Value);
        Assert.Equal(8, report[new CellId("requests", "newReceived", "naturalPerson")].Value);
        Assert.Equal(8, report[new("requests", "newReceived", "naturalPerson")].Value);
    }

    /// <summary>Once ambiguous with the index.</summary>
    [Fact]
    public void A_cell_is_set_by_a_name_whose_type_is_left_out()
    {
        ReportBuilder builder = Builder;
        builder[new("requests", "newReceived", "total")] = Cell.Number(3);
        Assert.Equal(3, builder[new("requests", "newReceived", "total")].Value);
    }

    /// <summary>Every label of the form names its cell, or is refused because others have it too.</summary>
    [Theory]
    [InlineData(2020)]
    [InlineData(2023)]
    public void Every_id_of_a_form_names_its_cell_and_every_label_none_but_it(int year)
    {
        Form form = FormCatalog.BuiltIn.ForYear(year);
        foreach (FormCell cell in form.Cells)
            Assert.Same(cell, form.Cell(cell.Id.Table, cell.Id.Row, cell.Id.Column));
        int ambiguous = 0;
        foreach (FormCell cell in form.Cells.Where(c => c.IsNative))
        {
            try
            {
                Assert.Same(cell, form.Cell(cell.Table.Label.Zh, cell.Row.Label.Zh, cell.Column.Label.Zh));
            }
            catch (ArgumentException exception)
            {
                Assert.Contains("several", exception.Message, StringComparison.Ordinal);
                ambiguous++;
            }
        }

        Assert.InRange(ambiguous, 0, form.NativeCellCount / 10);
    }

    [Fact]
    public void A_number_that_is_not_there_is_a_blank_cell_and_no_zero()
    {
        Report report = Builder.Set("requests", Received, "total", null).Build();
        Assert.Equal(CellState.Blank, report["requests", Received, "total"].State);
        Assert.Equal(CellState.Missing, report["requests", Received, "enterprise"].State);
    }

    [Fact]
    public void A_whole_row_is_set_column_by_column()
    {
        Report report = Builder.SetRow("requests", Received, 8, 2, 0, null, 0, 0, 10).Build();
        Assert.Equal([8, 2, 0, null, 0, 0, 10], report.Form.Table("requests")!.Columns.Select(c => report["requests", Received, c.Id].Value));
        ArgumentException thrown = Assert.Throws<ArgumentException>("values", () => Builder.SetRow("requests", Received, 8, 2));
        Assert.Contains("7 columns: naturalPerson, enterprise,", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_is_set_from_a_dictionary_an_object_or_an_anonymous_one()
    {
        Report report = Builder
            .SetRow("requests", Received, new Dictionary<string, decimal?> { ["自然人"] = 8, ["total"] = 10 })
            .SetRowFrom("requests", "carriedIn", new Row(1, 2, null))
            .SetRowFrom("requests", "granted", new { 自然人 = 3, Total = Cell.NotNumber("/") })
            .Build();
        Assert.Equal((8m, 10m), (report["requests", Received, "naturalPerson"].Value, report["requests", Received, "total"].Value));
        Assert.Equal((1m, 2m), (report["requests", "carriedIn", "naturalPerson"].Value, report["requests", "carriedIn", "enterprise"].Value));
        Assert.Equal(CellState.Blank, report["requests", "carriedIn", "total"].State);
        Assert.Equal("/", report["requests", "granted", "total"].Raw);
    }

    [Fact]
    public void A_float_is_refused_because_it_was_rounded_already()
    {
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => Builder.SetRowFrom("proactive", "adminFees", new { Amount = 1.1 }));
        Assert.Contains("Double", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("request", "newReceived", "total", "requests")]
    [InlineData("requests", "newRecieved", "total", "newReceived")]
    [InlineData("requests", "newReceived", "naturalPersn", "naturalPerson")]
    [InlineData("requests", "本年新收政府信息公开申请数目", "total", "本年新收政府信息公开申请数量")]
    [InlineData("requests", "newReceived", "zzz", "naturalPerson, enterprise")]
    public void A_mistyped_name_is_refused_with_the_nearest(string table, string row, string column, string nearest)
    {
        Report report = Builder.Build();
        Assert.Contains(nearest, Assert.Throws<ArgumentException>(() => Builder.Set(table, row, column, 1)).Message, StringComparison.Ordinal);
        Assert.Contains(nearest, Assert.Throws<ArgumentException>(() => report[table, row, column]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistyped_cell_name_is_refused_with_the_nearest()
    {
        Report report = Builder.Build();
        Assert.Contains("did you mean `newReceived`?", Assert.Throws<ArgumentException>("cell", () => report[new CellId("requests", "newRecieved", "total")]).Message, StringComparison.Ordinal);
        Assert.Contains("`requests`", Assert.Throws<ArgumentException>("cell", () => report[new CellId("reqests", "newReceived", "total")]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("cell", () => report[default(CellId)]);
        Assert.Contains("the row has the columns decisions", Assert.Throws<ArgumentException>(() => report["proactive", "licensing", "made"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_is_filled_for_the_form_itself_only()
    {
        Report report = Builder.Set("requests", Received, "total", 5).FillMissing(Cell.Number(0)).Build();
        Assert.Equal(report.Form.NativeCellCount, report.Form.Cells.Count(c => report[c.Index].State == CellState.Number));
        Assert.Equal(5, report["requests", Received, "total"].Value);
        Assert.DoesNotContain(National.Rules.Check(report), f => f.Rule == "form.mixed-editions");
    }

    [Fact]
    public void Words_of_a_section_that_there_is_not_are_refused_at_once()
    {
        Assert.Equal("全年平稳。", Assert.Single(Builder.AddNarrative("1", "全年平稳。").Build().Narrative).Text);
        Assert.Contains("1, 2, 3, 4, 5, 6, intro, signature", Assert.Throws<ArgumentException>("section", () => Builder.AddNarrative("7", "附注")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(100_000)]
    public void An_index_beyond_the_form_is_out_of_range(int position)
    {
        Report report = Builder.Build();
        Assert.Throws<ArgumentOutOfRangeException>("index", () => report[position]);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => Builder[position]);
        Assert.Throws<ArgumentOutOfRangeException>("index", () => Builder[position] = Cell.Blank());
    }

    [Fact]
    public void A_table_finds_its_rows_and_columns()
    {
        FormTable table = FormCatalog.BuiltIn.ForYear(2023).Table("requests")!;
        Assert.Equal("自然人", table.Column("naturalPerson")!.Label.Zh);
        Assert.Equal(Received, table.Row(Received)!.Id);
        Assert.Null(table.Row("nothing"));
        Assert.Null(table.Column("nothing"));
    }
}
