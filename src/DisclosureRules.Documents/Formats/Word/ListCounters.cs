using System.Text;

namespace DisclosureRules.Documents.Formats.Word;

/// <summary>Counts the numbered paragraphs of a document in reading order. Not safe to share between threads.</summary>
internal sealed class ListCounters
{
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(WordList List, int Level)> _started = [];

    /// <summary>What is printed before the next paragraph of a list; empty where that prints no number. Bullets are ornaments and left out.</summary>
    public string Next(WordList list, int level) => level is >= 0 and < WordNumbering.Levels && list[level] is { } found ? Print(list, found, level, Count(list, found, level)) : "";

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
