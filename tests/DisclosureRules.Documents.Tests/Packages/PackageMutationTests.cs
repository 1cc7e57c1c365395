using System.Text.RegularExpressions;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Documents.Tests.Word;
using DisclosureRules.Documents.Tests.Workbooks;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Packages;

/// <summary>Damaged Word files and workbooks: reading never throws, and a cell that is read is the one that was written.</summary>
public partial class PackageMutationTests
{
    private const int Mutations = 250;

    [Theory]
    [InlineData(DocxStyle.Merged)]
    [InlineData(DocxStyle.Numbered)]
    public void Changed_bytes_of_a_word_file_never_change_a_cell(DocxStyle style) => Bytes($"{style}.docx", i => DocxWriter.Write(Of(i), style, i));

    [Theory]
    [InlineData(XlsxStyle.OneSheet)]
    [InlineData(XlsxStyle.Calculated)]
    public void Changed_bytes_of_a_workbook_never_change_a_cell(XlsxStyle style) => Bytes($"{style}.xlsx", i => XlsxWriter.Write(Of(i), style, i));

    [Theory]
    [InlineData(DocxStyle.Merged)]
    [InlineData(DocxStyle.Tracked)]
    [InlineData(DocxStyle.Numbered)]
    [InlineData(DocxStyle.Boxes)]
    public void Tags_of_a_word_file_that_vanish_or_double_or_change_never_move_a_number(DocxStyle style) => Tags($"{style}.docx", i => DocxWriter.Write(Of(i), style, i));

    [Theory]
    [InlineData(XlsxStyle.OneSheet)]
    [InlineData(XlsxStyle.Hidden)]
    [InlineData(XlsxStyle.Calculated)]
    public void Tags_of_a_workbook_that_vanish_or_double_or_change_never_move_a_number(XlsxStyle style) => Tags($"{style}.xlsx", i => XlsxWriter.Write(Of(i), style, i));

    [Theory]
    [InlineData(DocxStyle.Merged)]
    [InlineData(DocxStyle.Split)]
    public void Lost_or_doubled_cells_and_rows_of_a_word_file_never_move_a_number(DocxStyle style) =>
        Elements($"{style}.docx", i => DocxWriter.Write(Of(i), style, i), WordElements());

    [Theory]
    [InlineData(XlsxStyle.OneSheet)]
    [InlineData(XlsxStyle.Dense)]
    public void Lost_or_doubled_cells_and_rows_of_a_workbook_never_move_a_number(XlsxStyle style) =>
        Elements($"{style}.xlsx", i => XlsxWriter.Write(Of(i), style, i), SheetElements());

    [Fact]
    public void A_blank_cell_too_many_never_moves_a_number()
    {
        (string Name, string Content)[] parts = ZipBytes.Parts(DocxWriter.Write(Of(1), DocxStyle.Merged, 1));
        int body = Array.FindIndex(parts, p => p.Name == "word/document.xml"), cell = 0;
        string content = parts[body].Content;
        for (int at = content.IndexOf("<w:tc>", StringComparison.Ordinal); at >= 0; at = content.IndexOf("<w:tc>", at + 1, StringComparison.Ordinal))
        {
            if (++cell % 2 == 0)
                Check(Of(1), Repacked(parts, body, content.Insert(at, "<w:tc><w:p/></w:tc>")), "blank.docx", $"cell {cell}");
        }
    }

    [Fact]
    public void Numbers_beside_the_table_are_never_taken_for_its_last_column()
    {
        (string Name, string Content)[] parts = ZipBytes.Parts(XlsxWriter.Write(Of(1), XlsxStyle.OneSheet, 1));
        int sheet = Array.FindIndex(parts, p => p.Name == "xl/worksheets/sheet1.xml");
        foreach (Match row in SheetRow().Matches(parts[sheet].Content))
        {
            string beside = parts[sheet].Content.Insert(row.Index + row.Length - "</row>".Length, $"<c r=\"K{row.Groups[1].Value}\"><v>9</v></c>");
            Check(Of(1), Repacked(parts, sheet, beside), "beside.xlsx", $"row {row.Groups[1].Value}");
        }
    }

    private static Report Of(int seed) => NumberedReport.Of(seed);

