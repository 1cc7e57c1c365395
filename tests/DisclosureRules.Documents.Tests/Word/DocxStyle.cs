namespace DisclosureRules.Documents.Tests.Word;

/// <summary>The ways in which the test fixtures lay a report out as a Word file.</summary>
public enum DocxStyle
{
    /// <summary>Tables with merged cells as Word writes them.</summary>
    Merged,

    /// <summary>Labels cut into many runs and over paragraphs, with proofing marks between.</summary>
    Runs,

    /// <summary>Corrections that are tracked: what was there before is still in the file.</summary>
    Tracked,

    /// <summary>Ordinals of headings and labels are automatic numbers.</summary>
    Numbered,

    /// <summary>The whole report stands in the cells of a layout table.</summary>
    Nested,

    /// <summary>Tables go on as another table.</summary>
    Split,

    /// <summary>Title, date and headings stand in text boxes, each of them twice for old programs.</summary>
    Boxes,
}
