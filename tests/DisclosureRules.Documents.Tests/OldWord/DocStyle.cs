namespace DisclosureRules.Documents.Tests.OldWord;

/// <summary>The ways in which the test fixtures lay a report out as a file of Word 97–2003.</summary>
public enum DocStyle
{
    /// <summary>Wide cells, and cells that are merged downwards.</summary>
    Merged,

    /// <summary>Cells that are merged sideways by marks, which are set both ways in which the format is described.</summary>
    Marked,

    /// <summary>The borders of each row are a little beside those of others, as after drawing with the mouse.</summary>
    Uneven,

    /// <summary>Saved fast: the text is in many pieces in another order, and some of it is compressed.</summary>
    Pieces,

    /// <summary>The properties of paragraphs stand in the stream of data.</summary>
    LongLists,

    /// <summary>Corrections that are tracked: what was there before is still in the file.</summary>
    Tracked,

    /// <summary>The whole report stands in a cell of a layout table.</summary>
    Nested,
}