    private static void Bytes(string name, Func<int, byte[]> write)
    {
        Random random = new(7);
        for (int i = 0; i < Mutations; i++)
        {
            byte[] file = write(i % 8);
            for (int n = random.Next(1, 4); n > 0; n--)
                file[random.Next(file.Length)] = (byte)random.Next(256);
            Check(Of(i % 8), random.Next(8) == 0 ? file[..random.Next(file.Length)] : file, name, $"bytes {i}");
        }
    }

    private static void Tags(string name, Func<int, byte[]> write)
    {
        Random random = new(7);
        for (int i = 0; i < Mutations; i++)
        {
            (string Name, string Content)[] parts = ZipBytes.Parts(write(i % 8));
            int at = random.Next(3) > 0 ? Array.FindIndex(parts, p => p.Name is "word/document.xml" or "xl/worksheets/sheet1.xml") : random.Next(parts.Length);
            string content = parts[at].Content;
            MatchCollection tags = Tag().Matches(content);
            Match tag = tags[random.Next(tags.Count)];
            string changed = random.Next(4) switch
            {
                0 => content.Remove(tag.Index, tag.Length),
                1 => content.Insert(tag.Index, $"<{tag.Groups[1].Value}/>"),
                2 => content.Remove(tag.Index, tag.Length).Insert(tag.Index, Digit().Replace(tag.Value, "9")),
                _ => content.Remove(tag.Index, tag.Length).Insert(tag.Index, Attribute().Replace(tag.Value, "")),
            };
            // A sheet's cell states by its tag whether it holds a number or the place of a text; a style, whether its number is a date.
            List<(CellId Id, Cell Cell)> different = Differences(Of(i % 8), Repacked(parts, at, changed), name);
            different.RemoveAll(d => parts[at].Name == "xl/styles.xml" && d.Cell.State == CellState.NotNumber);
            Assert.True(different.Count <= (tag.Groups[1].Value == "c" ? 1 : 0), $"{name} {i} {parts[at].Name} {tag.Value}: {string.Join("; ", different.Take(5))}");
        }
    }

    private static void Elements(string name, Func<int, byte[]> write, Regex element)
    {
        Random random = new(7);
        for (int i = 0; i < Mutations; i++)
        {
            (string Name, string Content)[] parts = ZipBytes.Parts(write(i % 8));
            int at = Array.FindIndex(parts, p => p.Name is "word/document.xml" or "xl/worksheets/sheet1.xml");
            string content = parts[at].Content;
            MatchCollection elements = element.Matches(content);
            Match found = elements[random.Next(elements.Count)];
            string changed = random.Next(2) == 0 ? content.Remove(found.Index, found.Length) : content.Insert(found.Index, found.Value);
            Check(Of(i % 8), Repacked(parts, at, changed), name, $"{i} {found.Value}");
        }
    }

    private static byte[] Repacked((string Name, string Content)[] parts, int at, string content) =>
        ZipBytes.Of([.. parts.Select((p, n) => n == at ? (p.Name, content) : p)]);

    private static void Check(Report written, byte[] file, string name, string what)
    {
        List<(CellId Id, Cell Cell)> different = Differences(written, file, name);
        Assert.True(different.Count == 0, $"{name} {what}: {string.Join("; ", different.Take(5))}");
    }

    private static List<(CellId Id, Cell Cell)> Differences(Report written, byte[] file, string name)
    {
        if (ReportFile.Read(file, name).Gives(out Report? read, out IReadOnlyList<Diagnostic> diagnostics))
            return NumberedReport.Differences(written, read);
        Assert.NotEmpty(diagnostics);
        return [];
    }

    [GeneratedRegex("<([A-Za-z:]+)[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("<row r=\"([0-9]+)\">.*?</row>", RegexOptions.Singleline)]
    private static partial Regex SheetRow();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digit();

    [GeneratedRegex(" [A-Za-z:]+=\"[^\"]*\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("<w:tc>.*?</w:tc>|<w:tr>.*?</w:tr>|<w:p>.*?</w:p>", RegexOptions.Singleline)]
    private static partial Regex WordElements();

    [GeneratedRegex("<c [^<>]*/>|<c [^<>]*[^/]>.*?</c>|<row .*?</row>|<mergeCell [^<>]*/>", RegexOptions.Singleline)]
    private static partial Regex SheetElements();
}
