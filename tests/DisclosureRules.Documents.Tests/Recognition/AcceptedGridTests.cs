using System.Text;
using DisclosureRules.Documents.Formats.Word;
using DisclosureRules.Documents.Formats.Workbooks;
using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Recognition;
using DisclosureRules.Documents.Tests.Html;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Documents.Tests.Word;
using DisclosureRules.Documents.Tests.Workbooks;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Tests;

namespace DisclosureRules.Documents.Tests.Recognition;

/// <summary>What is read in reports whose tables have cells, drawn as pages, Word files and workbooks, whole and damaged, as somebody has looked at it.</summary>
public sealed class AcceptedGridTests
{
    private const int Damages = 24;

    [Theory]
    [InlineData(HtmlStyle.Merged, 20)]
    [InlineData(HtmlStyle.Merged, 23)]
    [InlineData(HtmlStyle.Padded, 20)]
    [InlineData(HtmlStyle.Padded, 23)]
    [InlineData(HtmlStyle.Padded, 26)]
    [InlineData(HtmlStyle.Nested, 21)]
    [InlineData(HtmlStyle.Split, 22)]
    public void A_drawn_page_is_recognised_as_accepted(HtmlStyle style, int seed) =>
        Matches($"grid.page.{style}.{seed}", Drawn(seed), Page.Read(HtmlWriter.Write(Drawn(seed), style, seed)), seed);

    [Theory]
    [InlineData(DocxStyle.Merged, 22)]
    [InlineData(DocxStyle.Numbered, 23)]
    public void A_drawn_word_file_is_recognised_as_accepted(DocxStyle style, int seed) =>
        Matches($"grid.word.{style}.{seed}", Drawn(seed), new WordReader().Read(DocxWriter.Write(Drawn(seed), style, seed), "report.docx", [])!, seed);

    [Theory]
    [InlineData(XlsxStyle.OneSheet, 22)]
    [InlineData(XlsxStyle.Dense, 23)]
    [InlineData(XlsxStyle.SheetPerSection, 20)]
    public void A_drawn_workbook_is_recognised_as_accepted(XlsxStyle style, int seed) =>
        Matches($"grid.workbook.{style}.{seed}", Drawn(seed), new WorkbookReader().Read(XlsxWriter.Write(Drawn(seed), style, seed), "report.xlsx", [])!, seed);

    private static Report Drawn(int seed) => RandomReport.Of(RoundTripTests.FormOf(seed), new(seed), blanks: (seed & 2) == 0 ? 0 : 0.1);

    private static void Matches(string name, Report written, Document document, int seed)
    {
        Random random = new(seed);
        StringBuilder text = new();
        Report whole = ReportRecognizer.Recognize(document, FormCatalog.BuiltIn)!;
        Assert.Equal(written.Form.Id, whole.Form.Id);
        ReadingText.Describe(whole, text);
        DocumentTable[] tables = [.. document.Blocks.OfType<DocumentTable>()];
        for (int i = 0; i < Damages; i++)
        {
            DocumentTable table = tables[random.Next(tables.Length)];
            int row = random.Next(table.Rows.Count);
            (string what, DocumentTable damaged) = Damage(table, row, random);
            text.Append('\n').Append(what).Append(" row ").Append(row + 1).Append(" of table ").Append(Array.IndexOf(tables, table) + 1).Append(": ").Append(Shown(table.Rows[row])).Append('\n');
            if (ReportRecognizer.Recognize(new([.. document.Blocks.Select(b => ReferenceEquals(b, table) ? damaged : b)]), FormCatalog.BuiltIn) is { } read)
                ReadingText.Compare(whole, read, text);
            else
                text.Append("  no report\n");
        }

        Golden.Matches(name, text.ToString());
    }

    private static (string What, DocumentTable Table) Damage(DocumentTable table, int at, Random random)
    {
        DocumentRow[] rows = [.. table.Rows];
        DocumentCell[] cells = [.. rows[at].Cells];
        int cell = random.Next(cells.Length);
        DocumentCell blank = new("", cells[cell].Place);
        return random.Next(9) switch
        {
            0 => ("without", new([.. rows[..at], .. rows[(at + 1)..]])),
            1 => ("twice", new([.. rows[..at], rows[at], .. rows[at..]])),
            2 => ("without its last cell,", With([.. cells[..^1]])),
            3 => ($"without cell {cell + 1} of", With([.. cells[..cell], .. cells[(cell + 1)..]])),
            4 => ("with a blank cell before", With([blank, .. cells])),
            5 => ("with a blank cell behind", With([.. cells, blank])),
            6 => ($"with a blank cell before cell {cell + 1} of", With([.. cells[..cell], blank, .. cells[cell..]])),
            7 => ($"with an unknown word in cell {cell + 1} of", With([.. cells[..cell], cells[cell] with { Text = "某某" }, .. cells[(cell + 1)..]])),
            _ => ("with the next row's cells before those of", at + 1 < rows.Length ? new([.. rows[..at], rows[at + 1], rows[at], .. rows[(at + 2)..]]) : table),
        };

        DocumentTable With(DocumentCell[] changed) => new([.. rows[..at], rows[at] with { Cells = changed }, .. rows[(at + 1)..]]);
    }

    private static string Shown(DocumentRow row) => string.Join(" | ", row.Cells.Select(c => (c.IsContinuation ? "=" : "") + c.Text.ReplaceLineEndings("⏎")));
}
