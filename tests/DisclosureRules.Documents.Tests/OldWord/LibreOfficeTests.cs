using DisclosureRules.Documents.Tests.Packages;
using DisclosureRules.Documents.Tests.Word;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.OldWord;

/// <summary>The reports of Word files that LibreOffice saved for Word 97–2003 are those that were written.</summary>
public class LibreOfficeTests(ConvertedReports reports) : IClassFixture<ConvertedReports>
{
    public static TheoryData<DocxStyle, int> All => ConvertedReports.All;

    [LibreOfficeFact]
    public void What_stands_around_the_text_is_not_read_and_numbers_are_printed() => Assert.Equal(FlatDocument.Lines, OldWordReaderTests.Lines(reports.Flat));

    [LibreOfficeTheory]
    [MemberData(nameof(All))]
    public void A_report_saved_for_old_programs_is_read_back(DocxStyle style, int seed)
    {
        (Report written, byte[] newer, byte[] old) = reports[style, seed];
        SameReport.Assert(written, old, "report.doc", $"{style} {seed}", p => p is { Table: > 0, TableRow: > 0, TableColumn: > 0 });
        Assert.Equal(SameReport.Read(newer, "a").Narrative, SameReport.Read(old, "a").Narrative);
    }
}
