namespace DisclosureRules.Documents.Formats;

/// <summary>The kinds of files that are read.</summary>
internal enum FileKind
{
    Text,
    ReportJson,
    WebPage,
    Pdf,
    Word,
    Workbook,
}
