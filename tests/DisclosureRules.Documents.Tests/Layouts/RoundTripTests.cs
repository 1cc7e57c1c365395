using DisclosureRules.Forms;
using DisclosureRules.Reports;
using FsCheck.Xunit;

namespace DisclosureRules.Documents.Tests.Layouts;

public class RoundTripTests
{
    [Property(MaxTest = 1000)]
    public void A_report_laid_out_one_cell_a_line_is_read_back(int seed) => ReadsBack(TextLayout.CellPerLine, seed, 0);

    [Property(MaxTest = 1000)]
    public void A_report_laid_out_with_blank_lines_is_read_back(int seed) => ReadsBack(TextLayout.CellPerLineSpaced, seed, 0);

    [Property(MaxTest = 1000)]
    public void A_report_laid_out_in_bar_rows_is_read_back_blank_cells_included(int seed) => ReadsBack(TextLayout.BarRows, seed, 0.1);

    [Property(MaxTest = 1000)]
    public void A_report_laid_out_in_bar_rows_with_tails_is_read_back(int seed) => ReadsBack(TextLayout.BarRowsWithTails, seed, 0);

    [Property(MaxTest = 1000)]
    public void A_report_laid_out_as_labels_and_numbers_is_read_back(int seed) => ReadsBack(TextLayout.LabelAndNumbers, seed, 0);

    [Property(MaxTest = 1000)]
    public void A_report_laid_out_as_the_torn_text_of_pages_is_read_back(int seed) => ReadsBack(TextLayout.TornPages, seed, 0);

    [Property(MaxTest = 1000)]
    public void A_report_laid_out_in_rows_without_headings_is_read_back(int seed) => ReadsBack(TextLayout.DataRows, seed, 0.1);

    [Property(MaxTest = 1000)]
    public void A_report_laid_out_in_a_table_for_each_group_is_read_back(int seed) => ReadsBack(TextLayout.GroupTables, seed, 0);

    [Property(MaxTest = 1000)]
    public void A_report_laid_out_with_floating_labels_is_read_back(int seed) => ReadsBack(TextLayout.FloatingLabels, seed, 0);

    [Property(MaxTest = 1000)]
    public void Where_blank_cells_leave_no_trace_their_rows_are_missing_and_nothing_shifts(int seed)
    {
        foreach (TextLayout layout in (TextLayout[])[TextLayout.CellPerLine, TextLayout.CellPerLineSpaced, TextLayout.LabelAndNumbers])
            ReadsBack(layout, seed, 0.02);
    }

    [Property(MaxTest = 1000)]
    public void Tails_never_shift_a_row_with_blank_cells(int seed)
    {
        Report written = RandomReport.Of(FormOf(seed), new(seed), 0.1);
        Report read = Read(LayoutWriter.Write(written, TextLayout.BarRowsWithTails, seed));
        foreach (FormCell cell in read.Form.Cells)
            Assert.True(read[cell.Index].State == CellState.Missing || read[cell.Index].SameContentAs(written[cell.Id]), cell.Id.ToString());
    }

    private static void ReadsBack(TextLayout layout, int seed, double blanks)
    {
        Form form = FormOf(seed);
        Report written = RandomReport.Of(form, new(seed), blanks);
        Report read = Read(LayoutWriter.Write(written, layout, seed));
        Assert.Equal(form.Id, read.Form.Id);
        Assert.Equal((written.Unit, written.Year), (read.Unit, read.Year));
        Assert.Equal(new DateOnly(written.Year!.Value + 1, 1, 20), read.PublishedOn);
        Assert.Equal(new DateOnly(written.Year!.Value + 1, 1, 18), read.SignedOn);
        Assert.Equal(form.Sections.Select(s => s.Id), read.Narrative.Select(n => n.Section).Where(s => s.Length == 1));
        Assert.All(read.Narrative.Where(n => n.Section.Length == 1), n => Assert.Equal(layout == TextLayout.DataRows && n.Section is "2" or "3" or "4" ? "" : "以下为本部分的内容。", n.Text));
        bool tracesBlanks = layout is TextLayout.BarRows or TextLayout.BarRowsWithTails or TextLayout.DataRows;
        foreach (FormCell cell in form.Cells)
        {
            Cell expected = (!tracesBlanks || IsOpenToFrame(layout, written, cell)) && SharesRunWithBlank(written, cell) ? Cell.Missing() : written[cell.Index];
            Assert.True(read[cell.Index].SameContentAs(expected), $"{cell.Id}: {read[cell.Index].State} {read[cell.Index].Raw} instead of {expected.State} {expected.Raw}");
        }
    }

    /// <summary>
    /// A blank cell at the start of a line without a label leaves a bar there, and a bar there may be the table's frame; where the frame is drawn, a blank
    /// cell at the end may be part of it.
    /// </summary>
    private static bool IsOpenToFrame(TextLayout layout, Report report, FormCell cell)
    {
        Index end = layout == TextLayout.DataRows ? ^1 : 0;
        return cell.Table.Layout == TableLayout.SideBySide
            && report[new CellId(cell.Id.Table, cell.Table.Rows.ToArray()[end].Id, cell.Table.Columns.ToArray()[end].Id)].State == CellState.Blank;
    }

    private static bool SharesRunWithBlank(Report report, FormCell cell) => report.Form.Cells.Any(other =>
        other.IsNative && other.Id.Table == cell.Id.Table && (other.Id.Row == cell.Id.Row || cell.Table.Layout == TableLayout.SideBySide)
        && report[other.Index].State == CellState.Blank);

    internal static Form FormOf(int seed) => FormCatalog.BuiltIn.All[(seed & 1) == 0 ? 0 : FormCatalog.BuiltIn.All.Count - 1];

    internal static Report Read(string text, string name = "report.txt") =>
        ReportFile.Read(System.Text.Encoding.UTF8.GetBytes(text), name).GetReport();
}
