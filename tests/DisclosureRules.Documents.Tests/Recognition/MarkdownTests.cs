using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Recognition;

public class MarkdownTests
{
    private const string Headings = "| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|:---:|--:|---|---|---|---|---|\n";
    private const string Requests2021 = "| 1.逾期不补正 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 2.逾期不缴费 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n";

    [Theory]
    [InlineData("|---|---|\n")]
    [InlineData("| :-- | --: |\n")]
    [InlineData("|:-:|:-:|\n")]
    public void The_rule_below_a_head_is_no_row(string rule)
    {
        Report report = RoundTripTests.Read("| 信息内容 | 本年处理决定数量 |\n" + rule + "| 行政处罚 | 3 |\n| 行政强制 | - |\n");
        Assert.Equal([3, null], new[] { "penalties", "coercion" }.Select(r => report[new CellId("proactive", r, "decisions")].Value));
        Assert.Empty(Notes.OnWhatWasPrinted(report));
    }

    [Fact]
    public void Dashes_in_cells_are_no_rule()
    {
        Report report = RoundTripTests.Read(Headings + "1.属于国家秘密\n| - | - | - | - | - | - | - |\n2.重复申请\n| -- | — | -- | — | -- | — | -- |\n");
        Assert.All(["denied.stateSecret", "rejected.duplicate"], r => Assert.Equal(CellState.NotNumber, report[new CellId("requests", r, "total")].State));
    }

    [Theory]
    [InlineData("| 3.危及“三安全一稳定” | 5 | 0 | 0 | 0 | 0 | 0 | |\n5\n")]
    [InlineData("5\n| 3.危及“三安全一稳定” | 5 | 0 | 0 | 0 | 0 | 0 | |\n")]
    public void A_blank_cell_beside_a_number_that_stands_alone_is_not_known_to_be_blank(string rows)
    {
        Report report = RoundTripTests.Read(Headings + "| 2.其他法律行政法规禁止公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 |\n" + rows + "| 4.保护第三方合法权益 | 6 | 0 | 0 | 0 | 0 | 0 | 6 |\n");
        Assert.Equal(5, report[new CellId("requests", "denied.securityStability", "naturalPerson")].Value);
        Assert.Equal(CellState.Missing, report[new CellId("requests", "denied.securityStability", "total")].State);
        Assert.Equal("stray-number", Assert.Single(Notes.OnWhatWasPrinted(report)).Code);
        Assert.Equal([4, 6], new[] { "denied.otherLaw", "denied.thirdParty" }.Select(r => (int)report[new CellId("requests", r, "total")].Value!));
    }

    [Fact]
    public void Rows_without_headings_are_of_the_edition_whose_labels_alone_were_printed()
    {
        Report report = RoundTripTests.Read("| 规章 | 1 | 2 | 3 |\n" + Requests2021);
        Assert.Equal(3, report[new CellId("proactive", "regulations", "inForce")].Value);
    }

    [Fact]
    public void Rows_without_headings_stay_open_where_labels_of_two_editions_were_printed()
    {
        Report report = RoundTripTests.Read("| 规章 | 1 | 2 | 3 |\n| 其他对外管理服务事项 | 1 | 2 | 3 |\n" + Requests2021);
        Assert.All(["inForce", "totalDisclosed"], c => Assert.Equal(CellState.Missing, report[new CellId("proactive", "regulations", c)].State));
        Assert.Contains(report.Notes, n => n.Code == "ambiguous-row");
    }

    [Theory]
    [InlineData("## 四、政府信息公开行政复议、行政诉讼情况\n| 1 | 2 | 3 | 4 | 10 | 5 | 6 | 7 | 8 | 26 | 9 | 10 | 11 | 12 | 42 |\n", 42)]
    [InlineData("## 四、政府信息公开行政复议、行政诉讼情况\n| 1 | 2 | 3 | 4 | 10 | 5 | 6 | 7 | 8 | 26 | 9 | 10 | 11 | 12 |\n", null)]
    [InlineData("## 四、政府信息公开行政复议、行政诉讼情况\n如下。\n| 1 | 2 | 3 | 4 | 10 | 5 | 6 | 7 | 8 | 26 | 9 | 10 | 11 | 12 | 42 |\n", null)]
    [InlineData("## 五、存在的主要问题及改进情况\n| 1 | 2 | 3 | 4 | 10 | 5 | 6 | 7 | 8 | 26 | 9 | 10 | 11 | 12 | 42 |\n", null)]
    public void Numbers_alone_are_the_table_whose_heading_stands_directly_above_them(string text, int? last)
    {
        Report report = RoundTripTests.Read(Headings + Requests2021 + text);
        Assert.Equal(last, (int?)report[new CellId("reviews", "litigationAfterReview", "total")].Value);
    }

    [Fact]
    public void Rows_printed_as_tables_of_their_own_are_read_by_their_headings()
    {
        const string columns = "| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n";
        Report report = RoundTripTests.Read("### 行政复议\n" + columns + "| 1 | 2 | 3 | 4 | 10 |\n### 行政诉讼\n### 复议后起诉\n" + columns + "| 5 | 6 | 7 | 8 | 26 |\n");
        Assert.Equal([10, null, 26], new[] { "review", "litigationDirect", "litigationAfterReview" }.Select(r => (int?)report[new CellId("reviews", r, "total")].Value));
    }

    [Fact]
    public void A_bar_that_starts_every_row_is_no_blank_cell()
    {
        Report report = RoundTripTests.Read("|\n信息内容 |\n本年制发件数 |\n本年废止件数 |\n现行有效件数 |\n|\n规章 |\n|\n0 |\n3 |\n|\n行政规范性文件 |\n|\n|\n|\n|\n第二十条第(五)项 | |||\n");
        Assert.Equal(["", "0", "3"], new[] { "made", "repealed", "inForce" }.Select(c => report[new CellId("proactive", "regulations", c)].Raw));
        Assert.Equal(["", "", ""], new[] { "made", "repealed", "inForce" }.Select(c => report[new CellId("proactive", "normativeDocuments", c)].Raw));
    }
}
