using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Recognition.Facts;

/// <summary>The sentence that states the period of the figures: <c>统计期限自2019年1月1日起至12月31日止</c>.</summary>
internal static class StatisticalPeriod
{
    /// <summary>Characters behind the name of the period in which its start is looked for. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int Reach = 30;

    private static readonly string[] Names = ["统计期限", "统计时限", "统计时间", "统计周期"];

    /// <summary>The year in which the period starts, when it starts on the first of January; <see langword="null"/> when no sentence states one.</summary>
    public static int? Year(IReadOnlyList<TextLine> lines)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            if (!lines[i].Raw.AsSpan().ContainsAny('统', '統'))
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
