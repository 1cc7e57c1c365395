using System.Text;
using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Recognition;
using DisclosureRules.Documents.Recognition.Facts;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Documents.Recognition.Labels;
using DisclosureRules.Documents.Recognition.Sections;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Tests;

namespace DisclosureRules.Documents.Tests.Recognition;

/// <summary>Titles, dates, periods and headings of sections, case by case, as somebody has looked at how they are read.</summary>
public sealed class AcceptedPassageTests
{
    private const string Official = "政府信息公开工作年度报告";
    private const string Table = "信息内容 | 本年处理决定数量 |\n行政许可 | 5 |\n";

    private static readonly string[] Titles =
    [
        "甲市乙局2023年" + Official, "2023年" + Official, "局2023年" + Official, "乙局2023年" + Official, Named(50), Named(51), Named(70), Named(71), "甲市乙局\n" + Named(51), "甲市乙局\n" + Named(71),
        "甲市乙局\n2023年\n政府信息公开\n工作年度报告", "甲市\n乙局\n2023年\n政府信息公开工作\n年度报告", "甲市乙局\n2023年\n政府信息\n公开工作\n年度报告", "甲\n市\n乙局2023年" + Official,
        "甲市乙局2023年政府信息公开\n工作年度报告", "甲市乙局2023年政府信息公开工作年\n度报告", "甲市乙局2023年政府信息公开工作年度\n报告", "甲市乙局2023年政府信息公开工作年度报\n告",
        Wide(30) + "政府信息公开工作年度\n报告", Wide(31) + "政府信息公开工作年度\n报告", Wide(40) + "政府信息公开工作\n年度报告", Wide(40) + "政府信息公开工\n作年度报告", Wide(40) + "政府信息公\n开工作年度报告",
        "2023年甲市乙局" + Official, "2023年度甲市乙局" + Official, "关于甲市乙局2023年度政府信息公开情况的报告", "关于2023年度甲市乙局政府信息公开情况的报告", "关于2023年度政府信息公开情况的报告", "甲市乙局关于2023年度政府信息公开情况的报告",
        "甲市乙局關於2023年度政府信息公开情况的报告", "乙局\n关于2023年度政府信息公开情况的报告", "天气预报\n关于2023年度政府信息公开情况的报告", "甲市统计年鉴二〇二二年资料局\n2023年" + Official,
        "甲市乙局" + Official + "(2023年)", "甲市乙局" + Official + "（2023年度）", "甲市乙局" + Official + "(2023)", "甲市乙局" + Official + "(试行)", "(2023年)", "甲市乙局2023年(年度报告)", "甲市乙局" + Official + "(2023年)(摘要)", "甲市乙局2023年" + Official + "(全文)", "甲市乙局\n" + Official + "\n(2023年度)",
        "甲市乙局一九九〇年" + Official, "甲市乙局1990年" + Official, "甲市乙局1989年" + Official, "甲市乙局2999年" + Official, "甲市乙局3000年" + Official, "甲市乙局二○二三年" + Official, "甲市乙局二零二三年度" + Official, "甲市乙局二O二三年" + Official, "甲市乙局23年" + Official, "乙局年2023年" + Official, "2023甲年乙局2022年" + Official, "甲市乙局2023" + Official,
        "12345年甲市乙局2022年" + Official, "甲市青年局2023年" + Official, "甲市2000年生态园管委会2023年" + Official, "年2023" + Official, "甲市乙局2023年" + Official + "年", "甲市乙局2023年工作报告", "甲市乙局2023年" + Official + "摘要",
        "_甲市乙局2023年" + Official, "甲市乙局_2023年" + Official, "《甲市乙局2023年" + Official + "》", "甲市乙局:2023年" + Official, "甲市乙局|2023年" + Official, "甲市、乙局2023年" + Official, "甲市乙局2023年" + Official + "。", "* 甲市乙局2023年" + Official + "*", "**甲市乙局2023年" + Official + "** ", "甲市乙局2023年政府資訊公開工作年度報告", "甲市乙局2023年政府信息公開工作年度報告",
        "甲市\n丁区人民政府2023年" + Official, "甲\n丁区人民政府2023年" + Official, "甲市A\n丁区人民政府2023年" + Official, "一市\n丁区人民政府2023年" + Official, "\u9FFF市\n丁区人民政府2023年" + Official, "市民之家\n丁区人民政府2023年" + Official, "丁区政府\n丁区人民政府2023年" + Official, "丁区新闻\n丁区人民政府2023年" + Official, "甲市新闻网\n丁区人民政府2023年" + Official,
        "甲省乙" + new string('甲', 22) + "\n丁区人民政府2023年" + Official, "甲省乙" + new string('甲', 23) + "\n丁区人民政府2023年" + Official, "甲市\n丁区\n戊镇2023年" + Official, "某某\n丁区人民政府2023年" + Official, "某市乙局\n2022年丙局" + Official, "无障碍\n2023年" + Official, "甲市乙局\n无障碍\n2023年" + Official, "统计局\n\n2023年" + Official,
        "甲市乙局2023年" + Official + "\n甲市丙局2022年" + Official, "甲市信息公开年报2023年\n甲市乙局2022年" + Official, Official, Official + "\n甲市乙局2022年" + Official, "2023年\n2022年" + Official,
    ];

