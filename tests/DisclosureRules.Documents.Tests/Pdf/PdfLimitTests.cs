using System.Globalization;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.Pdf;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Model;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Pdf;

/// <summary>Files that cannot be read, or were made to harm, are refused with a reason.</summary>
public class PdfLimitTests
{
    private const string Word = "BT /F 12 Tf 60 700 Td <884C653F8BB853EF> Tj ET\n";

    [Fact]
    public void An_encrypted_file_is_refused() => Refuses("document.encrypted", PdfFile.Of([.. Objects(Word), ("<</Filter/Standard/V 1/R 2/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)/P -4>>", null)],
        "/ID[<00><00>]/Encrypt 9 0 R"));

    [Fact]
    public void Pages_without_text_are_refused() => Refuses("document.no-text", Page("0 0 m 100 100 l S"));

    [Fact]
    public void Text_that_is_not_seen_is_what_a_scanner_recognised() => Refuses("document.scanned", Page(Word.Replace("Td", "Td 3 Tr", StringComparison.Ordinal)));

    [Fact]
    public void Letters_that_do_not_say_what_they_are_are_not_guessed() => Refuses("document.unreadable-text", PdfFile.Of([.. PdfFile.Objects([Word], "x", 595, 842)]));

    [Fact]
    public void More_pages_than_a_report_has_are_refused()
    {
        Refuses("document.too-large", PdfFile.Of([.. PdfFile.Objects([.. Enumerable.Repeat(Word, 501)], "行政许可", 595, 842)]));
        Refuses("document.too-large", Changed("/Kids[7 0 R]", $"/Kids[{string.Concat(Enumerable.Repeat("7 0 R ", 501))}]"));
    }

    [Fact]
    public void Letters_lines_and_bytes_are_limited()
    {
        Refuses("document.too-large", Page(string.Concat(Enumerable.Repeat(Word, 30))), new() { Letters = 100 });
        Refuses("document.too-large", Page(Word + string.Concat(Enumerable.Range(0, 101).Select(i => string.Create(CultureInfo.InvariantCulture, $"0 {i} m 100 {i} l S\n")))), new() { Lines = 100 });
        Refuses("document.too-large", Page(Word + new string(' ', 3 << 20)), new() { DecodedBytes = 2 << 20 });
    }

    [Theory]
    [InlineData("/Kids[7 0 R]", "/Kids[2 0 R]")]
    [InlineData("/Kids[7 0 R]", "/Kids[2 0 R 7 0 R]")]
    [InlineData("/Kids[7 0 R]", "/Kids 2 0 R")]
    [InlineData("/Parent 2 0 R", "/Parent 7 0 R")]
    [InlineData("/Contents 8 0 R", "/Contents 7 0 R")]
    [InlineData("/Contents 8 0 R", "/Contents[8 0 R 7 0 R]")]
    [InlineData("/DescendantFonts[4 0 R]", "/DescendantFonts[3 0 R]")]
    [InlineData("/ToUnicode 6 0 R", "/ToUnicode 3 0 R")]
    [InlineData("/Count 1", "/Count 2000000000")]
    [InlineData("/Count 1", "/Count -1")]
    [InlineData("/MediaBox[0 0 595 842]", "/MediaBox[0 0 1e300 -1e300]")]
    [InlineData("/Length ", "/Length 9")]
    [InlineData("/Length ", "/Length -")]
    public void References_in_circles_and_absurd_numbers_end_in_the_same_words_or_in_a_problem(string part, string instead)
    {
        List<Diagnostic> diagnostics = [];
        Document? document = new PdfReader().Read(Changed(part, instead), "a.pdf", diagnostics);
        Assert.Equal(document is null, diagnostics.Count == 1);
        Assert.All(document?.Blocks ?? [], b => Assert.Equal("行政许可", Assert.IsType<DocumentLine>(b).Text));
    }

    [Fact]
    public void Drawings_that_contain_themselves_are_drawn_once()
    {
        (string, byte[]?)[] objects = [.. Objects("/X Do")];
        const string resources = "/Resources<</XObject<</X 9 0 R>>/Font<</F 3 0 R>>>>";
        objects[6].Item1 = objects[6].Item1.Replace("/Parent", resources + "/Parent", StringComparison.Ordinal);
        (string content, byte[] stream) = PdfFile.Compressed(Word + "/X Do /X Do");
        ReadsWords(PdfFile.Of([.. objects, (content.Replace("<<", $"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]{resources}", StringComparison.Ordinal), stream)]));
    }

    [Fact]
    public void A_long_chain_of_drawings_is_refused()
    {
        (string, byte[]?)[] objects = [.. Objects("/X Do")];
        objects[6].Item1 = objects[6].Item1.Replace("/Parent", "/Resources<</XObject<</X 9 0 R>>>>/Parent", StringComparison.Ordinal);
        IEnumerable<(string, byte[]?)> chain = Enumerable.Range(10, 30).Select(next =>
        {
            (string content, byte[] stream) = PdfFile.Compressed("/X Do");
            return (content.Replace("<<", $"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {next} 0 R>>>>", StringComparison.Ordinal), (byte[]?)stream);
        });
        Refuses("document.broken", PdfFile.Of([.. objects, .. chain, ("null", null)]));
    }

    private static void ReadsWords(byte[] file)
    {
        List<Diagnostic> diagnostics = [];
        Document? document = new PdfReader().Read(file, "a.pdf", diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal("行政许可", Assert.IsType<DocumentLine>(Assert.Single(document!.Blocks)).Text);
    }

    private static IEnumerable<(string Content, byte[]? Stream)> Objects(string page) => PdfFile.Objects([page], "行政许可", 595, 842);

    private static byte[] Page(string page) => PdfFile.Of([.. Objects(page)]);

    private static byte[] Changed(string part, string instead) =>
        PdfFile.Of([.. Objects(Word).Select(o => (o.Content.Replace(part, instead, StringComparison.Ordinal), o.Stream))]);

    private static void Refuses(string code, byte[] bytes, PdfLimits? limits = null)
    {
        List<Diagnostic> diagnostics = [];
        Assert.Null(new PdfReader().Read(bytes, "a.pdf", diagnostics, new ReadingLimits { Pdf = limits ?? PdfLimits.Default }));
        Diagnostic problem = Assert.Single(diagnostics);
        Assert.Equal((code, "a.pdf"), (problem.Code, problem.File));
        Assert.NotEqual(problem.Message.Zh, problem.Message.En);
        if (limits is not null)
            return;
        Assert.False(ReportFile.Read(bytes, "a.pdf").Gives(out Report? _, out IReadOnlyList<Diagnostic> same));
        Assert.Equal(problem, Assert.Single(same));
    }

    /// <summary>Each state that is kept took 300 bytes: 6 kB of them compressed took a gigabyte.</summary>
    [Theory]
    [InlineData(9_000, false)]
    [InlineData(10_001, true)]
    [InlineData(2_000_000, true)]
    public void A_page_that_keeps_ten_thousand_states_is_no_report(int states, bool isRefused)
    {
        byte[] file = ChangedPdf.Drawing(string.Concat(Enumerable.Repeat("q ", states)) + ChangedPdf.Word, "/Page", "/Page");
        if (isRefused)
            Assert.Contains("10000", ChangedPdf.Refuses("document.too-large", file).Message.En, StringComparison.Ordinal);
        else
            ChangedPdf.ReadsWords(file);
    }
}
