using System.Text;

namespace DisclosureRules.Documents.Formats.Word;

/// <summary>Counts the numbered paragraphs of a document in reading order. Not safe to share between threads.</summary>
internal sealed class ListCounters(WordNumbering numbering, WordStyles styles)
{
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(WordList List, int Level)> _started = [];

    /// <summary>What is printed before the next paragraph; empty when it has no number. Bullets are ornaments and left out.</summary>
    /// <param name="style">The paragraph's style.</param>
    /// <param name="number">The list that the paragraph names itself; 0 takes it out of its style's list.</param>
    /// <param name="level">The level that it names itself.</param>
    public string Next(string? style, int? number, int? level)
    {
        (int? styleNumber, int? styleLevel) = styles.NumberingOf(style);
        if ((number ?? styleNumber) is not { } id || numbering.Find(id) is not { } list)
            return "";
        int at = level ?? (number is null ? styleLevel : null) ?? list.LevelOf(styles.NameOf(style));
        return at is >= 0 and < WordNumbering.Levels && list[at] is { } found ? Print(list, found, at, Count(list, found, at)) : "";
    }

    private int?[] Count(WordList list, ListLevel level, int at)
    {
        if (!_counters.TryGetValue(list.Definition, out int?[]? counters))
            _counters.Add(list.Definition, counters = new int?[WordNumbering.Levels]);
        bool starts = list.Starts[at] is not null && _started.Add((list, at));
        counters[at] = starts || counters[at] is null ? list.Starts[at] ?? level.Start : counters[at] + 1;
        for (int deeper = at + 1; deeper < WordNumbering.Levels; deeper++)
        {
            if (list[deeper]?.RestartsAfter is not { } after || at < after)
                counters[deeper] = null;
        }

        return counters;
    }

    private static string Print(WordList list, ListLevel level, int at, int?[] counters)
    {
        if (level.Format == "bullet" || level.Text.Length == 0)
            return "";
        StringBuilder text = new();
        for (int i = 0; i < level.Text.Length; i++)
        {
            if (level.Text[i] != '%' || i + 1 == level.Text.Length || level.Text[i + 1] is < '1' or > '9')
            {
                text.Append(level.Text[i]);
                continue;
            }

            int other = level.Text[++i] - '1';
            if (other <= at && list[other] is { } shown)
                text.Append(ListNumeral.Print(counters[other] ?? list.Starts[other] ?? shown.Start, level.IsLegal && shown.Format != "none" ? "decimal" : shown.Format, shown.CustomFormat));
        }

        return text.Append(Gap(level, text)).ToString();
    }

    /// <summary>A tab lines the text up; behind a mark that is as wide as a character there is nothing to be seen of it.</summary>
    private static string Gap(ListLevel level, StringBuilder text) => level.Suffix switch
    {
        "nothing" => "",
        "space" => " ",
        _ => text.Length > 0 && text[^1] is '、' or '）' or '．' or '：' or '。' ? "" : " ",
    };
}
