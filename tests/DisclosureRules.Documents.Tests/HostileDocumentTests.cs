using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.Html;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Documents.Tests.Packages;
using DisclosureRules.Documents.Tests.Pdf;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests;

/// <summary>Documents that took minutes or gigabytes, or of which something was lost without a word, and their families.</summary>
public class HostileDocumentTests
{
    /// <summary>How often a limit on time is asked, instead of a time that depends on the machine.</summary>
    private static ReadingLimits Counted(int looks) => new() { Time = TimeSpan.FromSeconds(looks), Clock = new SteppingClock() };

    [Theory]
    [InlineData("<base href=//x>")]
    [InlineData("<BASE target=_blank>")]
    [InlineData("<input type=radio name=a checked>")]
    [InlineData("<input TYPE = \"radio\" name=a checked value=9>")]
    [InlineData("<input name=a type='Radio' checked>")]
    public void Tags_for_which_the_parser_looks_through_all_before_cost_no_more_than_others(string tag)
    {
        // 200 times as many would have taken hours: that the test ends is what it says.
        string page = $"<html><head></head><body><p>甲{string.Concat(Enumerable.Repeat(tag, 100_000))}</p><p>乙 radio base</p></body></html>";
        Document document = Read(page);
        Assert.Equal(["甲", "乙 radio base"], document.Blocks.OfType<DocumentLine>().Select(l => l.Text));
    }

    [Fact]
    public void A_page_with_few_of_them_is_left_as_it_is()
    {
        const string Page = "<p>a<base href=x>b<input type=radio>";
        Assert.Same(Page, CostlyTags.Without(Page));
    }

    [Fact]
    public void Only_values_of_a_type_are_changed_and_places_stay()
    {
        string page = string.Concat(Enumerable.Repeat("<input type=radio value=radio>radio =radio\n", 300));
        string read = CostlyTags.Without(page);
        Assert.Equal(page.Length, read.Length);
        Assert.Equal(page.Replace("type=radio", "type=reset", StringComparison.Ordinal), read);
    }

    [Fact]
    public void Drawings_that_draw_each_other_twice_are_refused_when_they_are_too_many()
    {
        (string, byte[]?)[] forms =
        [
            .. Enumerable.Range(10, 22).Select(next => (ValueTuple<string, byte[]?>)Form($"/X{next} Do /X{next} Do", $"/X{next} {next} 0 R")),
            Form(" ", ""),
        ];
        byte[] file = PdfFile.Of([.. ChangedPdf.Objects("/X9 Do " + ChangedPdf.Word).Select(o => (o.Content.Replace("/Resources<<", "/Resources<</XObject<</X9 9 0 R>>", StringComparison.Ordinal), o.Stream)), .. forms]);
        ChangedPdf.Refuses("document.too-large", file, Counted(86_000));
    }

    [Theory]
    [InlineData("")]
    [InlineData("gb18030")]
    public void What_a_parser_takes_for_the_end_of_a_page_ends_nothing(string encoding)
    {
        foreach (string end in (string[])["\uFFFF", "&#xFFFF;", "\0", "\uFFFE", "\u001A"])
        {
            string page = $"<html><body><p>一、前面{end}的话,都在</p><table><tr><td>行政许可<td>5<td>6</table><p>二、后面的话,也都在</p></body></html>";
            Encoding used = encoding.Length == 0 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;
            Document document = Read(used.GetBytes(page));
            Assert.Equal("二、后面的话,也都在", document.Blocks.OfType<DocumentLine>().Last().Text);
            Assert.Single(document.Blocks.OfType<DocumentTable>());
        }
    }

    [Theory]
    [InlineData("\u202A")]
    [InlineData("\u202E")]
    [InlineData("\u180E")]
    [InlineData("\u034F")]
    [InlineData("\uE003")]
    [InlineData("\uF0B7 ")]
    [InlineData("\u200B\u2066")]
    [InlineData("\uFFF9")]
    [InlineData("\uFFFF")]
    [InlineData("\uFFFE")]
    [InlineData("\u0001\u001A\u007F")]
    [InlineData("\uFFFD\uFFFD ")]
    [InlineData("\u2800")]
    [InlineData("\uFE0F")]
    [InlineData("\U000E0001\U000E007F")]
    [InlineData("\U000E0041\u2800 \U000E0101")]
    [InlineData("\U000F0001")]
    [InlineData("\U0001D173\U0001BCA0")]
    public void A_heading_is_one_behind_what_shows_nothing(string hidden)
    {
        const string Text = "青石市水务局2023年度政府信息公开工作年度报告\n一、总体情况\n本年平稳。\n信息内容 | 本年处理决定数量 |\n行政许可 | 5 |\n五、存在的主要问题及改进情况\n力度不够。\n六、其他需要报告的事项\n无。\n";
        string changed = string.Concat(Text.Split('\n').Select(l => (l.Length > 0 && "一五六".Contains(l[0], StringComparison.Ordinal) ? hidden : "") + l + "\n"));
        string[] expected = Sections(Text);
        Assert.Contains("5", expected);
        Assert.Equal(expected, Sections(changed));
    }

