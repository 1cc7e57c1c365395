using DisclosureRules.Documents.Tests.Layouts;
using DisclosureRules.Documents.Tests.Packages;
using DisclosureRules.Reports;
using FsCheck.Xunit;

namespace DisclosureRules.Documents.Tests.Workbooks;

/// <summary>Report to workbook to report is the identity: every cell, blank ones and those that hold no number included.</summary>
public class WorkbookRoundTripTests
{
    private const int Reports = 210;

    [Property(MaxTest = Reports)]
    public void A_report_on_one_sheet_is_read_back(int seed) => ReadsBack(XlsxStyle.OneSheet, seed);

    [Property(MaxTest = Reports)]
    public void A_report_on_one_sheet_without_blank_rows_is_read_back(int seed) => ReadsBack(XlsxStyle.Dense, seed);

    [Property(MaxTest = Reports)]
    public void A_report_with_a_sheet_for_each_section_is_read_back(int seed) => ReadsBack(XlsxStyle.SheetPerSection, seed);

    [Property(MaxTest = Reports)]
    public void A_report_is_read_back_whatever_hidden_rows_columns_and_sheets_hold(int seed) => ReadsBack(XlsxStyle.Hidden, seed);

    [Property(MaxTest = Reports)]
    public void A_report_of_calculated_numbers_is_read_back_exactly(int seed) => ReadsBack(XlsxStyle.Calculated, seed);

    private static void ReadsBack(XlsxStyle style, int seed)
    {
        Report written = RandomReport.Of(RoundTripTests.FormOf(seed), new(seed), blanks: (seed & 2) == 0 ? 0 : 0.1);
        SameReport.Assert(written, XlsxWriter.Write(written, style, seed), "report.xlsx", $"{style} {seed}", p => p is { Sheet.Length: > 0, Address.Length: > 1 });
    }
}
