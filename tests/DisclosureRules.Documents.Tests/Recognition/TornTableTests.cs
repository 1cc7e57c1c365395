using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Recognition;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Recognition;

/// <summary>Tables of which a part was torn: what stands whole is read, and what may be displaced is not known.</summary>
public class TornTableTests
{
    private const string Header = "自然人 | 法人或其他组织 | 总计 |\n商业 企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n";
    private const string Between = "(二)部分公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2\n1.属于国家秘密 | 3 | 0 | 0 | 0 | 0 | 0 | 3\n";
    private const string Columns = "自然人\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n总计\n";

    [Theory]
    [InlineData("(一)予以公开 |\n| 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n" + Between + "2.其他法律行政法规禁止公开 |\n| 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n")]
    [InlineData("| 1 | 0 | 0 | 0 | 0 | 0 | 1 |\n(一)予以公开 |\n" + Between + "| 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n2.其他法律行政法规禁止公开 |\n")]
    public void A_row_with_its_label_and_all_its_values_is_read_between_two_torn_ones(string rows)
    {
        Report report = RoundTripTests.Read(Header + Framed(rows));
        Assert.Equal((2m, 3m), (Total(report, "partial"), Total(report, "denied.stateSecret")));
    }

    [Theory]
    [InlineData("(一)予以公开\n" + Between + "| 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n")]
    [InlineData("| 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n" + Between + "2.其他法律行政法规禁止公开\n")]
    public void Rows_that_may_be_shifted_against_their_labels_are_not_read(string rows)
    {
        Report report = RoundTripTests.Read(Header + Framed(rows));
        Assert.Equal((null, null), (Total(report, "partial"), Total(report, "denied.stateSecret")));
        Assert.Contains(report.Notes, n => n.Code == "shifted-rows");
    }

    [Fact]
    public void A_row_of_unknown_words_loses_nothing_of_the_rows_below_it()
    {
        Report report = RoundTripTests.Read(Header + Framed("本地另设的项目 | 9 | 0 | 0 | 0 | 0 | 0 | 9\n" + Between + "2.其他法律行政法规禁止公开 |\n"));
        Assert.Equal((2m, 3m), (Total(report, "partial"), Total(report, "denied.stateSecret")));
    }

    [Fact]
    public void A_total_that_may_be_displaced_is_not_blank()
    {
        Report report = RoundTripTests.Read(Header + Framed("(一)予以公开 | 1 | 0 | 0 | 0 | 0 | 0 |\n(二)部分公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2 | 1 | 7\n1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 |\n"));
        Assert.Equal(CellState.Missing, report[new CellId("requests", "granted", "total")].State);
        Assert.Equal(CellState.Blank, report[new CellId("requests", "denied.stateSecret", "total")].State);
        ReadingNote note = Assert.Single(report.Notes, n => n.Code == "displaced-total");
        Assert.Equal("requests[granted, total]", Assert.Single(note.Cells).ToString());
    }

    [Fact]
    public void A_blank_total_in_a_table_that_was_read_whole_is_blank()
    {
        Report report = RoundTripTests.Read(Header + Framed("(一)予以公开 | 1 | 0 | 0 | 0 | 0 | 0 |\n(二)部分公开 | 2 | 0 | 0 | 0 | 0 | 0 | 2\n"));
        Assert.Equal(CellState.Blank, report[new CellId("requests", "granted", "total")].State);
    }

    [Fact]
    public void A_number_that_stands_alone_beside_table_four_leaves_its_blank_cells_open()
    {
        Report report = RoundTripTests.Read(Reviews + "\n| 1 | 0 | 0 | 0 |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 1 |\n");
        Assert.Equal(1, report[new CellId("reviews", "review", "upheld")].Value);
        Assert.Equal(CellState.Missing, report[new CellId("reviews", "review", "total")].State);
    }

    [Theory]
    [InlineData("1 0 0 0 1 2 0 0 0 2 0 3 0 0 3")]
    [InlineData("0 0 0 0 0 0 0 0 0 0 0 0 0 0 0")]
    [InlineData("| 1 | 0 | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 2 | 0 | 3 | 0 | 0 | 3 |")]
    public void Table_four_is_read_from_fifteen_numbers_in_one_row_that_add_up(string numbers)
    {
        Report report = RoundTripTests.Read($"一、总体情况\n无。\n四、政府信息公开行政复议、行政诉讼情况\n{numbers}\n五、存在的主要问题及改进情况\n无。\n" + Extra);
        string[] expected = numbers.Split([' ', '|'], StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, report.Form.Cells.Where(c => c.Id.Table == "reviews").Select(c => report[c.Index].Raw ?? "?"));
    }

