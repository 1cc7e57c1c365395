using System.Text;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Formats;
using DisclosureRules.Documents.Tests.Packages;
using DisclosureRules.Documents.Tests.Word;
using DisclosureRules.Documents.Tests.Workbooks;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests;

public class RefusedFormatTests
{
    [Theory]
    [InlineData("a.wps", "CONTENTS", "Microsoft Works (.wps)", ".docx")]
    [InlineData("a.wps", "MatOST", "Microsoft Works (.wps)", ".docx")]
    [InlineData("a.wps", "Else", "old WPS Writer (.wps)", ".docx")]
    [InlineData("a.doc", "CONTENTS", "Office 97-2003", ".docx")]
    [InlineData("a.ppt", "PowerPoint Document", "presentation", ".pdf")]
    [InlineData("a", "Else", "Office 97-2003", ".docx")]
    public void Old_office_files_say_what_to_convert_them_to(string name, string stream, string kind, string to)
    {
        string message = Refused(name, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("Root Entry\0" + stream + "\0")]);
        Assert.Contains(kind, message, StringComparison.Ordinal);
        Assert.Contains(to, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.xls", "Workbook")]
    [InlineData("a.et", "Workbook")]
    [InlineData("a.xls", "Book")]
    [InlineData("a", "Workbook")]
    [InlineData("a.doc", "WordDocument")]
    [InlineData("a.wps", "WordDocument")]
    [InlineData("a.docx", "WordDocument")]
    public void An_old_office_file_that_is_damaged_says_so(string name, string stream) => Assert.Contains("damaged", Refused(
        name, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes("Root Entry\0" + stream + "\0")], "document.broken"), StringComparison.Ordinal);

    /// <summary>Programs embed the files of others, whose streams have the names that they have in a file of their own.</summary>
    [Theory]
    [InlineData("a.doc", FileKind.OldWord)]
    [InlineData("a.wps", FileKind.OldWord)]
    [InlineData("a", FileKind.OldWord)]
    [InlineData("a.xls", FileKind.OldWorkbook)]
    [InlineData("a.et", FileKind.OldWorkbook)]
    internal void A_file_with_streams_of_two_kinds_is_what_its_name_says(string name, FileKind kind) =>
        Assert.Equal(new(kind), FormatDetection.Of(name, CompoundWriter.Write(("WordDocument", [0]), ("Workbook", [0]))));

    [Fact]
    public void A_file_with_a_password_says_so() => Assert.Contains("password", Refused("a.docx",
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptionInfo\0EncryptedPackage\0")], "document.encrypted"), StringComparison.Ordinal);

    [Theory]
    [InlineData("a.doc", "\u00DB\u00A5-\0", "Word 95 and earlier")]
    [InlineData("a.doc", "1\u00BE\0\0", "Word 95 and earlier")]
    [InlineData("a.rtf", "{\\rtf1\\ansi", "RTF")]
    [InlineData("a.doc", "{\\rtf1\\ansi", "RTF")]
    [InlineData("a.doc", "MIME-Version: 1.0\r\n", ".mht")]
    [InlineData("a.doc", "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument>", "Word XML")]
    [InlineData("a.xls", "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook>", "Excel XML")]
    [InlineData("a.rar", "Rar!\u001A\u0007", "unpack")]
    [InlineData("a", "BZh9", "unpack")]
    [InlineData("a.jpg", "", "images")]
    [InlineData("a", "GIF89a", "images")]
    [InlineData("a.ofd", "", "OFD")]
    [InlineData("a.odt", "", "OpenDocument")]
    public void Other_kinds_are_told_by_content_before_name(string name, string content, string expected) =>
        Assert.Contains(expected, Refused(name, Encoding.Latin1.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public void Archives_are_told_by_their_parts()
    {
        Assert.Contains("unpack", Refused("a.zip", ZipBytes.Of(("a.docx", "x"))), StringComparison.Ordinal);
        Assert.Contains("OpenDocument", Refused("a.odt", ZipBytes.Of(("mimetype", "application/vnd.oasis.opendocument.text"), ("META-INF/manifest.xml", "<m/>"))), StringComparison.Ordinal);
        Assert.Contains("OFD", Refused("a", ZipBytes.Of(("OFD.xml", "<o/>"))), StringComparison.Ordinal);
        Assert.Contains(".xlsb", Refused("a.xlsx", ZipBytes.Of(("[Content_Types].xml", "<t/>"), ("xl/workbook.bin", ""))), StringComparison.Ordinal);
        Assert.Contains("presentation", Refused("a.docx", ZipBytes.Of(("[Content_Types].xml", "<t/>"), ("ppt/presentation.xml", ""))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("report.doc")]
    [InlineData("report.wps")]
    [InlineData("report")]
    [InlineData("report.xlsx")]
    [InlineData("report.xls")]
    public void A_word_file_or_workbook_under_another_name_is_read_as_what_it_is(string name)
    {
        const string rows = "<w:tr><w:tc><w:p><w:r><w:t>信息内容</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>本年处理决定数量</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>行政许可</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr>";
        Assert.Equal(5, Read(DocxFile.Of($"<w:tbl>{rows}</w:tbl>"), name)[new CellId("proactive", "licensing", "decisions")].Value);
        Assert.Equal(5, Read(XlsxFile.Of("<row><c t=\"str\"><v>信息内容</v></c><c t=\"str\"><v>本年处理决定数量</v></c></row><row><c t=\"str\"><v>行政许可</v></c><c><v>5</v></c></row>"), name)[new CellId("proactive", "licensing", "decisions")].Value);
    }

    private static Report Read(byte[] bytes, string name) => SameReport.Read(bytes, name);

    private static string Refused(string name, byte[] bytes, string code = "document.format")
    {
        Assert.False(ReportFile.Read(bytes, name).Gives(out _, out IReadOnlyList<Diagnostic> diagnostics));
        Diagnostic problem = Assert.Single(diagnostics);
        Assert.Equal((code, name), (problem.Code, problem.File));
        return problem.Message.En;
    }
}
