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

    /// <summary>A workbook of Excel 97–2003.</summary>
    OldWorkbook,

    /// <summary>A Word file of Word 97–2003, or one that WPS Office wrote the same way.</summary>
    OldWord,
}
