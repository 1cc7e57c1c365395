using System.Globalization;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.Pdf;

namespace DisclosureRules.Documents.Tests.Pdf;

/// <summary>The library writes ranges of codes out one by one; those that would take all the memory are refused before it does.</summary>
public sealed class FontCodeTests
{
    private const string Map = "/ToUnicode 6 0 R";
    private const string Names = "100 beginbfchar<884C><884C>endbfchar 9 beginbfchar<653F><653F><8BB8><8BB8><53EF><53EF>endbfchar\n";

    /// <summary>Each of these is a kilobyte or two, and ended the process.</summary>
    public static TheoryData<string, string> Countless => new()
    {
        { "room for code spaces", "2147483647 begincodespacerange<0000><FFFF>endcodespacerange" },
        { "room behind an empty list", "0 beginbfchar 2147483647 begincodespacerange<0000><FFFF>endcodespacerange endbfchar" },
        { "room again and again", Repeat("60000 begincodespacerange<0000><FFFF>endcodespacerange\n", 100) },
        { "codes of four bytes", "1 beginbfrange<00000000><FFFFFFFF><0041>endbfrange" },
        { "codes of a hundred bytes", $"1 beginbfrange<{Repeat("00", 100)}><{Repeat("FF", 100)}><0041>endbfrange" },
        { "a last code that is shorter", "1 beginbfrange<00000000><FF><0041>endbfrange" },
        { "every code with a long text", $"1 beginbfrange<0000><FFFF><{Repeat("0041", 200)}>endbfrange" },
        { "every code again and again", $"100 beginbfrange{Repeat("<0000><FFFF><0041>", 100)}endbfrange" },
        { "maps that the library has", Repeat("/UniJIS-UTF32-H usecmap\n", 100) },
    };

    [Theory]
    [MemberData(nameof(Countless))]
    public void A_map_with_countless_codes_is_refused(string what, string map)
    {
        _ = what;
        (string, byte[]?) plain = ChangedPdf.Stream("begincmap\n" + map + "\nendcmap"), compressed = PdfFile.Compressed("begincmap\n" + map + "\nendcmap");
        foreach ((string, byte[]?) stream in new[] { plain, compressed })
        {
            ChangedPdf.Refuses("document.too-large", ChangedPdf.Drawing(ChangedPdf.Word, Map, "/ToUnicode 9 0 R", stream));
            ChangedPdf.Refuses("document.too-large", ChangedPdf.Drawing(ChangedPdf.Word, "/Encoding/Identity-H", "/Encoding 9 0 R", stream));
            ChangedPdf.Refuses("document.too-large", ChangedPdf.Drawing(ChangedPdf.Word, "/Font<</F 3 0 R>>", "/Font<</F 3 0 R/G<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 9 0 R>>>>", stream));
        }
    }

    [Theory]
    [InlineData("/W[1[500]32 2147483647 500]")]
    [InlineData("/W[1 2 500 32 2147483647 500]")]
    [InlineData("/W2[32 2147483647 -1000 500 880]")]
    [InlineData("/W2[1[-1000 500 880]32 2147483647 -1000 500 880]")]
    [InlineData("/W 9 0 R")]
    public void Widths_of_countless_codes_are_refused(string widths) =>
        ChangedPdf.Refuses("document.too-large", ChangedPdf.With("/W[32 126 500]", widths, "[10 0 R 11 0 R 500]", "1", "2147483647"));

    /// <summary>Where the first three numbers are that, they are zeros before the library sees them, as in a table of objects.</summary>
    [Theory]
    [InlineData("/W[32 2147483647 500]")]
    [InlineData("/W[-2147483648 2147483646 500]")]
    public void Widths_that_look_like_a_table_of_countless_objects_are_none(string widths) => ChangedPdf.ReadsWords(ChangedPdf.With("/W[32 126 500]", widths));

    [Theory]
    [InlineData("1 beginbfrange<0000><FFFF><0000>endbfrange")]
    [InlineData("2 beginbfrange<0000><0002>[<0041><0042><0043>]<0003><FFFF><0003>endbfrange")]
    [InlineData("")]
    public void Maps_of_all_codes_of_two_bytes_are_read(string ranges) => ChangedPdf.ReadsWords(ChangedPdf.Drawing(
        ChangedPdf.Word, Map, "/ToUnicode 9 0 R", PdfFile.Compressed($"begincmap 1 begincodespacerange<0000><FFFF>endcodespacerange\n{ranges}\n{Names}endcmap")));

    [Fact]
    public void A_map_in_256_ranges_is_read()
    {
        string ranges = string.Concat(Enumerable.Range(0, 256).Select(i => string.Create(CultureInfo.InvariantCulture, $"<{i:X2}00><{i:X2}FF><{i:X2}00>\n")));
        ChangedPdf.ReadsWords(ChangedPdf.Drawing(ChangedPdf.Word, Map, "/ToUnicode 9 0 R", PdfFile.Compressed($"begincmap 1 begincodespacerange<0000><FFFF>endcodespacerange 256 beginbfrange\n{ranges}endbfrange endcmap")));
    }

    [Theory]
    [InlineData("/W[0 65535 1000]")]
    [InlineData("/W[0[500 600]32 126 500 200[7]]")]
    [InlineData("/W[1 2]")]
    [InlineData("/W[32 126]/W2[0 65535 -1000 500 880]")]
    [InlineData("/W[9 1 500]")]
    public void Widths_of_ordinary_fonts_are_read(string widths)
    {
        List<Diagnostic> problems = [];
        new PdfReader().Read(ChangedPdf.With("/W[32 126 500]", widths), "a.pdf", problems);
        Assert.DoesNotContain(problems, p => p.Code == "document.too-large");
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
