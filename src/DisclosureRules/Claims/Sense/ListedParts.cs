using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Languages;

namespace DisclosureRules.Claims.Sense;

/// <summary>
/// How many parts a text says that it has, and those it lists: <c>由总体情况、……、其他事项等六部分组成</c>. The value is the number, the parts are ones. A mark
/// between two halves of one item (行政复议、行政诉讼情况) is not told from one between two items: where the number lies between the two counts it is right.
/// </summary>
internal static class ListedParts
{
    /// <summary>Fewer items are no list of sections.</summary>
    private const int FewestItems = 3;

    /// <summary>Characters of a list of six headings, the longest of 21, with words between: room for two such lists.</summary>
    private const int LongestList = 260;

    private static readonly string[] Openings = ["由", "包括", "包含", "分为", "分"];

    private static readonly string[] Endings = ["情况", "事项", "概述", "概况", "附表", "说明", "措施", "计划", "打算", "数据", "统计表"];

    private static readonly string[] Joining = ["以及", "和", "及", "与"];

    /// <summary>The first half of the heading 行政复议、行政诉讼情况, which is never one of its own.</summary>
    private const string FirstHalf = "复议";

    public static void Read(Passage passage, ClaimDefinition claim)
    {
        if (passage.Section is not ("intro" or "1"))
            return;
        string text = passage.Text;
        foreach ((int at, int end) in passage.PlacesOf(claim))
        {
            int start = at;
            while (start > 0 && at - start < 3 && NumeralCharacters.IsOrdinal(text[start - 1]))
                start--;
            if (start == at || !ChineseNumber.TryRead(text.AsSpan(start, at - start), out NumberReading number) || number.Length != at - start)
                continue;
            string list = ListBefore(passage, start);
            (int least, int most) = Count(list);
            if (most < FewestItems)
                continue;
            // A list that ends with 等 may leave some out.
            int listed = (int)Math.Clamp(number.Value, least, list.EndsWith('等') ? Math.Max(most, number.Value) : most);
            passage.State(claim, start, end, number.Value, null, [.. Enumerable.Repeat(1m, listed)]);
        }
    }

    /// <summary>What is listed in the sentence before a number, behind the word that opens the list.</summary>
    private static string ListBefore(Passage passage, int end)
    {
        int start = Math.Max(passage.SentenceStart(end), end - LongestList);
        string before = passage.Text[start..end];
        int open = -1;
        foreach (string opening in Openings)
        {
            int at = before.LastIndexOf(opening, StringComparison.Ordinal);
            if (at >= 0 && before[(at + opening.Length)..].Contains('、', StringComparison.Ordinal))
                open = Math.Max(open, at + opening.Length);
        }

        return open < 0 ? "" : before[open..];
    }

    /// <summary>How many items a list has at least, if every mark behind half an item joins it to the next, and at most.</summary>
    private static (int Least, int Most) Count(string list)
    {
        int least = 0, most = 0;
        foreach (string piece in list.Split('、', ',', ';'))
        {
            string item = piece.TrimEnd('等', '共', '计', '这', ':');
            if (Ends(item))
            {
                least++;
                most += Math.Max(1, item.Split(Joining, StringSplitOptions.None).Count(Ends));
            }
            else if (item.Length > 0 && !item.EndsWith(FirstHalf, StringComparison.Ordinal))
            {
                most++;
            }
        }

        return (Math.Max(1, least), most);
    }

    private static bool Ends(string item) => Array.Exists(Endings, e => item.EndsWith(e, StringComparison.Ordinal));
}
