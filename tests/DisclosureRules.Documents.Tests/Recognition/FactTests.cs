using System.Text;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Recognition;

/// <summary>Facts of a report that no title and no named line states: dates in the page's head, unit and year in sentences.</summary>
public class FactTests
{
    private const string Table = "信息内容 | 本年处理决定数量 |\n行政许可 | 5 |\n";
    private const string Title = "甲市乙局2024年政府信息公开工作年度报告";

    [Theory]
    [InlineData("时间:2025-03-10 15:35 来源:甲市乙局")]
    [InlineData("时间：2025-03-10 15:35　　来源：甲市乙局　　浏览次数：12")]
    [InlineData("日期:2025年3月10日 字号:[大 中 小]")]
    [InlineData("来源:甲市乙局 时间:2025/3/10")]
    [InlineData("【时间】2025-03-10 【来源】甲市乙局")]
    [InlineData("[日期] 2025-03-10 [浏览] 20次")]
    [InlineData("来源:甲市乙局 2025-03-10 浏览:20")]
    [InlineData("2025-03-10 来源:甲市乙局")]
    [InlineData("2025-03-10 15:35 来源:甲市乙局")]
    [InlineData("2025-03-10 15:35:20 点击:7")]
    [InlineData("时间:2025-03-10")]
    [InlineData("2025-03-10 08:00")]
    [InlineData("時間:2025-03-10 15:35 來源:甲市乙局")]
    public void The_head_of_a_page_says_when_it_was_published(string line)
    {
        Assert.Equal(new DateOnly(2025, 3, 10), Read($"{Title}\n{line}\n一、总体情况\n做了工作。\n{Table}").PublishedOn);
        Assert.Equal(new DateOnly(2025, 3, 10), Read($"{line}\n{Title}\n{Table}").PublishedOn);
    }

    [Theory]
    [InlineData("更新时间:2025-03-10 15:35 来源:甲市乙局")]
    [InlineData("成文日期:2025-03-10 来源:甲市乙局")]
    [InlineData("印发日期:2025-03-10")]
    [InlineData("修改时间:2025-03-10 15:35")]
    [InlineData("(2025年3月10日)")]
    [InlineData("2025-03-10")]
    [InlineData("2025年3月10日")]
    [InlineData("时间:2025-03-10至2025-03-20")]
    [InlineData("时间:2025-03-10 2025-03-11 来源:甲市乙局")]
    [InlineData("今天是2025年3月10日 星期一")]
    [InlineData("会议时间:2025-03-10 地点:三楼")]
    [InlineData("2025年3月10日,本局来源:甲市")]
    public void A_date_of_something_else_is_not_that_of_publication(string line)
    {
        Assert.Null(Read($"{Title}\n{line}\n{Table}").PublishedOn);
    }

    [Fact]
    public void Two_heads_that_differ_say_nothing() =>
        Assert.Null(Read($"2025-03-10 15:35 来源:甲市\n{Title}\n2025-03-11 15:35 来源:甲市\n{Table}").PublishedOn);

    [Fact]
    public void A_date_far_from_the_title_is_none_of_its_head() =>
        Assert.Null(Read($"时间:2025-03-10 15:35\n{string.Concat(Enumerable.Repeat("菜单\n", 9))}{Title}\n{Table}").PublishedOn);

    [Fact]
    public void The_line_of_the_head_is_no_word_of_the_report()
    {
        Report report = Read($"{Title}\n时间:2025-03-10 15:35 来源:甲市乙局\n根据规定编制。\n{Table}");
        Assert.Equal("根据规定编制。", Assert.Single(report.Narrative, n => n.Section == "intro").Text);
    }

    [Theory]
    [InlineData("<meta name=\"PubDate\" content=\"2025-03-10 15:35\">")]
    [InlineData("<META NAME='pubdate' CONTENT='2025年3月10日'>")]
    [InlineData("<meta property=\"article:published_time\" content=\"2025-03-10T15:35:00+08:00\">")]
    [InlineData("<meta itemprop=\"datePublished\" content=\"2025-03-10\">")]
    [InlineData("<meta name=\"publishdate\" content=\"2025/03/10\"><meta name=\"PubDate\" content=\"2025-03-10\">")]
    public void The_head_of_the_file_says_when_it_was_published(string meta) => Assert.Equal(new DateOnly(2025, 3, 10), ReadPage(meta, "").PublishedOn);

