namespace DisclosureRules.Documents.Tests.Layouts;

/// <summary>The ways in which the test fixtures lay a report out as text.</summary>
public enum TextLayout
{
    /// <summary>L1: one cell a line.</summary>
    CellPerLine,

    /// <summary>L2: one cell a line, blank lines between.</summary>
    CellPerLineSpaced,

    /// <summary>L3: rows between bars, spans collapsed.</summary>
    BarRows,

    /// <summary>L4: rows between bars, with tails where cells span.</summary>
    BarRowsWithTails,

    /// <summary>L11: label and numbers on one line.</summary>
    LabelAndNumbers,

    /// <summary>L10 and L12: pages of a PDF, numbers between the halves of labels, headings in several lines.</summary>
    TornPages,
}
