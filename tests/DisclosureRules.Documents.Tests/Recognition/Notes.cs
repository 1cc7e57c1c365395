using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Recognition;

/// <summary>The notes of reports of which tests print a part only.</summary>
internal static class Notes
{
    /// <summary>All but those that say which rows were not printed.</summary>
    public static IReadOnlyList<ReadingNote> OnWhatWasPrinted(Report report) => [.. report.Notes.Where(n => n.Code != "rows-not-found")];
}
