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

    /// <summary>L13: rows between bars, no headings at all.</summary>
    DataRows,

    /// <summary>L15: every group a table of its own below a heading, with column headings that say nothing.</summary>
    GroupTables,

    /// <summary>L16: rows between bars whose labels float before and behind them.</summary>
    FloatingLabels,
}
