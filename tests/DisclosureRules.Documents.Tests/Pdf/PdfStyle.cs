namespace DisclosureRules.Documents.Tests.Pdf;

/// <summary>The ways in which the test fixtures lay a report out as a PDF file.</summary>
public enum PdfStyle
{
    /// <summary>Every cell has its lines.</summary>
    Ruled,

    /// <summary>Lines are thin filled areas, letters are placed one by one.</summary>
    Areas,

    /// <summary>Label columns are so narrow that labels wrap into many lines, numbers stand between them.</summary>
    Narrow,

    /// <summary>Low pages: tables go on on the next page, their headings repeated.</summary>
    HeadingsRepeated,

    /// <summary>Low pages: tables go on on the next page without headings.</summary>
    HeadingsDropped,

    /// <summary>No lines: columns are where their numbers stand, labels of groups have lines of their own.</summary>
    Unruled,
}
