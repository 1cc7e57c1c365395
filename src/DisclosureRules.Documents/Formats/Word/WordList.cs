namespace DisclosureRules.Documents.Formats.Word;

/// <summary>A list that paragraphs belong to: a definition shared with other lists, and what this one changes in it.</summary>
internal sealed class WordList
{
    /// <summary>The definition's number. Lists of one definition count on where the other stopped.</summary>
    public int Definition { get; set; } = -1;

    /// <summary>The definition's levels.</summary>
    public ListLevel?[]? Base { get; set; }

    /// <summary>Levels that this list prints in its own way.</summary>
    public ListLevel?[] Own { get; } = new ListLevel?[WordNumbering.Levels];

    /// <summary>Numbers with which this list starts, whatever its definition counted before.</summary>
    public int?[] Starts { get; } = new int?[WordNumbering.Levels];

    public ListLevel? this[int level] => Own[level] ?? Base?[level];

    /// <summary>The level of the paragraphs of a style that names the list but no level.</summary>
    public int LevelOf(string? style)
    {
        for (int i = 0; i < WordNumbering.Levels; i++)
        {
            if (style is not null && this[i]?.Style == style)
                return i;
        }

        return 0;
    }
}
