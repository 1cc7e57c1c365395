using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Recognition;

public class SplitLabelTests
{
    private const string Header = "自然人 | 法人或其他组织 | 总计 |\n商业 企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n";

    [Theory]
    [InlineData("2.其他法律行政法规禁止公\n27 0 0 0 0 0 27\n开\n")]
    [InlineData("2.其他法律行政\n法规禁止公 27 0 0 0 0 0 27\n开\n")]
    [InlineData("2.其他法律行政法规禁止公\n27\n0\n0\n0\n0\n0\n27\n开\n")]
    [InlineData("2.其他法律行政法规禁止公 |\n27 | 0 | 0 | 0 | 0 | 0 | 27 |\n开 |\n")]
    [InlineData("2.其他法律行政法规禁止公\n- 4 -\n27 0 0 0 0 0 27\n=== page 5\n开\n")]
    public void Numbers_between_the_halves_of_a_label_are_its_own(string row) => Assert.Equal(27, Total(Read(row + "3.危及“三安全一稳定” 5 0 0 0 0 0 5\n"), "denied.otherLaw"));

    [Theory]
    [InlineData("1.属于国家秘密\n2.其他法律行政法规禁止公\n2 0 0 0 0 0 2\n开\n30 0 0 0 0 0 30\n")]
    [InlineData("1.属于国家秘密\n2.其他法律行政法规禁止公\n2 0 0 0 0 0 2\n开\n3.危及“三安全一稳定” 5 0 0 0 0 0 5\n")]
    public void Numbers_that_may_be_those_of_the_row_above_are_nobodys(string rows)
    {
        Report report = Read(rows);
        Assert.All(["denied.stateSecret", "denied.otherLaw"], row => Assert.Null(Total(report, row)));
    }

    [Theory]
    [InlineData("2.其他法律行政法规禁止公\n27 0 0 0 0 0 27\n")]
    [InlineData("2.其他法律行政法规禁止公\n27 0 0 0 0 0 27\n布\n")]
    [InlineData("其\n27 0 0 0 0 0 27\n他法律行政法规禁止公\n")]
    public void Half_a_label_is_none(string row) => Assert.Null(Total(Read(row), "denied.otherLaw"));

    [Fact]
    public void A_groups_letters_from_top_to_bottom_stand_between_labels_and_their_numbers()
    {
        Report report = Read("三、\n(一)予以公开\n本 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n年\n1.属于国家秘密\n度\n2 0 0 0 0 0 2\n办\n2.其他法律行政法规\n理\n3 0 0 0 0 0 3\n结\n禁止公开\n果\n");
        Assert.Equal([1, 2, 3], new[] { "granted", "denied.stateSecret", "denied.otherLaw" }.Select(row => Total(report, row)));
        Assert.Empty(Notes.OnWhatWasPrinted(report));
    }

    [Fact]
    public void Letters_that_make_no_group_leave_the_numbers_behind_them_open()
    {
        Report report = Read("三、\n(一)予以公开\n本 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n年\n1.属于国家秘密 2 0 0 0 0 0 2\n");
        Assert.Null(Total(report, "granted"));
        Assert.Equal(2, Total(report, "denied.stateSecret"));
    }

    [Theory]
    [InlineData("1.逾期不补正\n(六)其他 67 0 0 0 0 0 67\n处理\n2.逾期不缴费 6 0 0 0 0 0 6\n3.其他 8 0 0 0 0 0 8\n")]
    [InlineData("(六)其他\n1.逾期不补正 67 0 0 0 0 0 67\n2.逾期不缴费 6 0 0 0 0 0 6\n3.其他\n8 0 0 0 0 0 8\n处理\n")]
    [InlineData("(六)其他\n1.逾期不补正 67 0 0 0 0 0 67\n2.逾期不缴费 6 0 0 0 0 0 6\n3.其他\n处理 | 8 | 0 | 0 | 0 | 0 | 0 | 8\n")]
    public void The_first_half_of_a_group_is_not_the_row_of_that_name(string rows)
    {
        Report report = Read(rows);
        Assert.Equal([67, 6, 8], new[] { "other.noCorrection", "other.unpaidFee", "other.misc" }.Select(row => Total(report, row)));
        Assert.Null(Total(report, "other"));
    }

    [Fact]
    public void A_torn_row_that_heads_a_group_in_another_edition_is_read()
    {
        Report report = Read("5.要求行政机关确认或重新出具已获取信息 1 0 0 0 0 0 1\n(六)其\n4 0 0 0 0 0 4\n他处理\n(七)总计 5 0 0 0 0 0 5\n");
        Assert.Equal(4, Total(report, "other"));
    }

    [Fact]
    public void The_halves_of_a_row_without_its_group_are_not_taken_for_the_groups()
    {
        Report report = Read("5.要求行政机关确认或重新出具已获取信息\n(六)其 4 0 0 0 0 0 4\n结\n他处理\n(七)总计 5 0 0 0 0 0 5\n");
        Assert.Null(Total(report, "rejected.reconfirm"));
        Assert.Null(Total(report, "other"));
    }

    [Theory]
    [InlineData("(六)其他处理 |\n(七)总计 |\n1 | 0 | 0 | 0 | 0 | 0 | 1\n2 | 0 | 0 | 0 | 0 | 0 | 2\n", "other", "total")]
    [InlineData("1.属于国家秘密 |\n2.其他法律行政法规禁止公开 |\n1 | 0 | 0 | 0 | 0 | 0 | 1\n2 | 0 | 0 | 0 | 0 | 0 | 2\n", "denied.stateSecret", "denied.otherLaw")]
    [InlineData("(一)予以公开 | 9 | 0 | 0 | 0 | 0 | 0 | 9\n1 | 0 | 0 | 0 | 0 | 0 | 1\n1.属于国家秘密 |\n2 | 0 | 0 | 0 | 0 | 0 | 2\n2.其他法律行政法规禁止公开 |\n", "denied.stateSecret", "denied.otherLaw")]
    public void Numbers_without_a_label_and_a_label_without_numbers_leave_the_rows_between_them_open(string rows, string first, string second)
    {
        Report report = Read(rows);
        Assert.All([first, second], row => Assert.Null(Total(report, row)));
        Assert.Contains(report.Notes, n => n.Code == "shifted-rows");
    }

    private static Report Read(string rows) => RoundTripTests.Read(Header + rows);

    private static decimal? Total(Report report, string row) => report[new CellId("requests", row, "total")].Value;
}
