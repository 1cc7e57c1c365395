using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.Html;
using DisclosureRules.Documents.Formats.Pdf;
using DisclosureRules.Documents.Formats.PlainText;
using DisclosureRules.Documents.Formats.Word;
using DisclosureRules.Documents.Formats.Workbooks;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Recognition;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Documents.Tests.Pdf;
using DisclosureRules.Documents.Tests.Word;
using DisclosureRules.Documents.Tests.Workbooks;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests;

/// <summary>A document may take so long and no longer; the clock of these tests goes on with every look that a reader takes at it.</summary>
public class DeadlineTests
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(2), Long = TimeSpan.FromHours(1);

    private static readonly Report Written = NumberedReport.Of(1);

    [Fact]
    public void A_word_file_that_takes_too_long_is_refused() => Check((time, diagnostics) =>
        new WordReader().Read(DocxWriter.Write(Written, DocxStyle.Merged, 1), "report", diagnostics, new ReadingLimits { Time = time, Clock = new SteppingClock() }));

    [Fact]
    public void A_workbook_that_takes_too_long_is_refused() => Check((time, diagnostics) =>
        new WorkbookReader().Read(XlsxWriter.Write(Written, XlsxStyle.SheetPerSection, 1), "report", diagnostics, new ReadingLimits { Time = time, Clock = new SteppingClock() }));

    [Fact]
    public void A_pdf_that_takes_too_long_is_refused() => Check((time, diagnostics) =>
        new PdfReader().Read(PdfWriter.Write(Written, PdfStyle.HeadingsDropped, 1), "report", diagnostics, new ReadingLimits { Time = time, Clock = new SteppingClock() }));

    [Fact]
    public void A_web_page_that_takes_too_long_is_refused() => Check((time, diagnostics) =>
        new HtmlReader().Read(Encoding.UTF8.GetBytes(HtmlWriter(Written)), "report", diagnostics, new ReadingLimits { Time = time, Clock = new SteppingClock() }));

    [Fact]
    public void Time_spent_before_the_last_table_of_a_web_page_counts() => Check((time, diagnostics) => new HtmlReader().Read(
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<table><tr><td>甲<td>1</table>", 4))), "report", diagnostics, new ReadingLimits { Time = time, Clock = new SteppingClock() }));

    [Fact]
    public void Recognition_counts_too_and_a_text_is_held_by_it_as_well() => Check((time, diagnostics) =>
    {
        ReadingLimits limits = new() { Time = time, Clock = new SteppingClock() };
        ReportFile.Read(Encoding.UTF8.GetBytes(HeadingOnManyLines), "report", limits: limits).Gives(out Report? report, out IReadOnlyList<Diagnostic> found);
        diagnostics.AddRange(found);
        return report is null ? null : new Document([]);
    });

    /// <summary>A heading printed 20,000 times in 12 KB of Word took minutes, after the last look at the clock.</summary>
    [Fact]
    public void Recognition_ends_when_nobody_waits_for_it()
    {
        using CancellationTokenSource source = new();
        Document document = PlainTextReader.Read(HeadingOnManyLines);
        ReadingBudget budget = new(new() { Time = Timeout.InfiniteTimeSpan }, null, source.Token);
        Assert.NotNull(ReportRecognizer.Recognize(document, FormCatalog.BuiltIn, null, budget));
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => ReportRecognizer.Recognize(document, FormCatalog.BuiltIn, null, budget));
    }

    [Fact]
    public void Every_print_of_a_heading_that_has_text_begins_a_section_and_no_other()
    {
        Report report = ReportRecognizer.Recognize(PlainTextReader.Read(HeadingOnManyLines + "一、总体情况\n又一段。\n"), FormCatalog.BuiltIn)!;
        Assert.Equal(["又一段。"], report.Narrative.Where(n => n.Section == "1").Select(n => n.Text).Where(t => t.Length > 0));
    }

    private static string HeadingOnManyLines =>
        "信息内容 | 本年处理决定数量 |\n行政许可 | 5 |\n" + string.Concat(Enumerable.Repeat("一、总体情况\n", 4000));

    private static string HtmlWriter(Report report) => Html.HtmlWriter.Write(report, Html.HtmlStyle.Word, 1);

    private static void Check(Func<TimeSpan, List<Diagnostic>, Document?> read)
    {
        List<Diagnostic> diagnostics = [];
        Assert.NotNull(read(Long, diagnostics));
        Assert.Empty(diagnostics);
        Assert.Null(read(Short, diagnostics));
        Diagnostic problem = Assert.Single(diagnostics);
        Assert.Equal(("document.timeout", "report"), (problem.Code, problem.File));
        Assert.Contains("2", problem.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("2 seconds", problem.Message.En, StringComparison.Ordinal);
    }
}