    [Theory]
    [InlineData("<meta name=\"LastModified\" content=\"2025-03-10\">")]
    [InlineData("<meta name=\"CreateDate\" content=\"2025-03-10\">")]
    [InlineData("<meta name=\"PubDate\" content=\"\">")]
    [InlineData("<meta name=\"PubDate\">")]
    [InlineData("<meta name=\"PubDate\" content=\"2025\">")]
    [InlineData("<meta name=\"PubDate\" content=\"2025-02-30\">")]
    [InlineData("<meta name=\"PubDate\" content=\"2025-03-10\"><meta name=\"publishdate\" content=\"2025-03-11\">")]
    public void Another_date_of_the_file_is_not_that_of_publication(string meta) => Assert.Null(ReadPage(meta, "").PublishedOn);

    [Fact]
    public void What_is_printed_comes_before_what_the_file_says() =>
        Assert.Equal(new DateOnly(2025, 1, 20), ReadPage("<meta name=\"PubDate\" content=\"2025-03-10\">", "<p>发布时间:2025-01-20</p>").PublishedOn);

    [Theory]
    [InlineData("根据规定,现公布丙街道2023年度政府信息公开工作年度报告。", "丙街道")]
    [InlineData("根据规定，现将丙街道2023年政府信息公开工作年度报告公布如下：", "丙街道")]
    [InlineData("现向社会公布甲市乙局2023年政府信息公开年度报告", "甲市乙局")]
    [InlineData("按照要求,编制了《甲市乙局2023年度政府信息公开工作年度报告》,现予公布。", "甲市乙局")]
    [InlineData("特编制2023年度甲市乙局政府信息公开工作年度报告", "甲市乙局")]
    [InlineData("现公布丙街道办事处2023年度政府信息公开\n工作年度报告", "丙街道办事处")]
    [InlineData("现将我街道2023年度政府信息公开工作年度报告公布如下。", null)]
    [InlineData("现公布本局2023年政府信息公开工作年度报告。", null)]
    [InlineData("现公布2023年度政府信息公开工作年度报告。", null)]
    public void A_sentence_of_publication_names_unit_and_year(string sentence, string? unit)
    {
        Report report = Read($"{sentence}\n{Table}");
        Assert.Equal((unit, 2023, null), (report.Unit, report.Year, report.Title));
    }

    [Theory]
    [InlineData("对照甲市乙局2022年政府信息公开工作年度报告,今年有所增加。")]
    [InlineData("现公布甲市乙局2022年政府信息公开工作年度报告,现公布甲市乙局2023年政府信息公开工作年度报告。")]
    [InlineData("现公布预算。甲市乙局2022年政府信息公开工作年度报告另行发布。")]
    [InlineData("现公布甲市乙局政府信息公开工作年度报告。")]
    public void A_sentence_that_mentions_a_report_is_not_about_this_one(string sentence)
    {
        Report report = Read($"{sentence}\n{Table}");
        Assert.Equal((null, null), (report.Unit, report.Year));
    }

    [Fact]
    public void A_sentence_about_another_year_than_the_period_names_no_unit()
    {
        Report report = Read($"现公布甲市乙局2022年政府信息公开工作年度报告。\n统计期限自2023年1月1日起至2023年12月31日止。\n{Table}");
        Assert.Equal((null, 2023), (report.Unit, report.Year));
    }

    [Theory]
    [InlineData("本报告所列数据截止2023年12月31日。", 2023)]
    [InlineData("所列数据统计截至2023年12月31日止。", 2023)]
    [InlineData("统计数据截止时间为二〇二三年十二月三十一日。", 2023)]
    [InlineData("数据统计截止到2023年12月31日", 2023)]
    [InlineData("数据统计期间为2023年1月1日至12月31日", 2023)]
    [InlineData("截至2023年12月31日,现有干部12人。", null)]
    [InlineData("数据更新。截至2023年12月31日,现有干部12人。", null)]
    [InlineData("所列数据截止2023年11月30日。", null)]
    [InlineData("所列数据截止2023年12月31日。所列数据截止2022年12月31日。", null)]
    public void The_day_up_to_which_data_were_taken_tells_the_year(string sentence, int? year) => Assert.Equal(year, Read($"{sentence}\n{Table}").Year);

    private static Report Read(string text) => RoundTripTests.Read(text);

    private static Report ReadPage(string meta, string body)
    {
        string page = $"<html><head>{meta}<title>{Title}</title></head><body><h1>{Title}</h1>{body}<table><tr><td>信息内容</td><td>本年处理决定数量</td></tr><tr><td>行政许可</td><td>5</td></tr></table></body></html>";
        Assert.True(ReportFile.Read(Encoding.UTF8.GetBytes(page), "a.html").Gives(out Report? report, out _));
        return report;
    }
}
