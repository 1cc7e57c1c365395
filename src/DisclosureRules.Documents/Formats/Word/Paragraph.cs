using System.Text;
using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.Word;

/// <summary>What a paragraph shows, while it is read.</summary>
internal sealed class Paragraph
{
    public StringBuilder Text { get; } = new();

    /// <summary>Its style; <see langword="null"/> for the default one.</summary>
    public string? Style { get; set; }

    /// <summary>The list that it names itself.</summary>
    public int? List { get; set; }

    /// <summary>The level of the list that it names itself.</summary>
    public int? Level { get; set; }

    /// <summary>Whether its end is deleted, so that the next paragraph goes on where it stops.</summary>
    public bool IsEndDeleted { get; set; }

    /// <summary>Whether its end is hidden, so that without text nothing of it is seen.</summary>
    public bool IsEndHidden { get; set; }

    /// <summary>Whether it shows a picture or an embedded object.</summary>
    public bool HasPicture { get; set; }

    /// <summary>What stands in its text boxes.</summary>
    public List<DocumentBlock> Boxes { get; } = [];

    /// <summary>For each field that is open, whether its instruction still goes on; an instruction is not printed, its result is.</summary>
    public Stack<bool> Fields { get; } = [];

    public bool IsInInstruction => Fields.Contains(true);
}
