using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Documents.Recognition.Sections;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Recognition;

/// <summary>Headings in other words than the form's are found by their ordinal and their key words, and nothing else is cut.</summary>
public sealed class WordedHeadingTests
{
    private const string Table2 = "信息内容 | 本年处理决定数量 |\n行政许可 | 5 |\n";
    private const string Table3 = "一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1\n二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0\n三、本年度办理结果 (七)总计 1 0 0 0 0 0 1\n四、结转下年度继续办理 0 0 0 0 0 0 0\n";

    private static readonly string[] Official =
        ["一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项"];

    [Theory]
    [InlineData(1, "一、概述")]
    [InlineData(1, "一、基本情况")]
    [InlineData(1, "一、2023年总体情况")]
    [InlineData(1, "一、政府信息公开工作开展情况")]
    [InlineData(1, "一、总体工作情况")]
    [InlineData(1, "第一部分 工作概述")]
    [InlineData(2, "二、主动公开情况")]
    [InlineData(2, "二、行政机关主动公开信息的情况")]
    [InlineData(3, "三、依申请公开情况")]
    [InlineData(3, "三、政府信息公开申请办理情况")]
    [InlineData(4, "四、被申请行政复议、被提起行政诉讼的情况")]
    [InlineData(4, "四、因公开引起的诉讼和复议")]
    [InlineData(5, "五、存在的问题及改进措施")]
    [InlineData(5, "五、存在问题和改进情况")]
    [InlineData(5, "五、政府信息公开工作存在的主要问题及改进措施")]
    [InlineData(5, "五、2023年存在的主要问题及改进情况")]
    [InlineData(5, "五 存在的主要问题及改进情况")]
    [InlineData(5, "五．存在的主要问题及整改情况")]
    [InlineData(5, "五、存在的主要问题及改进情况（政务公开）")]
    [InlineData(5, "五、存在的困难和问题")]
    [InlineData(5, "五、不足之处及改进方向")]
    [InlineData(5, "**五、存在的不足**")]
    [InlineData(5, "五、存在的 问题 及今后 打算")]
    [InlineData(5, "五、存在的問題及改進措施")]
    [InlineData(6, "六、其他事项")]
    [InlineData(6, "六、其它需要报告事项")]
    [InlineData(6, "六、其他需要报告的情况")]
    [InlineData(6, "第六部分、其他需要说明的事项")]
    public void A_heading_in_other_words_begins_its_section(int section, string heading)
    {
        string[] headings = [.. Official];
        headings[section - 1] = heading;
        Report report = RoundTripTests.Read(Words(headings));
        Assert.Equal(["1", "2", "3", "4", "5", "6"], report.Narrative.Select(n => n.Section));
        NarrativeSection found = report.Narrative[section - 1];
        Assert.Equal((heading.Trim('*'), section is 2 or 3 or 4 ? "" : $"正文{section}。"), (found.Heading, found.Text));
    }

    [Theory]
    [InlineData("六、其他事项:本年度未收费。", "六、其他事项", "本年度未收费。\n正文6。")]
    [InlineData("六、其他事项 本年度未收费。", "六、其他事项", "本年度未收费。\n正文6。")]
    [InlineData("六、其他事项 无", "六、其他事项", "无\n正文6。")]
    [InlineData("六、其他事项无。", "六、其他事项", "无。\n正文6。")]
    [InlineData("六、其他事项(无)", "六、其他事项", "(无)\n正文6。")]
    [InlineData("六、其他事项。", "六、其他事项", "正文6。")]
    public void Text_may_follow_on_the_line_of_a_heading(string line, string heading, string text)
    {
        NarrativeSection found = RoundTripTests.Read(Words([.. Official[..5], line])).Narrative.Single(n => n.Section == "6");
        Assert.Equal((heading, text), (found.Heading, found.Text));
    }

    /// <summary>The line stands in section 一 of a report that has no heading 五 and 六 of its own, or in section 四 behind the tables.</summary>
    [Theory]
    [InlineData("(五)存在的问题及改进措施")]
    [InlineData("五是存在的问题及改进措施")]
    [InlineData("五存在的问题及改进措施")]
    [InlineData("5.存在的问题及改进措施")]
    [InlineData("三、存在的问题及改进措施")]
    [InlineData("存在的问题及改进措施")]
    [InlineData("五、监督保障")]
    [InlineData("五、存在的问题是公开不及时")]
    [InlineData("五、存在的问题及改进措施等,将另行公布")]
    [InlineData("五、针对存在的问题;六、其他事项")]
    [InlineData("五、存在的主要问题及改进情况、其他需要报告的事项")]
    [InlineData("五、存在的问题及改进措施……9")]
    [InlineData("五、群众反映的问题")]
    [InlineData("五、存在的问题主要在于部分单位对政府信息公开工作的重要性认识还不够到位和人员变动频繁")]
    [InlineData("六、其他")]
    [InlineData("十六、其他事项")]
    [InlineData("十五、存在的问题及改进措施")]
    [InlineData("一、主动公开情况")]
    [InlineData("三、本年度申请办理结果")]
    public void Other_lines_with_an_ordinal_begin_no_section(string line)
    {
        Report behind = RoundTripTests.Read(Words(Official[..4]) + line + "\n后文。\n");
        Assert.Equal(["1", "2", "3", "4"], behind.Narrative.Select(n => n.Section));
        Report within = RoundTripTests.Read(Words(Official).Replace("正文1。", $"正文1。\n{line}\n后文。", StringComparison.Ordinal));
        Assert.Equal(["1", "2", "3", "4", "5", "6"], within.Narrative.Select(n => n.Section));
        Assert.Equal($"正文1。\n{line}\n后文。", within.Narrative[0].Text);
    }

