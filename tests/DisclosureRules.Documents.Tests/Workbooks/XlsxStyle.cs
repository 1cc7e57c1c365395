namespace DisclosureRules.Documents.Tests.Workbooks;

/// <summary>The ways in which the test fixtures lay a report out as a workbook.</summary>
public enum XlsxStyle
{
    /// <summary>All on one sheet, headings merged over the width, blank rows between.</summary>
    OneSheet,

    /// <summary>All on one sheet without a blank row, headings in the first column only.</summary>
    Dense,

    /// <summary>A sheet for each section.</summary>
    SheetPerSection,

    /// <summary>Hidden rows, columns and sheets that hold other numbers.</summary>
    Hidden,

    /// <summary>Numbers as the binary numbers that a spreadsheet calculates with, some of them results of formulas.</summary>
    Calculated,
}
