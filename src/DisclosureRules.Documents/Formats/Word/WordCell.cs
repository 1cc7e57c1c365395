using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.Word;

/// <summary>A cell of a row as the file states it, before merged cells are resolved.</summary>
internal sealed class WordCell
{
    /// <summary>Stands for a picture in a cell without words: such a cell is not blank, and what it shows is not known.</summary>
    private const string Picture = "\uFFFC";

    /// <summary>How many columns of the grid it covers.</summary>
    public int Span { get; set; } = 1;

    /// <summary>Whether cells below may belong to it.</summary>
    public bool StartsColumn { get; set; }

    /// <summary>Whether it belongs to the cell above.</summary>
    public bool ContinuesColumn { get; set; }

    /// <summary>Whether it belongs to the cell before it.</summary>
    public bool ContinuesRow { get; set; }

    /// <summary>Whether the deletion of the cell, or of words in it, is tracked.</summary>
    public bool IsDeleted { get; set; }

    public bool HasPicture { get; set; }

    public List<DocumentBlock> Blocks { get; } = [];

    public bool HoldsTable => Blocks.Exists(b => b is DocumentTable);

    public string Text
    {
        get
        {
            string text = string.Join('\n', Blocks.OfType<DocumentLine>().Select(l => l.Text));
            return text.Length == 0 && HasPicture ? Picture : text;
        }
    }
}
