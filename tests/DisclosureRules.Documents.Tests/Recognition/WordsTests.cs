using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Recognition;

public class WordsTests
{
    private const string Table = "信息内容 | 本年处理决定数量 |\n行政许可 | 5 |\n";

    [Theory]
    [InlineData("甲市乙局2023年政府信息公开工作年度报告", "甲市乙局", 2023)]
    [InlineData("甲市乙局2023年度政府信息公开年度报告", "甲市乙局", 2023)]
    [InlineData("2022年度丙镇政府信息公开工作年度报告", "丙镇", 2022)]
    [InlineData("关于2022年度政府信息公开情况的报告", null, 2022)]
    [InlineData("甲市丁区人民政府\n2023年政府信息公开工作年度报告", "甲市丁区人民政府", 2023)]
    [InlineData("甲市乙局二〇二一年政府信息公开\n工作年度报告", "甲市乙局", 2021)]
    [InlineData("甲市乙局2023年\n政府信息公开工作\n年度报告", "甲市乙局", 2023)]
    [InlineData("甲市乙局\n二〇二三年\n政府信息公开工作\n年度报告", "甲市乙局", 2023)]
    [InlineData("甲市\n丁区人民政府\n2023年政府信息公开工作年度报告", "甲市丁区人民政府", 2023)]
    [InlineData("甲市经济和信\n息化局2023年政府信息公开工作年度报告", "甲市经济和信息化局", 2023)]
    [InlineData("2023年\n甲市乙局政府信息公开工作年度报告", "甲市乙局", 2023)]
    [InlineData("甲市乙局政府信息公开工作年度报告（2023年度）", "甲市乙局", 2023)]
    [InlineData("甲市乙局\n政府信息公开工作年度报告\n（2023年）", "甲市乙局", 2023)]
    [InlineData("无障碍浏览\n甲市乙局2023年政府信息公开工作年度报告", "甲市乙局", 2023)]
    [InlineData("甲市政务公开\n甲市乙局2023年政府信息公开工作年度报告", "甲市乙局", 2023)]
    [InlineData("甲市人民政府门户网站\n乙局2023年政府信息公开工作年度报告", "乙局", 2023)]
    [InlineData("甲市\n登录\n乙局2023年政府信息公开工作年度报告", "乙局", 2023)]
    [InlineData("网站首页\n2023年政府信息公开工作年度报告", null, 2023)]
    [InlineData("# 甲市乙局２０２３年政府信息公开工作年度报告", "甲市乙局", 2023)]
    [InlineData("甲市乙局2023年政府信息公开工作年度报告（全文）", "甲市乙局", 2023)]
    [InlineData("甲市乙局政府信息公开工作年度报告（2023）", "甲市乙局", 2023)]
    [InlineData("甲市乙局2023年政府信息公开工作年度报告（2023年）", "甲市乙局", 2023)]
    [InlineData("关于甲市乙局2023年度政府信息公开情况的报告", "甲市乙局", 2023)]
    [InlineData("青年湖街道办事处2023年政府信息公开工作年度报告", "青年湖街道办事处", 2023)]
    [InlineData("甲市2000年生态园管委会2023年政府信息公开工作年度报告", "甲市2000年生态园管委会", 2023)]
    [InlineData("甲市乙局二O二三年政府信息公开工作年度报告", "甲市乙局", 2023)]
    public void The_title_names_unit_and_year(string title, string? unit, int year)
    {
        Report report = RoundTripTests.Read($"首页 > 公开\n{title}\n根据规定,现公布甲市乙局2001年政府信息公开工作年度报告。\n{Table}");
        Assert.Equal((unit, year), (report.Unit, report.Year));
    }

    [Fact]
    public void A_sentence_that_mentions_the_title_is_none()
    {
        Report report = RoundTripTests.Read($"现将《甲市乙局2020年政府信息公开工作年度报告》公布如下,\n统计期限自2021年1月1日起至2021年12月31日止。\n{Table}");
        Assert.Null(report.Title);
        Assert.Equal(2021, report.Year);
    }

    [Theory]
    [InlineData("发布日期: 2024/1/9 来源:办公室", 2024, 1, 9)]
    [InlineData("公开日期：2024年01月09日", 2024, 1, 9)]
    [InlineData("[发布时间] 2024.1.9", 2024, 1, 9)]
    public void The_page_says_when_it_was_published(string line, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), RoundTripTests.Read(line + "\n" + Table).PublishedOn);

    [Theory]
    [InlineData("2024年1月30日")]
    [InlineData("  2024 年 1 月 30 日")]
    [InlineData("二〇二四年一月三十日")]
    public void The_last_line_that_is_a_date_signs_the_report(string date)
    {
        Report report = RoundTripTests.Read($"一、总体情况\n有。\n二、主动公开政府信息情况\n{Table}六、其他需要报告的事项\n无\n甲市乙局\n{date}\n主办单位:某某\n");
        Assert.Equal(new DateOnly(2024, 1, 30), report.SignedOn);
        Assert.Equal("甲市乙局", report.Unit);
        Assert.Equal("无", report.Narrative.Single(n => n.Section == "6").Text);
        Assert.Equal(2, report.Narrative.Single(n => n.Section == "signature").Text.Split('\n').Length);
    }

    [Fact]
    public void A_sentence_that_lists_the_parts_and_the_rows_of_tables_are_no_headings()
    {
        Report report = RoundTripTests.Read("本报告由总体情况、主动公开政府信息情况等六部分组成。\n一、总体情况\n正文。\n(一)主动公开情况。说明。\n二、主动公开政府信息情况\n" + Table
            + "三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1\n四、结转下年度继续办理 0 0 0 0 0 0 0\n四、政府信息公开行政复议、行政诉讼情况\n无。\n");
        Assert.Equal(["intro", "1", "2", "3", "4"], report.Narrative.Select(n => n.Section));
        Assert.Equal("正文。\n(一)主动公开情况。说明。", report.Narrative[1].Text);
        Assert.Equal("", report.Narrative[3].Text);
    }

    [Fact]
    public void A_table_of_contents_is_not_the_sections()
    {
        Report report = RoundTripTests.Read("一、总体情况\n二、主动公开政府信息情况\n一、总体情况\n正文。\n二、主动公开政府信息情况\n" + Table);
        Assert.Equal("正文。", report.Narrative.Single(n => n.Section == "1").Text);
    }
}
