using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using FsCheck.Xunit;

namespace DisclosureRules.Documents.Tests.Html;

/// <summary>Report to page to report is the identity: every cell, blank ones and those that hold no number included.</summary>
public class HtmlRoundTripTests
{
    private const int Reports = 180;

    [Property(MaxTest = Reports)]
    public void A_report_with_merged_cells_is_read_back(int seed) => ReadsBack(HtmlStyle.Merged, seed);

    [Property(MaxTest = Reports)]
    public void A_report_whose_grid_is_padded_with_empty_cells_is_read_back(int seed) => ReadsBack(HtmlStyle.Padded, seed);

    [Property(MaxTest = Reports)]
    public void A_report_exported_by_a_word_processor_is_read_back(int seed) => ReadsBack(HtmlStyle.Word, seed);

    [Property(MaxTest = Reports)]
    public void A_report_inside_layout_tables_is_read_back(int seed) => ReadsBack(HtmlStyle.Nested, seed);

    [Property(MaxTest = Reports)]
    public void A_report_with_labels_in_many_elements_is_read_back(int seed) => ReadsBack(HtmlStyle.Spans, seed);

    [Property(MaxTest = Reports)]
    public void A_report_with_tables_split_in_several_is_read_back(int seed) => ReadsBack(HtmlStyle.Split, seed);

    private static void ReadsBack(HtmlStyle style, int seed)
    {
        Report written = RandomReport.Of(RoundTripTests.FormOf(seed), new(seed), blanks: (seed & 2) == 0 ? 0 : 0.1);
        string page = HtmlWriter.Write(written, style, seed);
        Report read = Read(HtmlBytes.In(page, seed));
        Assert.Equal(written.Form.Id, read.Form.Id);
        Assert.Equal((written.Unit, written.Year), (read.Unit, read.Year));
        Assert.Equal(new DateOnly(written.Year!.Value + 1, 1, 20), read.PublishedOn);
        Assert.Equal(new DateOnly(written.Year!.Value + 1, 1, 18), read.SignedOn);
        Assert.Equal(written.Form.Sections.Select(s => s.Id), read.Narrative.Select(n => n.Section).Where(s => s.Length == 1));
        Assert.All(read.Narrative.Where(n => n.Section.Length == 1), n => Assert.Equal("以下为本部分的内容。", n.Text));
        foreach (FormCell cell in written.Form.Cells)
        {
            Cell found = read[cell.Index], expected = written[cell.Index];
            Assert.True(found.SameContentAs(expected), $"{style} {seed} {cell.Id}: {found.State} {found.Raw} instead of {expected.State} {expected.Raw}; {string.Join(';', read.Notes.Select(n => n.Message.En))}");
            Assert.True(found.State == CellState.Missing || found.Place is { Table: > 0, TableRow: > 0, TableColumn: > 0 });
        }
    }

    private static Report Read(byte[] page) =>
        ReportFile.Read(page, "report.html").GetReport();
}
