namespace DisclosureRules.Documents.Tests.Html;

/// <summary>The ways in which the test pages lay a report out.</summary>
public enum HtmlStyle
{
    /// <summary>Merged cells with colspan and rowspan.</summary>
    Merged,

    /// <summary>No cell spans rows or columns; empty cells fill the grid.</summary>
    Padded,

    /// <summary>As Word exports it.</summary>
    Word,

    /// <summary>Tables inside tables that lay out the page.</summary>
    Nested,

    /// <summary>Labels cut into many elements.</summary>
    Spans,

    /// <summary>Each table split in several.</summary>
    Split,
}