    private static readonly string[] PublishedLines =
    [
        "发布时间:2024-01-09", "发布日期：2024-01-09", "发文日期:2024-01-09", "公开日期:2024-01-09", "公开时间:2024-01-09", "公布日期:2024-01-09", "公布时间:2024-01-09", "信息时间:2024-01-09", "更新时间:2024-01-09", "成文日期:2024-01-09", "打印时间:2024-01-09",
        "更新时间:2024-02-02\n发布时间:2024-01-09", "成文日期:2024-02-02 发文日期:2024-01-09", "發佈時間:2024-01-09", "發布時間:2024-01-09", "【发布时间】2024年1月9日", "[发布时间]:2024.1.9", "发布时间 2024/1/9 10:30", "发布时间:昨天", "发布时间:\n2024-01-09", "发布时间为2024-01-09", "发布日期:2024年1月",
        "发布时间:2024-01-09" + new string('文', 184), "发布时间:2024-01-09" + new string('文', 185), "发布时间:2024-01-09" + new string('文', 186), "来源:办公室 发布时间:2024-13-09", "发布时间:2024-13-09\n更新时间:2024-01-09",
    ];

    private static readonly string[] Periods =
    [
        "统计期限自2023年1月1日起", "统计时限为2023年1月1日至12月31日", "统计时间:2023年1月1日", "统计周期2023.1.1-2023.12.31", "統計期限自2023年1月1日起", "统计范围自2023年1月1日起", "统计期限自2023年2月1日起", "统计期限自2023年1月2日起", "统计期限自二〇二三年一月一日起",
        "本报告所列数据的统计期限自\n2023年1月1日起", "本报告所列数据的统计期限自2023年\n1月1日起", "本报告所列数据的统计期限", "统计期限" + new string('是', 25) + "2023年1月1日", "统计期限" + new string('是', 26) + "2023年1月1日", "统计期限" + new string(' ', 40) + "2023年1月1日", "统计期限" + new string(' ', 56) + "2023年1月1日", "统计期限由2022年7月改为2023年1月1日起",
        "统计数字见附表\n统计期限自2023年1月1日起", "统计期限见附表\n统计时间自2023年1月1日起", "统计期限自 2 0 2 3 年 1 月 1 日起",
    ];

    private static readonly string[] Dates =
    [
        "2024-01-23", "2024年1月23日", " 2024 年 1 月 23 日 ", "2 0 2 4年1月2 3日", "2024年1月23日印发", "2024年 1月 23日 印发", "印发2024年1月23日", "2024年1月", "2024年", "二〇二四年一月二十三日", "二 〇 二 四 年 一 月 二 十 三 日", "２０２４年１月２３日", "2024.1.23", "2024/1/23", "2024年13月1日", "2024年2月30日", "",
        "2024年1月23日" + new string(' ', 30), "2024年1月23日" + new string(' ', 31), "1月23日", "二零二四年元月", "2024年1月23日2024年1月24日",
    ];

