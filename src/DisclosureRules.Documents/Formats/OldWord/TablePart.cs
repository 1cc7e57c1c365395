namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>The parts of the stream of tables that are read, by their number in the file information ([MS-DOC], FibRgFcLcb97).</summary>
internal enum TablePart
{
    Styles = 1,
    CharacterPages = 12,
    ParagraphPages = 13,
    Pieces = 33,
    Shapes = 40,
    Drawings = 50,
    Boxes = 56,
    Lists = 73,
    ListChanges = 74,
}