    /// <summary>Every end of every line was tried, each with the folded rest of the line: what is allocated tells.</summary>
    [Fact]
    public void A_line_without_a_sections_ordinal_costs_next_to_nothing()
    {
        TextLine[] lines = [new(new string('字', 100_000), 0), new("第" + new string('字', 100_000), 1), new("十、" + new string('字', 100_000), 2)];
        Form form = FormCatalog.BuiltIn.All[^1];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.All(Enumerable.Range(0, lines.Length), i => Assert.Null(WordedHeading.At(lines, i, form)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    /// <summary>Its rest was folded for every end that the heading may have, sixty times.</summary>
    [Fact]
    public void A_long_line_behind_a_heading_is_folded_once()
    {
        TextLine[] lines = [new("五、存在的问题" + new string('字', 1_000_000), 0)];
        Form form = FormCatalog.BuiltIn.All[^1];
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(WordedHeading.At(lines, 0, form));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Theory]
    [InlineData("\u200B五、存在的问题及改进措施")]
    [InlineData("第\u200B\u2060五部分 存在的问题及改进措施")]
    [InlineData("㊄、存在的问题及改进措施")]
    public void An_ordinal_is_known_behind_what_shows_nothing_and_in_other_forms(string line)
    {
        SectionHeading heading = WordedHeading.At([new(line, 0)], 0, FormCatalog.BuiltIn.All[^1])!;
        Assert.Equal(("5", ""), (heading.Section, heading.Rest));
    }

    [Theory]
    [InlineData("一、本年新收政府信息公开申请")]
    [InlineData("二、上年结转政府信息公开申请")]
    [InlineData("三、本年度办理结果")]
    [InlineData("四、结转下年度继续办理")]
    public void Rows_of_tables_begin_no_section(string row)
    {
        string[] headings = ["一、概述", "二、主动公开情况", "三、依申请公开情况", "四、行政诉讼和复议情况"];
        Assert.Equal(headings, RoundTripTests.Read(Words(headings) + row + "\n后文。\n").Narrative.Select(n => n.Heading));
    }

    [Theory]
    [InlineData("五、存在的问题及改进措施")]
    [InlineData("六、其他事项")]
    [InlineData("三、依申请公开情况")]
    public void A_line_out_of_its_place_begins_no_section(string line)
    {
        int section = "一二三四五六".IndexOf(line[0], StringComparison.Ordinal);
        string words = Words([.. Official.Where((_, i) => i != section)]).Replace("正文1。", $"正文1。\n{line}\n后文。", StringComparison.Ordinal);
        Assert.Equal($"正文1。\n{line}\n后文。", RoundTripTests.Read(words).Narrative[0].Text);
    }

    [Fact]
    public void A_table_of_contents_with_headings_in_other_words_is_not_the_sections()
    {
        string[] headings = [.. Official[..4], "五、存在的问题及改进措施", "六、其他事项"];
        Report report = RoundTripTests.Read("目录\n" + string.Join('\n', headings) + "\n" + Words(headings));
        Assert.Equal(["intro", "1", "2", "3", "4", "5", "6"], report.Narrative.Select(n => n.Section));
        Assert.Equal("正文5。", report.Narrative[5].Text);
    }

    [Fact]
    public void A_heading_that_stands_twice_with_text_begins_two_sections()
    {
        Report report = RoundTripTests.Read(Words([.. Official[..5], "五、存在的主要问题及改进情况", Official[5]]));
        Assert.Equal(["1", "2", "3", "4", "5", "5", "6"], report.Narrative.Select(n => n.Section));
    }

    [Theory]
    [InlineData("(五)存在的主要问题及改进情况\n后文。")]
    [InlineData("五、存在的主要问题及改进情况")]
    public void Headings_below_a_section_and_headings_without_text_stand_not_twice(string lines)
    {
        Report report = RoundTripTests.Read(Words(Official[..4]) + lines + "\n" + Words(Official[4..]));
        Assert.Equal(["1", "2", "3", "4", "5", "6"], report.Narrative.Select(n => n.Section));
    }

    /// <summary>A report with these headings, each followed by its text and its table.</summary>
    private static string Words(string[] headings) => string.Concat(headings.Select(Section));

    private static string Section(string heading) => heading + "\n" + heading.Trim('*', '第', '(')[0] switch
    {
        '二' => Table2,
        '三' => Table3,
        '四' => "",
        '一' => "正文1。\n",
        '五' => "正文5。\n",
        _ => "正文6。\n",
    };
}
