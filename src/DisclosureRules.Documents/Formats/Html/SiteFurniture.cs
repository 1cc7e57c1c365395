using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>Words by which a line shows that it is the site's and not the report's. In doubt it is the report's.</summary>
internal static class SiteFurniture
{
    /// <summary>Longer lines are paragraphs. No source known; chosen on the pages of tests, Html/.</summary>
    private const int LongestSiteLine = 160;

    private static readonly string[] Starts =
        ["当前位置", "当前的位置", "您的位置", "您当前位置", "您当前的位置", "您现在的位置", "你的位置", "你当前位置", "所在位置", "上一篇", "下一篇", "上一条", "下一条"];

    private static readonly string[] Marks = ["版权所有", "网站标识码", "公网安备", "ICP备"];

    /// <summary>Whether a line says where in the site one is, leads to the next page, or is a notice of the site.</summary>
    public static bool IsSiteLine(string text)
    {
        if (text.Length > LongestSiteLine || text.Contains('。', StringComparison.Ordinal))
            return false;
        int start = 0;
        while (start < text.Length && (ChineseText.IsBlank(text[start]) || text[start] is '[' or '【' or '>' or '·'))
            start++;
        foreach (string word in Starts)
        {
            if (string.CompareOrdinal(text, start, word, 0, word.Length) == 0 && EndsName(text, start + word.Length))
                return true;
        }

        foreach (string mark in Marks)
        {
            int at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && IsNotice(text, at + mark.Length, mark))
                return true;
        }

        return false;
    }

    /// <summary>Whether a text states a year: four digits before 年, a dash, a stroke or a dot, or spelled years.</summary>
    public static bool HasYear(string text)
    {
        int digits = 0;
        foreach (char c in text)
        {
            if (digits >= 4 && (c is '年' or '-' or '/' or '.' or '－' or '．' || ChineseText.IsBlank(c)))
                return true;
            digits = char.IsAsciiDigit(c) || c is (>= '０' and <= '９') || NumeralCharacters.DigitOrCircle(c) >= 0 ? digits + 1 : 0;
        }

        return false;
    }

    private static bool EndsName(string text, int at) =>
        at == text.Length || text[at] is ':' or '：' or '是' or '>' or '》' or ']' or '】' or '/' or '|' || ChineseText.IsBlank(text[at]);

    /// <summary>A licence goes on with its number, a notice with a name; sentences that mention them don't.</summary>
    private static bool IsNotice(string text, int at, string mark)
    {
        if (mark is "版权所有")
            return true;
        for (; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]) || (text[at] is >= '０' and <= '９'))
                return true;
            if (!ChineseText.IsBlank(text[at]) && text[at] is not (':' or '：' or '号' or '证'))
                return false;
        }

        return mark is "网站标识码" or "公网安备";
    }
}
