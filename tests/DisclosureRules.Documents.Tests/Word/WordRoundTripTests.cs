using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Documents.Tests.Packages;
using DisclosureRules.Reports;
using FsCheck.Xunit;

namespace DisclosureRules.Documents.Tests.Word;

/// <summary>Report to Word file to report is the identity: every cell, blank ones and those that hold no number included.</summary>
public class WordRoundTripTests
{
    private const int Reports = 160;

    [Property(MaxTest = Reports)]
    public void A_report_with_merged_cells_is_read_back(int seed) => ReadsBack(DocxStyle.Merged, seed);

    [Property(MaxTest = Reports)]
    public void A_report_with_labels_in_many_runs_is_read_back(int seed) => ReadsBack(DocxStyle.Runs, seed);

    [Property(MaxTest = Reports)]
    public void A_report_with_tracked_changes_is_read_in_its_final_state(int seed) => ReadsBack(DocxStyle.Tracked, seed);

    [Property(MaxTest = Reports)]
    public void A_report_whose_ordinals_are_automatic_numbers_is_read_back(int seed) => ReadsBack(DocxStyle.Numbered, seed);

    [Property(MaxTest = Reports)]
    public void A_report_inside_layout_tables_is_read_back(int seed) => ReadsBack(DocxStyle.Nested, seed);

    [Property(MaxTest = Reports)]
    public void A_report_with_tables_split_in_several_is_read_back(int seed) => ReadsBack(DocxStyle.Split, seed);

    [Property(MaxTest = Reports)]
    public void A_report_with_headings_in_text_boxes_is_read_back(int seed) => ReadsBack(DocxStyle.Boxes, seed);

    private static void ReadsBack(DocxStyle style, int seed)
    {
        Report written = RandomReport.Of(RoundTripTests.FormOf(seed), new(seed), blanks: (seed & 2) == 0 ? 0 : 0.1);
        SameReport.Assert(written, DocxWriter.Write(written, style, seed), "report.docx", $"{style} {seed}", p => p is { Table: > 0, TableRow: > 0, TableColumn: > 0 });
    }
}
