using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Documents.Tests.Packages;
using DisclosureRules.Reports;
using FsCheck.Xunit;

namespace DisclosureRules.Documents.Tests.Pdf;

/// <summary>Report to PDF to report is the identity: every cell, blank ones and those that hold no number included.</summary>
public class PdfRoundTripTests
{
    private const int Reports = 200;

    [Property(MaxTest = Reports)]
    public void A_report_with_ruled_tables_is_read_back(int seed) => ReadsBack(PdfStyle.Ruled, seed);

    [Property(MaxTest = Reports)]
    public void A_report_whose_lines_are_areas_is_read_back(int seed) => ReadsBack(PdfStyle.Areas, seed);

    [Property(MaxTest = Reports)]
    public void A_report_with_wrapped_labels_is_read_back(int seed) => ReadsBack(PdfStyle.Narrow, seed);

    [Property(MaxTest = Reports)]
    public void A_report_whose_tables_go_on_under_repeated_headings_is_read_back(int seed) => ReadsBack(PdfStyle.HeadingsRepeated, seed);

    [Property(MaxTest = Reports)]
    public void A_report_whose_tables_go_on_without_headings_is_read_back(int seed) => ReadsBack(PdfStyle.HeadingsDropped, seed);

    [Property(MaxTest = Reports)]
    public void A_report_whose_tables_have_no_lines_is_read_back(int seed)
    {
        Report written = RandomReport.Of(RoundTripTests.FormOf(seed), new(seed));
        SameReport.Assert(written, PdfWriter.Write(written, PdfStyle.Unruled, seed), "report.pdf", $"{seed}", p => p is { Page: > 0, Box: not null });
    }

    [Property(MaxTest = Reports)]
    public void Blank_cells_of_tables_without_lines_never_shift_a_number(int seed)
    {
        Report written = RandomReport.Of(RoundTripTests.FormOf(seed), new(seed), blanks: 0.1);
        Assert.Empty(NumberedReport.Differences(written, SameReport.Read(PdfWriter.Write(written, PdfStyle.Unruled, seed), "report.pdf")));
    }

    private static void ReadsBack(PdfStyle style, int seed)
    {
        Report written = RandomReport.Of(RoundTripTests.FormOf(seed), new(seed), blanks: (seed & 2) == 0 ? 0 : 0.1);
        SameReport.Assert(written, PdfWriter.Write(written, style, seed), "report.pdf", $"{style} {seed}", p => p is { Page: > 0, Box: not null, Table: > 0, TableRow: > 0, TableColumn: > 0 });
    }
}
