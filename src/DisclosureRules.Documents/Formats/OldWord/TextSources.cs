namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>What the texts of a file are read from, and what is counted over all of them. Not safe to share between threads.</summary>
/// <param name="Document">The main stream.</param>
/// <param name="Pieces">Where the characters stand in it.</param>
/// <param name="Characters">Their properties.</param>
/// <param name="Paragraphs">The properties of paragraphs.</param>
/// <param name="Numbers">The automatic numbers of paragraphs.</param>
/// <param name="Boxes">The text boxes of the body.</param>
internal sealed record TextSources(
    RecordBytes Document, PieceTable Pieces, CharacterFormats Characters, ParagraphFormats Paragraphs, NumberedParagraphs Numbers, TextBoxes Boxes)
{
    /// <summary>How many tables have begun.</summary>
    public int Tables { get; set; }
}
