using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Documents.Tests.Packages;
using DisclosureRules.Reports;
using FsCheck.Xunit;

namespace DisclosureRules.Documents.Tests.OldWord;

/// <summary>Report to a file of Word 97–2003 to report is the identity, and damage never ends in anything but a report or a problem.</summary>
public class OldWordRoundTripTests
{
    private const int Reports = 80, Damaged = 300;

    [Property(MaxTest = Reports)]
    public void A_report_with_merged_cells_is_read_back(int seed) => ReadsBack(DocStyle.Merged, seed);

    [Property(MaxTest = Reports)]
    public void A_report_with_cells_that_are_merged_by_marks_is_read_back(int seed) => ReadsBack(DocStyle.Marked, seed);

    [Property(MaxTest = Reports)]
    public void A_report_with_uneven_borders_is_read_back(int seed) => ReadsBack(DocStyle.Uneven, seed);

    [Property(MaxTest = Reports)]
    public void A_report_that_was_saved_fast_is_read_back(int seed) => ReadsBack(DocStyle.Pieces, seed);

    [Property(MaxTest = Reports)]
    public void A_report_with_long_lists_of_properties_is_read_back(int seed) => ReadsBack(DocStyle.LongLists, seed);

    [Property(MaxTest = Reports)]
    public void A_report_with_tracked_changes_is_read_in_its_final_state(int seed) => ReadsBack(DocStyle.Tracked, seed);

    [Property(MaxTest = Reports)]
    public void A_report_inside_a_layout_table_is_read_back(int seed) => ReadsBack(DocStyle.Nested, seed);

    /// <summary>The format has no checksums: damage may change what a file says, but never more than that.</summary>
    [Property(MaxTest = Damaged)]
    public void A_damaged_file_is_read_or_refused(int seed)
    {
        Random random = new(seed);
        byte[] file = DocWriter.Write(RandomReport.Of(RoundTripTests.FormOf(seed), random), (DocStyle)random.Next(7), seed);
        file = random.Next(4) == 0 ? file[..random.Next(file.Length)] : file;
        for (int i = random.Next(1, 20); i > 0 && file.Length > 4096; i--)
            file[random.Next(3) switch { 0 => random.Next(4096), 1 => file.Length - 1 - random.Next(4096), _ => random.Next(file.Length) }] = (byte)(random.Next(2) == 0 ? random.Next(256) : 0xFF);
        bool isRead = ReportFile.Read(file, "a.doc").Gives(out Report? report, out IReadOnlyList<Diagnostic> diagnostics);
        Assert.Equal(isRead, report is not null && diagnostics.Count == 0);
    }

    private static void ReadsBack(DocStyle style, int seed)
    {
        Report written = RandomReport.Of(RoundTripTests.FormOf(seed), new(seed), blanks: (seed & 2) == 0 ? 0 : 0.1);
        SameReport.Assert(written, DocWriter.Write(written, style, seed), "report.doc", $"{style} {seed}", p => p is { Table: > 0, TableRow: > 0, TableColumn: > 0 });
    }
}