    [Theory]
    [InlineData("", "1 0 0 0 2 2 0 0 0 2 0 3 0 0 3")]
    [InlineData("", "1 0 0 0 1 2 0 0 0 2 0 3 0 0")]
    [InlineData("行政复议 行政诉讼\n总计 结果维持 结果纠正 其他结果 尚未审结\n", "1 0 0 0 1 2 0 0 0 2 0 3 0 0 3")]
    public void Fifteen_numbers_that_do_not_add_up_or_stand_under_other_headings_are_not_read(string heading, string numbers)
    {
        Report report = RoundTripTests.Read($"一、总体情况\n无。\n四、政府信息公开行政复议、行政诉讼情况\n{heading}{numbers}\n五、存在的主要问题及改进情况\n无。\n" + "信息内容 | 本年处理决定数量 |\n行政许可 | 5 |\n");
        Assert.All(report.Form.Cells.Where(c => c.Id.Table == "reviews"), c => Assert.Equal(CellState.Missing, report[c.Index].State));
    }

    [Fact]
    public void A_total_that_is_headed_first_is_read_where_the_numbers_decide_it()
    {
        const string rows = "(一)予以公开 3 1 2 0 0 0 0\n(二)部分公开 2 2 0 0 0 0 0\n";
        Report report = RoundTripTests.Read("总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他\n" + rows);
        Assert.Equal([1, 2, 0, 0, 0, 0, 3], Row(report, "granted"));
        Assert.Equal([2, 0, 0, 0, 0, 0, 2], Row(report, "partial"));
    }

    [Fact]
    public void Headings_that_are_flattened_with_the_total_first_leave_the_rows_as_they_are()
    {
        const string rows = "(一)予以公开 1 2 0 0 0 0 3\n(二)部分公开 2 0 0 0 0 0 2\n";
        Report report = RoundTripTests.Read("总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他\n" + rows);
        Assert.Equal([1, 2, 0, 0, 0, 0, 3], Row(report, "granted"));
    }

