using System.Text;
using DisclosureRules.Checking;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Tests.OldWord;
using DisclosureRules.Documents.Tests.Pdf;
using DisclosureRules.Documents.Tests.Word;
using DisclosureRules.Documents.Tests.Workbooks;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Documents.Tests;

/// <summary>
/// Four times the document takes about four times the work, reading, recognition and checking together. What is counted is what is allocated and how often the
/// clock is asked, which depend on the document and not on the machine.
/// </summary>
public class ScalingTests
{
    private const string Table = "信息内容 | 本年处理决定数量 |\n行政许可 | 5 |\n";

    // What doubles its room when it is full may do so once more for the larger one.
    private const double MostGrowth = 4 * 1.6;

    private static readonly RuleSet Rules = RuleSet.Load(RulePacks.National);

    public static TheoryData<string, Func<int, byte[]>> Documents
    {
        get
        {
            Func<int, string, string> times = (n, text) => string.Concat(Enumerable.Repeat(text, n));
            return new()
            {
                { "a.txt", n => Text(Table + times(n, "一、总体情况\n")) },
                { "b.txt", n => Text(Table + times(n, "收到申请1件,予以公开2件。\n")) },
                { "c.txt", n => Text(Table + times(n, "行政许可 | 5 |\n")) },
                { "d.txt", n => Text(Table + times(n, "1 2 3 4 5 6 7\n")) },
                { "e.txt", n => Text(Table + "一、总体情况\n" + times(n, "收到申请1件,")) },
                { "a.html", n => Text("<table><tr><td>行政许可<td>5</table>" + times(n, "<p>一、总体情况</p>")) },
                { "b.html", n => Text("<table>" + times(n, "<tr><td>行政许可<td>5<td>6") + "</table>") },
                { "c.html", n => Text("<table><tr><td>行政许可<td>5</table>" + times(n, "<table><tr><td>a<td>b</table>")) },
                { "d.html", n => Text("<table><tr><td>行政许可<td>5</table>" + times(n, "<base href=x><input type=radio name=a checked>")) },
                { "e.html", n => Text("<table><tr><td>行政许可<td>5</table>" + times(n, "<b>甲<i>乙</b>丙</i>")) },
                { "a.docx", n => DocxFile.Of(Row + times(n, "<w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p>")) },
                { "b.docx", n => DocxFile.Of(Row + "<w:tbl>" + times(n, "<w:tr><w:tc><w:p><w:r><w:t>行政许可</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr>") + "</w:tbl>") },
                { "a.xlsx", n => XlsxFile.Of(times(n, "<row><c t=\"inlineStr\"><is><t>行政许可</t></is></c><c><v>5</v></c></row>")) },
                { "a.xls", n => XlsFile.Of(times(n, "<row><c t=\"inlineStr\"><is><t>行政许可</t></is></c><c><v>5</v></c></row>")) },
                { "b.xls", n => XlsFile.Of("<row><c t=\"inlineStr\"><is><t>行政许可</t></is></c><c><v>5</v></c></row>" + string.Concat(Enumerable.Range(0, n).Select(i => $"<row><c t=\"inlineStr\"><is><t>总体情况{i}</t></is></c></row>"))) },
                { "a.doc", n => OldRows(n, 0) },
                { "b.doc", n => OldRows(1, n) },
                { "a.md", n => Text("|信息内容|本年处理决定数量|\n|---|---|\n" + times(n, "|行政许可|5|\n")) },
                { "b.md", n => Text("|信息内容|本年处理决定数量|\n|---|---|\n|行政许可|5|\n" + times(n, "## 一、总体情况\n**收到**申请1件。\n")) },
                { "a.json", n => Text("""{"form":"cn-annual-report-2021","narrative":[""" + string.Join(',', Enumerable.Repeat("""{"section":"1","text":"收到申请1件。"}""", n)) + "]}") },
                { "b.json", n => Text("""{"form":"cn-annual-report-2021","narrative":[""" + string.Join(',', Enumerable.Repeat("0", n)) + "]}") },
                { "c.json", n => Text("""{"form":"cn-annual-report-2021",""" + string.Join(',', Enumerable.Range(0, n).Select(i => $"\"x{i}\":0")) + "}") },
            };
        }
    }

    private static string Row => "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>行政许可</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

    private static byte[] OldRows(int rows, int paragraphs)
    {
        DocFile file = new();
        for (int i = 0; i < rows; i++)
        {
            foreach (string cell in (string[])["行政许可", "5"])
                file.Run(cell).End(DocFile.Bytes(DocFile.Cell), '\a');
            file.End([.. DocFile.Bytes(DocFile.Row), .. DocFile.Layout([0, 1000, 2000], [0, 0])], '\a');
        }

        for (int i = 0; i < paragraphs; i++)
            file.Paragraph("一、总体情况");
        return file.Paragraph("末").Write();
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Four_times_the_document_is_four_times_the_work(string name, Func<int, byte[]> write)
    {
        const int Size = 1_000;
        Count(name, write(Size));
        (long bytes, long looks) = Count(name, write(Size));
        (long more, long moreLooks) = Count(name, write(4 * Size));
        Assert.True(more <= MostGrowth * bytes, $"{name}: {bytes} bytes, then {more}");
        Assert.True(moreLooks <= (MostGrowth * looks) + 32, $"{name}: {looks} looks at the clock, then {moreLooks}");
    }

    [Fact]
    public void Four_times_the_pages_are_four_times_the_work()
    {
        long looks = CountPages(4), more = CountPages(16);
        Assert.True(more <= MostGrowth * looks, $"{looks} looks at the clock, then {more}");

        static long CountPages(int pages)
        {
            string page = string.Concat(Enumerable.Range(0, 40).Select(i => $"BT /F 12 Tf 60 {780 - (18 * i)} Td <884C653F8BB853EF> Tj ET\n"));
            return Count("a.pdf", PdfFile.Of([.. Enumerable.Repeat(page, pages)], "行政许可", 595, 842)).Looks;
        }
    }

    private static (long Bytes, long Looks) Count(string name, byte[] content)
    {
        CountingClock clock = new();
        long before = GC.GetAllocatedBytesForCurrentThread();
        ReportReading reading = ReportFile.Read(content, name, limits: new ReadingLimits { Clock = clock });
        if (reading.IsRead)
            Rules.Check(reading.Report);
        return (GC.GetAllocatedBytesForCurrentThread() - before, clock.Looks);
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private sealed class CountingClock : TimeProvider
    {
        public long Looks { get; private set; }

        public override long GetTimestamp()
        {
            Looks++;
            return 0;
        }
    }
}