    private static readonly string[] Headings =
    [
        "一、总体情况", "一、总体情况\n", "(一)总体情况", "一.总体情况", "1.总体情况", "总体情况", "# 一、总体情况", "**一、总体情况**", "一、总体情况:", "一、总体情况：今年的情况如下", "一、总体情况。今年的情况如下", "一、总体情况 今年的情况如下", "一、总体情况今年的情况如下", "一、总体情况，今年的情况如下", "一、总体情况(今年)", "(一、总体情况)", "(一、总体情况）今年", "一、总体情况)) 今年",
        "一、总体情况 1", "一、总体情况 ...... 3", "一、总体情况 第2章", "一、总体情况 二、主动公开政府信息情况", "一、总体情况、主动公开政府信息情况等", "一、总体情况 主动公开政府信息情况等六部分", "一、总体情况: 主动做好公开", "一、总体情况 " + new string('文', 53), "一、总体情况 " + new string('文', 54), "一、总体情况 " + new string('文', 100), "一、政府信息公开工作总体情况", "一、政府信息公开总体情况 好",
        "一、" + new string(' ', 60) + "总体情况", "一、总体情况" + new string(' ', 60), "一、总体情况" + new string(')', 60), "一、总体概况", "二、主动公开政府信息情况 信息内容", "二、主动公开政府信息情况信息内容", "二、主动公开政府信息情况 第二十条第(一)项", "二、主动公开政府信息情况第二十条第(一)项", "二、主动公开政府信息的情况", "二、行政机关主动公开政府信息情况 " + new string('文', 45) + "行政许可",
        "三、收到和处理政府信息公开申请情况\u3000全年收到申请", "五、存在问题及改进情况 12", "六、其他需要报告的事项:无", "六、其他需要报告的事项 无", "六、其他需要报告的事项无", "六、其他需要报告的事项。无。", "六、其他需要报告的事项\n无", "七、总体情况", "一、总 体 情 况", "一、\n总体情况", "一、總體情況", "1 总体情况", "① 总体情况", "一、总体情况 (三)部分公开",
    ];

    [Fact]
    public void Titles_are_found_as_accepted()
    {
        StringBuilder text = new();
        foreach (string title in Titles)
            Title(title, Lines(title));
        foreach (int above in (int[])[199, 200])
            Title($"{above} lines above", [.. Enumerable.Range(0, above).Select(i => new TextLine("目录", i)), new("甲市乙局2023年" + Official, above)]);
        Golden.Matches("passages.titles", text.ToString());

        void Title(string shown, TextLine[] lines) => text.Append(shown.Replace('\n', '⏎')).Append("  →  ")
            .Append(TitleSearch.In(lines, TitleSearch.Endings(FormCatalog.BuiltIn)) is { } found ? $"{found.Unit ?? "no unit"}, {found.Year}, lines {found.First} to {found.Last}, {found.Text}" : "-").Append('\n');
    }

    [Fact]
    public void Dates_of_publication_and_periods_are_found_as_accepted()
    {
        StringBuilder text = new();
        foreach (string lines in PublishedLines)
            text.Append(lines.Replace('\n', '⏎')).Append("  →  published ").Append($"{PublicationDate.In(Lines(lines)):yyyy-MM-dd}").Append(lines.Split('\n').Any(PublicationDate.IsPageLine) ? ", a line of the page" : "").Append('\n');
        foreach (string lines in Periods)
            text.Append(lines.Replace('\n', '⏎')).Append("  →  period of ").Append(StatisticalPeriod.Year(Lines(lines))).Append('\n');
        foreach (string line in Dates)
            text.Append('[').Append(line).Append("]  →  ").Append($"{PrintedDate.AtStart(line):yyyy-MM-dd}").Append(PrintedDate.Alone(line) is { } alone ? $", alone {alone:yyyy-MM-dd}" : "").Append('\n');
        Golden.Matches("passages.dates", text.ToString());
    }

    [Fact]
    public void Headings_of_sections_are_found_as_accepted()
    {
        LabelIndex labels = new(FormCatalog.BuiltIn);
        StringBuilder text = new();
        foreach (string lines in Headings)
        {
            SectionHeading? heading = SectionHeading.At(Lines(lines), 0, FormCatalog.BuiltIn.All[^1], labels);
            text.Append(lines.Replace('\n', '⏎')).Append("  →  ").Append(heading is null ? "-" : $"{heading.Section} | {heading.Heading} | {heading.Rest}").Append('\n');
        }

        Golden.Matches("passages.headings", text.ToString());
    }

