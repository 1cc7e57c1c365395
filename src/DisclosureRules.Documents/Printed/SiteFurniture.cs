using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Printed;

/// <summary>Words by which a line shows that it is the site's and not the report's. In doubt it is the report's.</summary>
internal static class SiteFurniture
{
    /// <summary>Longer lines are paragraphs. No source known; chosen on the pages of tests, Html/.</summary>
    private const int LongestSiteLine = 160;

    private static readonly string[] Starts =
        ["当前位置", "当前的位置", "您的位置", "您当前位置", "您当前的位置", "您现在的位置", "你的位置", "你当前位置", "所在位置", "上一篇", "下一篇", "上一条", "下一条"];

    /// <summary>How lines begin that stand below what a page shows.</summary>
    private static readonly string[] Feet =
        ["主办单位", "主办", "承办单位", "承办", "技术支持", "责任编辑", "打印本页", "打印", "关闭窗口", "分享到", "相关链接", "相关文章", "返回顶部", "网站地图", "关于我们", "联系我们", "文章来源", "信息来源", "来源", "浏览次数", "阅读次数"];

    private static readonly string[] Marks = ["版权所有", "网站标识码", "公网安备", "ICP备"];

    /// <summary>Whether a line says where in the site one is, leads to the next page, or is a notice of the site.</summary>
    public static bool IsSiteLine(string text)
    {
        if (IsSentence(text))
            return false;
        if (Begins(text, Starts))
            return true;

        foreach (string mark in Marks)
        {
            int at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && IsNotice(text, at + mark.Length, mark))
                return true;
        }

        return false;
    }

    /// <summary>Whether a line behind the words of a page is the page's foot: a notice of the site, or a name that stands below what it shows.</summary>
    public static bool IsFoot(string text) => IsSiteLine(text) || (!IsSentence(text)
        && (Begins(text, Feet) || text.StartsWith("扫一扫", StringComparison.Ordinal) || text.StartsWith('©') || text.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase)));

    private static bool IsSentence(string text) => text.Length > LongestSiteLine || text.Contains('。', StringComparison.Ordinal);

    private static bool Begins(string text, string[] words)
    {
        int start = 0;
        while (start < text.Length && (ChineseText.IsBlank(text[start]) || text[start] is '[' or '【' or '>' or '·'))
            start++;
        return Array.Exists(words, word => string.CompareOrdinal(text, start, word, 0, word.Length) == 0 && EndsName(text, start + word.Length));
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
