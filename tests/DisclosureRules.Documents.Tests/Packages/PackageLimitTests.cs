using System.IO.Compression;
using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats.Word;
using DisclosureRules.Documents.Formats.Workbooks;
using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Tests.Word;
using DisclosureRules.Documents.Tests.Workbooks;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Packages;

/// <summary>Files that were made to harm are refused with a reason, before they take time or memory.</summary>
public class PackageLimitTests
{
    private const string Paragraph = "<w:p><w:r><w:t>行政许可</w:t></w:r></w:p>";

    [Fact]
    public void A_small_file_that_becomes_a_huge_one_is_refused_by_what_it_states()
    {
        Refuses("document.too-large", DocxFile.Of(new string(' ', 40 << 20)), "a.docx");
        Refuses("document.too-large", ZipBytes.Of([.. DocxFile.Parts(Paragraph), .. Enumerable.Range(0, 5).Select(i => ($"word/media/{i}.bin", new string('0', 60 << 20)))]), "a.docx");
    }

    [Fact]
    public void A_file_that_states_less_than_it_holds_is_damaged()
    {
        byte[] bytes = DocxFile.Of(Paragraph + new string(' ', 5000));
        int directory = bytes.AsSpan().LastIndexOf("word/document.xml"u8) - 46;
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 100);
        Refuses("document.broken", bytes, "a.docx");
    }

    [Fact]
    public void A_changed_digit_breaks_the_checksum_and_is_never_another_number()
    {
        byte[] bytes = Stored(DocxFile.Parts("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>行政许可</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>7531</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));
        bytes[bytes.AsSpan().IndexOf("7531"u8)] = (byte)'1';
        Refuses("document.broken", bytes, "a.docx");
    }

    [Fact]
    public void Parts_are_limited_in_number_and_told_apart()
    {
        Refuses("document.too-large", ZipBytes.Of([.. DocxFile.Parts(Paragraph), .. Enumerable.Range(0, 5000).Select(i => ($"x/{i}", ""))]), "a.docx");
        Refuses("document.too-large", ZipBytes.Of([.. DocxFile.Parts(Paragraph), .. Enumerable.Range(0, 700).Select(i => ($"x/_rels/{i}.rels", ""))]), "a.docx");
        Refuses("document.too-large", ZipBytes.Of([.. DocxFile.Parts(Paragraph), ("x/_rels/x.rels", new string(' ', 3 << 20))]), "a.docx");
        Refuses("document.broken", ZipBytes.Of([.. DocxFile.Parts(Paragraph), ("word/document.xml", "<x/>")]), "a.docx");
        Refuses("document.broken", ZipBytes.Of([.. DocxFile.Parts(Paragraph), ("WORD/Document.xml", "<x/>")]), "a.docx");
    }

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"5\"><!ENTITY b \"&a;&a;&a;&a;\">]>")]
    [InlineData("<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/x.dtd\">")]
    public void Entities_are_refused(string declaration) => Refuses("document.broken", ZipBytes.Of([.. DocxFile.Parts(Paragraph).Select(p =>
        (p.Name, p.Name == "word/document.xml" ? p.Content.Replace("<w:document", declaration + "<w:document", StringComparison.Ordinal) : p.Content))]), "a.docx");

    [Fact]
    public void Wide_tables_deep_tables_and_many_cells_are_refused()
    {
        Refuses("document.too-large", DocxFile.Of("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"100000\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"), "a.docx");
        Refuses("document.too-large", DocxFile.Of("<w:tbl><w:tr><w:trPr><w:gridBefore w:val=\"2147483647\"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"900\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"), "a.docx");
        Refuses("document.too-large", DocxFile.Of(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 5000)) + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 5000))), "a.docx");
        Refuses("document.too-large", DocxFile.Of(string.Concat(Enumerable.Repeat("<w:p><w:r><w:txbxContent>", 5000)) + string.Concat(Enumerable.Repeat("</w:txbxContent></w:r></w:p>", 5000))), "a.docx");
        Refuses("document.too-large", DocxFile.Of("<w:tbl>" + string.Concat(Enumerable.Repeat("<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"999\"/></w:tcPr><w:p/></w:tc></w:tr>", 600)) + "</w:tbl>"), "a.docx");
        Refuses("document.too-large", DocxFile.Of(string.Concat(Enumerable.Repeat(Paragraph, 3000))), "a.docx", new() { Lines = 2000 });
        Refuses("document.too-large", DocxFile.Of(string.Concat(Enumerable.Repeat(Paragraph, 3000))), "a.docx", new() { Characters = 2000 });
    }

    [Fact]
    public void Runs_in_runs_do_not_exhaust_the_stack()
    {
        string open = string.Concat(Enumerable.Repeat("<w:r>", 100_000)), close = string.Concat(Enumerable.Repeat("</w:r>", 100_000));
        Refuses("document.too-large", DocxFile.Of($"<w:p>{open}<w:t>5</w:t>{close}</w:p>"), "a.docx");
        string wrap = string.Concat(Enumerable.Repeat("<w:sdt>", 100_000)), unwrap = string.Concat(Enumerable.Repeat("</w:sdt>", 100_000));
        Assert.Equal(["行政许可"], WordReaderTests.Lines(WordReaderTests.Read(DocxFile.Of(wrap + Paragraph + unwrap))));
    }

    [Theory]
    [InlineData("<c r=\"A1\" t=\"str\"><v>x</v></c><c r=\"XFD1\"><v>1</v></c>", "", "document.too-large")]
    [InlineData("<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>", "", "document.broken")]
    [InlineData("<c r=\"A2\"><v>1</v></c>", "", "document.broken")]
    [InlineData("<c r=\"AAAA1\"><v>1</v></c>", "", "document.broken")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>7</v></c>", "", "document.broken")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>-1</v></c>", "", "document.broken")]
    [InlineData("<c r=\"A1\"><v>1</v></c>", "<mergeCells><mergeCell ref=\"C3:A1\"/></mergeCells>", "document.broken")]
    [InlineData("<c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"B1048576\"><v>1</v></c>", "<mergeCells><mergeCell ref=\"A1:A1048576\"/></mergeCells>", "document.too-large")]
    public void Sheets_that_no_spreadsheet_writes_are_refused(string cells, string after, string code) =>
        Refuses(code, XlsxFile.Of($"<row r=\"1\">{cells}</row>", after), "a.xlsx");

    [Fact]
    public void Far_corners_of_a_sheet_cost_nothing() => Assert.False(ReportFile.Read(XlsxFile.Of("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>", "<mergeCells><mergeCell ref=\"B2:XFD1048575\"/></mergeCells>"), "a.xlsx").Gives(out _, out IReadOnlyList<Diagnostic> diagnostics)
        && diagnostics[0].Code != "document.no-tables");

    [Fact]
    public void Relationships_that_lead_outside_or_nowhere_or_in_circles_are_not_followed()
    {
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        Assert.Equal(["行政许可"], WordReaderTests.Lines(WordReaderTests.Read(DocxFile.Of(Paragraph, relationships:
            $"<Relationship Id=\"rId7\" Type=\"{office}/hyperlink\" Target=\"http://127.0.0.1:9/\" TargetMode=\"External\"/><Relationship Id=\"rId8\" Type=\"{office}/attachedTemplate\" Target=\"http://127.0.0.1:9/x.dotm\" TargetMode=\"External\"/>"
            + $"<Relationship Id=\"rId9\" Type=\"{office}/hyperlink\" Target=\"http://[x y:@@\" TargetMode=\"External\"/>"))));
        (string, string)[] circle = [("word/a.xml", "<a/>"), ("word/_rels/a.xml.rels", DocxFile.Relationships($"<Relationship Id=\"r\" Type=\"{office}/x\" Target=\"a.xml\"/>"))];
        Assert.Equal(["行政许可"], WordReaderTests.Lines(WordReaderTests.Read(ZipBytes.Of([.. DocxFile.Parts(Paragraph, relationships: $"<Relationship Id=\"rA\" Type=\"{office}/x\" Target=\"a.xml\"/>"), .. circle]))));
        Refuses("document.broken", DocxFile.Of(Paragraph, relationships: $"<Relationship Id=\"rId1\" Type=\"{office}/styles\" Target=\"nowhere.xml\"/>"), "a.docx");
    }

    [Fact]
    public void A_long_chain_of_parts_does_not_exhaust_the_stack()
    {
        const string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        IEnumerable<(string, string)> chain = Enumerable.Range(0, 590).SelectMany(i => ((string, string)[])[($"word/{i}.xml", "<a/>"),
            ($"word/_rels/{i}.xml.rels", DocxFile.Relationships($"<Relationship Id=\"r\" Type=\"{office}/x\" Target=\"{i + 1}.xml\"/>"))]).Append(("word/590.xml", "<a/>"));
        Assert.Equal(["行政许可"], WordReaderTests.Lines(WordReaderTests.Read(ZipBytes.Of([.. DocxFile.Parts(Paragraph, relationships: $"<Relationship Id=\"rA\" Type=\"{office}/x\" Target=\"0.xml\"/>"), .. chain]))));
    }

    [Fact]
    public void Content_of_another_format_in_the_body_is_refused() => Refuses("document.embedded", DocxFile.Of(Paragraph + "<w:altChunk r:id=\"rId9\"/>"), "a.docx");

    [Fact]
    public void A_workbook_without_visible_sheets_is_refused() => Refuses("document.no-sheets", XlsxFile.Of([("表", " state=\"hidden\"", "<sheetData/>")]), "a.xlsx");

    private static byte[] Stored((string Name, string Content)[] parts)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create))
        {
            foreach ((string name, string content) in parts)
            {
                using Stream to = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                to.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static void Refuses(string code, byte[] bytes, string name, PackageLimits? limits = null)
    {
        List<Diagnostic> diagnostics = [];
        ReadingLimits all = new() { Packages = limits ?? PackageLimits.Default };
        Assert.Null(name.EndsWith(".xlsx", StringComparison.Ordinal) ? new WorkbookReader().Read(bytes, name, diagnostics, all) : new WordReader().Read(bytes, name, diagnostics, all));
        Diagnostic problem = Assert.Single(diagnostics);
        Assert.Equal((code, name), (problem.Code, problem.File));
        Assert.NotEqual(problem.Message.Zh, problem.Message.En);
        if (limits is not null)
            return;
        Assert.False(ReportFile.Read(bytes, name).Gives(out Report? _, out IReadOnlyList<Diagnostic> same));
        Assert.Equal(problem, Assert.Single(same));
    }
}