    /// <summary>A table of a page that states when it was published, in one cell, in two, or in cells that are merged.</summary>
    [Theory]
    [InlineData("索引号|000-1|发布日期|2024-01-09", "2024-01-09")]
    [InlineData("索引号|000-1|发布日期:2024-01-09", "2024-01-09")]
    [InlineData("发布日期|2024-01-09|成文日期|2024-01-03", "2024-01-09")]
    [InlineData("发布日期|=发布日期|2024-01-09", "2024-01-09")]
    [InlineData("=发布日期|2024-01-09", null)]
    [InlineData("发布|2024-01-09", null)]
    public void The_table_above_a_report_says_when_it_was_published(string row, string? date)
    {
        Document document = new([new DocumentTable([new([new("名称")]), Row(row)]), .. Table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => new DocumentTable([Row(l)]))]);
        Assert.Equal(date, $"{ReportRecognizer.Recognize(document, FormCatalog.BuiltIn)!.PublishedOn:yyyy-MM-dd}" is { Length: > 0 } read ? read : null);
    }

    [Theory]
    [InlineData("一、总体情况\n正文。\n二、主动公开政府信息情况\n[]甲市乙局\n2024年1月18日", "- | 正文。 | 甲市乙局⏎2024年1月18日")]
    [InlineData("一、总体情况\n正文。\n甲市乙局\n2024年1月18日\n二、主动公开政府信息情况\n[]", "- | 正文。⏎甲市乙局⏎2024年1月18日 | -")]
    [InlineData("[]正文。\n甲市乙局\n2024年1月18日", "正文。 | - | 甲市乙局⏎2024年1月18日")]
    [InlineData("正文。\n2024年1月18日\n[]", "正文。 | - | 2024年1月18日")]
    [InlineData("2024年1月18日\n一、总体情况\n正文。\n[]", "2024年1月18日 | 正文。 | -")]
    [InlineData("甲市乙局2023年\n政府信息公开工作年度报告\n正文。\n一、总体情况\n正文。\n[]", "正文。 | 正文。 | -")]
    [InlineData("甲市乙局2023年政府信息公开工作年度报告\n2024年1月18日\n[]", "- | - | 2024年1月18日")]
    [InlineData("一、总体情况\n正文。\n- 3 -\n发布时间:2024-01-09\n又一段。\n二、主动公开政府信息情况\n[]", "- | 正文。⏎又一段。 | -")]
    [InlineData("一、总体情况\n全年办理行政许可 5 件。\n行政许可 6\n又一段。\n二、主动公开政府信息情况\n[]", "- | 全年办理行政许可 5 件。⏎行政许可 6⏎又一段。 | -")]
    [InlineData("一、总体情况:有成绩。\n正文。\n二、主动公开政府信息情况\n[]", "- | 有成绩。⏎正文。 | -")]
    [InlineData("二、主动公开政府信息情况\n[]一、总体情况\n正文。\n2024年1月18日", "- | 正文。 | 2024年1月18日")]
    public void The_words_of_a_report_are_cut_into_sections(string words, string expected)
    {
        Report report = RoundTripTests.Read(words.Replace("[]", Table, StringComparison.Ordinal));
        Assert.Equal(expected, $"{Said("intro")} | {Said("1")} | {Said("signature")}");

        string Said(string section) => report.Narrative.FirstOrDefault(n => n.Section == section)?.Text.Replace('\n', '⏎') ?? "-";
    }

    private static TextLine[] Lines(string text) => [.. text.Split('\n').Where(l => l.Trim().Length > 0).Select((l, i) => new TextLine(l, i))];

    private static DocumentRow Row(string cells) => new([.. cells.TrimEnd('|', ' ').Split('|').Select(c => c[0] == '=' ? new DocumentCell(c[1..], null, true) : new DocumentCell(c.Trim()))]);

    /// <summary>A title whose unit's name has so many letters.</summary>
    private static string Named(int length) => "甲市" + new string('乙', length - 3) + "局2023年" + Official;

    /// <summary>The beginning of a title, as long as that together with what follows before a line break.</summary>
    private static string Wide(int length) => "甲市乙局" + new string(' ', Math.Max(1, length - 19)) + "2023年";
}
