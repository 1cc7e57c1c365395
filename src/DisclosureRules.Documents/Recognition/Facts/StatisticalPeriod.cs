using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Recognition.Facts;

/// <summary>The sentence that states the period of the figures: <c>统计期限自2019年1月1日起至12月31日止</c>.</summary>
internal static class StatisticalPeriod
{
    /// <summary>Characters behind the name of the period in which its start is looked for. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int Reach = 30;

    private static readonly string[] Names = ["统计期限", "统计时限", "统计时间", "统计周期", "统计期间", "统计时段", "统计起止时间", "数据时限", "统计自"];

    private static readonly string[] Ends = ["截止", "截至"];

    /// <summary>The year in which the period starts, when it starts on the first of January; <see langword="null"/> when no sentence states one.</summary>
    public static int? Year(IReadOnlyList<TextLine> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (!lines[i].Raw.AsSpan().ContainsAny('统', '統', '限'))
                continue;
            foreach (string name in Names)
            {
                int at = ChineseText.Simplify(lines[i].Raw).IndexOf(name, StringComparison.Ordinal);
                if (at >= 0 && In(lines[i].Raw[at..] + (i + 1 < lines.Count ? lines[i + 1].Raw : "")) is { } year)
                    return year;
            }
        }

        return null;
    }

    /// <summary>
    /// The year at whose end the figures were taken, as <c>所列数据截止2023年12月31日</c> says; <see langword="null"/> when no sentence about data says so,
    /// or two differ.
    /// </summary>
    public static int? EndYear(IReadOnlyList<TextLine> lines)
    {
        HashSet<int> years = [];
        for (int i = 0; i < lines.Count; i++)
        {
            if (!lines[i].Raw.AsSpan().Contains('截'))
                continue;
            string text = ChineseText.Simplify(TitleSearch.Plain(lines[i].Raw + (i + 1 < lines.Count ? lines[i + 1].Raw : "")));
            foreach (string end in Ends)
            {
                for (int at = text.IndexOf(end, StringComparison.Ordinal); at >= 0; at = text.IndexOf(end, at + 1, StringComparison.Ordinal))
                {
                    string behind = text.Substring(at + end.Length, Math.Min(Reach, text.Length - at - end.Length)).TrimStart('到', '至', '于', '时', '间', '日', '期', '为', ':');
                    if (SpeaksOfData(text[Math.Max(0, at - (Reach * 2))..at]) && PrintedDate.AtStart(behind) is { Month: 12, Day: 31 } date)
                        years.Add(date.Year);
                }
            }
        }

        return years.Count == 1 ? years.First() : null;
    }

    /// <summary>Whether the sentence up to there is about the figures: what is in force or built by a day says nothing of the report.</summary>
    private static bool SpeaksOfData(string before)
    {
        string sentence = before[(before.LastIndexOf('。') + 1)..];
        return sentence.Contains("数据", StringComparison.Ordinal) || sentence.Contains("统计", StringComparison.Ordinal);
    }

    private static int? In(string text)
    {
        string near = TitleSearch.Plain(text.Length > Reach * 2 ? text[..(Reach * 2)] : text);
        for (int i = 0; i < near.Length && i < Reach; i++)
        {
            if ((char.IsAsciiDigit(near[i]) || near[i] == '二') && PrintedDate.AtStart(near[i..]) is { Month: 1, Day: 1 } date)
                return date.Year;
        }

        return null;
    }
}