    [Theory]
    [InlineData("(一)予以公开 0 0 0 0 0 0 0\n")]
    [InlineData("(一)予以公开 2 0 0 0 0 0 2\n")]
    [InlineData("(一)予以公开 3 1 1 0 0 0 0\n(二)部分公开 2 2 0 0 0 0 0\n")]
    public void A_total_that_is_headed_first_is_not_read_where_the_numbers_leave_it_open(string rows)
    {
        Report report = RoundTripTests.Read("总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他\n" + rows + Extra);
        Assert.All(Row(report, "granted"), v => Assert.Null(v));
        Assert.Contains(report.Notes, n => n.Code == "contradictory-headings");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void Empty_lines_of_a_table_are_blank_cells_where_whole_rows_show_it(string gap)
    {
        string text = Columns + string.Join(gap, ["一、本年新收政府信息公开申请数量", "4", "0", "0", "0", "0", "0", "4", "(一)予以公开", "1", "0", "0", "0", "0", "0", "1", "(二)部分公开", "2", "", "", "", "", "0", "", "1.属于国家秘密", "", "", "", "", "", "", "", "2.其他法律行政法规禁止公开", "3", "0", "0", "0", "0", "0", "3", "结束"]) + "\n";
        Report report = RoundTripTests.Read(text);
        Assert.Equal(["1", "0", "0", "0", "0", "0", "1"], Printed(report, "granted"));
        Assert.Equal(["2", "", "", "", "", "0", ""], Printed(report, "partial"));
        Assert.Equal(["", "", "", "", "", "", ""], Printed(report, "denied.stateSecret"));
        Assert.Equal(["3", "0", "0", "0", "0", "0", "3"], Printed(report, "denied.otherLaw"));
    }

    [Theory]
    [InlineData("(一)予以公开\n1\n0\n0\n0\n0\n0\n1\n(二)部分公开\n2\n\n\n\n0\n\n1.属于国家秘密\n3\n0\n0\n0\n0\n0\n3\n结束\n")]
    [InlineData("(一)予以公开\n1\n0\n0\n0\n0\n0\n1\n\n(二)部分公开\n2\n\n\n\n\n0\n\n1.属于国家秘密\n3\n0\n0\n0\n0\n0\n3\n结束\n")]
    [InlineData("(二)部分公开\n2\n\n\n\n\n0\n\n1.属于国家秘密\n\n\n3\n\n\n\n\n结束\n")]
    public void Empty_lines_that_not_every_row_agrees_on_are_none(string rows)
    {
        Report report = RoundTripTests.Read(Columns + rows);
        Assert.Equal(["?", "?", "?", "?", "?", "?", "?"], Printed(report, "partial"));
    }

    [Theory]
    [InlineData("主办单位:甲市乙局 技术支持:丙")]
    [InlineData("【打印本页】 【关闭窗口】")]
    [InlineData("版权所有:甲市乙局")]
    [InlineData("上一篇:甲市乙局2022年报告")]
    [InlineData("扫一扫在手机打开当前页")]
    [InlineData("Copyright 2024 甲市乙局")]
    [InlineData("第4页 共10页")]
    [InlineData("共10页,第4页")]
    [InlineData("- 第 4 / 10 页 -")]
    public void The_foot_of_a_page_is_no_part_of_the_last_section(string foot)
    {
        Report report = RoundTripTests.Read($"六、其他需要报告的事项\n收取信息处理费0元。\n{foot}\n信息内容 | 本年处理决定数量 |\n行政许可 | 5 |\n");
        Assert.Equal("收取信息处理费0元。", Assert.Single(report.Narrative, n => n.Section == "6").Text);
    }

    [Theory]
    [InlineData("主办的活动共3场。")]
    [InlineData("来源于信件的申请没有增加。")]
    [InlineData("打印费0元。")]
    public void A_sentence_of_the_last_section_is_no_foot(string sentence)
    {
        Report report = RoundTripTests.Read($"六、其他需要报告的事项\n{sentence}\n信息内容 | 本年处理决定数量 |\n行政许可 | 5 |\n");
        Assert.Equal(sentence, Assert.Single(report.Narrative, n => n.Section == "6").Text);
    }

    [Fact]
    public void Two_cells_of_a_row_in_one_column_leave_it_open_which_is_meant()
    {
        DocumentRow heads = Row([("信息内容", 1), .. FormCatalog.BuiltIn.All[^1].Tables[0].Blocks[0].Columns.Select((c, i) => (c.Label.Zh, i + 2))]), row = Row(("规章", 1), ("5", 2), ("", 2), ("", 3));
        Report report = ReportRecognizer.Recognize(new([new DocumentTable([heads, row])]), FormCatalog.BuiltIn)!;
        Assert.All(report.Form.Cells.Where(c => c.Row.Label.Zh == "规章"), c => Assert.Equal(CellState.Missing, report[c.Index].State));
        Assert.Contains(report.Notes, n => n.Code == "ambiguous-row");

        static DocumentRow Row(params (string Text, int Column)[] cells) => new([.. cells.Select(c => new DocumentCell(c.Text, new() { Table = 1, TableRow = 1, TableColumn = c.Column }))]);
    }

    private const string Extra = "信息内容 | 本年处理决定数量 |\n行政许可 | 5 |\n";

    private const string Reviews = "四、政府信息公开行政复议、行政诉讼情况\n| 行政复议 | 行政诉讼 |\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | 复议后起诉 |\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |";

    private static string Framed(string rows) => string.Concat(rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => r.StartsWith('|') ? r + "\n" : $"| {r} |\n"));

    private static decimal? Total(Report report, string row) => report[new CellId("requests", row, "total")].Value;

    private static decimal?[] Row(Report report, string row) => [.. report.Form.Cells.Where(c => c.Id.Table == "requests" && c.Id.Row == row).Select(c => report[c.Index].Value)];

    private static string[] Printed(Report report, string row) =>
        [.. report.Form.Cells.Where(c => c.Id.Table == "requests" && c.Id.Row == row).Select(c => report[c.Index] is { State: not CellState.Missing } cell ? cell.Raw ?? "" : "?")];
}
