namespace DisclosureRules.Documents.Formats.Word;

/// <summary>The automatic numbers of paragraphs: which list and level a paragraph belongs to, by itself or by its style. Not safe to share between threads.</summary>
internal sealed class ParagraphNumbers(WordNumbering numbering, WordStyles styles)
{
    private readonly ListCounters _counters = new();

    /// <summary>What is printed before the next paragraph; empty when it has no number.</summary>
    /// <param name="style">The paragraph's style.</param>
    /// <param name="number">The list that the paragraph names itself; 0 takes it out of its style's list.</param>
    /// <param name="level">The level that it names itself.</param>
    public string Next(string? style, int? number, int? level)
    {
        (int? styleNumber, int? styleLevel) = styles.NumberingOf(style);
        if ((number ?? styleNumber) is not { } id || numbering.Find(id) is not { } list)
            return "";
        return _counters.Next(list, level ?? (number is null ? styleLevel : null) ?? list.LevelOf(styles.NameOf(style)));
    }
}