    /// <summary>Between a heading's ordinal and what stands before it is nothing that anybody sees: not even what damages a character may hide the section.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("gb18030")]
    public void A_heading_of_a_page_is_one_behind_what_is_no_character(string encoding)
    {
        Encoding used = encoding.Length == 0 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(encoding)!;
        string[] expected = Headings("");
        Assert.Contains("5", expected);
        Assert.All((string[])["\uFFFF", "&#xFFFF;", "\0", "&#0;", "\uFFFE", "\u001A", "\u2800", "\U000E0001\U000E0061", "\uFFFD"], hidden => Assert.Equal(expected, Headings(hidden)));

        string[] Headings(string hidden)
        {
            string page = "<html><body><h1>青石市水务局2023年度政府信息公开工作年度报告</h1><p>一、总体情况</p><p>本年平稳。</p><table><tr><td>信息内容<td>本年处理决定数量</tr><tr><td>行政许可<td>5</tr></table>"
                + $"<p>{hidden}五、存在的主要问题及改进情况</p><p>力度不够。</p><p>{hidden}六、其他需要报告的事项</p><p>无。</p></body></html>";
            return [.. ReportFile.Read(used.GetBytes(page), "a.html").GetReport().Narrative.Select(s => s.Section)];
        }
    }

    [Theory]
    [InlineData("行政许可 92 1 1")]
    [InlineData("行政处罚 92 1 1")]
    [InlineData("行政强制 7 0 7")]
    public void A_line_of_words_becomes_no_cell_of_another_edition(string line)
    {
        Report written = NumberedReport.Of(1);
        Assert.Equal("cn-annual-report-2021", written.Form.Id);
        string text = LayoutWriter.Write(written, TextLayout.BarRows, 1);
        Report read = ReportFile.Read(Encoding.UTF8.GetBytes(text + "\n" + line + "\n"), "a.txt").GetReport();
        Assert.All(read.Form.Cells.Where(c => !c.IsNative), c => Assert.Equal(CellState.Missing, read[c.Index].State));
        Report without = ReportFile.Read(Encoding.UTF8.GetBytes(text), "a.txt").GetReport();
        Assert.All(read.Form.Cells.Where(c => c.IsNative), c => Assert.Equal(without[c.Index].Raw, read[c.Index].Raw));
    }

    [Fact]
    public void An_archive_of_very_many_entries_is_refused_before_they_are_listed()
    {
        byte[] archive = ZipBytes.Of([.. Enumerable.Range(0, 60_000).Select(i => ($"{i}/", ""))]);
        foreach (string name in (string[])["a.docx", "a.xlsx", "a.pdf"])
        {
            Diagnostic problem = Assert.Single(ReportFile.Read(archive, name).Diagnostics);
            Assert.Equal(name == "a.pdf" ? "document.format" : "document.too-large", problem.Code);
        }
    }

    [Fact]
    public void Words_that_no_report_has_so_many_of_are_refused_with_the_limit_named()
    {
        int others = With("").GetReport().Narrative.Sum(s => s.Text.Length);
        Assert.NotEmpty(With(new('公', ReportJson.MaximumNarrativeCharacters - others)).GetReport().Narrative);
        Diagnostic problem = Assert.Single(With(new('公', ReportJson.MaximumNarrativeCharacters + 1)).Diagnostics);
        Assert.Equal("document.too-large", problem.Code);
        Assert.Contains("400000", problem.Message.Zh, StringComparison.Ordinal);

        static ReportReading With(string words) =>
            ReportFile.Read(Encoding.UTF8.GetBytes(LayoutWriter.Write(NumberedReport.Of(1), TextLayout.BarRows, 1) + "\n五、存在的主要问题及改进情况\n" + words + "\n"), "a.txt");
    }

    private static (string, byte[]?) Form(string draws, string resources) =>
        ChangedPdf.Stream(draws, $"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<<{resources}>>>>");

    private static string[] Sections(string text) =>
        [.. ReportFile.Read(Encoding.UTF8.GetBytes(text), "a.txt").GetReport().Narrative.Where(n => n.Text.Length > 0).Select(n => n.Section)];

    private static Document Read(string page) => Read(Encoding.UTF8.GetBytes(page));

    private static Document Read(byte[] page)
    {
        List<Diagnostic> problems = [];
        Document? document = new HtmlReader().Read(page, "a.html", problems);
        Assert.Empty(problems);
        return document!;
    }
}
