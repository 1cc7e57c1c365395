using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Recognition.Facts;

/// <summary>
/// The line near the title with which a page introduces what it shows: <c>时间:2025-03-10 15:35 来源:县政府 浏览次数:12</c>. A date counts as that of
/// publication only where its place says so, since reports are written, signed and changed on other days: behind a bare 时间 or 日期, or without any
/// name beside the source or the number of readers, or with a time of day. Where several such dates differ, none is known.
/// </summary>
internal static class PageHead
{
    /// <summary>Lines above or below the title that may be its page's head: a few notes and blank menus. No source known.</summary>
    private const int Reach = 8;

    /// <summary>Lines in which a head is looked for where no title is known. No source known.</summary>
    private const int MostLines = 40;

    /// <summary>Characters of a head line; longer ones are paragraphs. No source known.</summary>
    private const int LongestLine = 120;

    private static readonly string[] Names = ["时间", "日期"];

    /// <summary>What stands beside the date in a head: where the page is from, and who has seen it.</summary>
    private static readonly string[] Companions =
        ["来源", "作者", "浏览", "点击", "阅读量", "阅读次数", "访问量", "访问次数", "字号", "字体", "打印", "发布机构", "发布单位", "录入", "责任编辑", "稿源", "分享到"];

    /// <summary>The date in the head of the page; <see langword="null"/> when it states none or several.</summary>
    /// <param name="lines">The lines of the document.</param>
    /// <param name="title">The report's title, where one was found.</param>
    /// <param name="tableBlocks">The numbers of the lines and table rows that belong to tables.</param>
    public static DateOnly? Published(IReadOnlyList<TextLine> lines, TitleSearch? title, IReadOnlySet<int> tableBlocks)
    {
        int first = title is null ? 0 : Math.Max(0, title.First - Reach), last = title is null ? MostLines : title.Last + Reach;
        HashSet<DateOnly> dates = [];
        for (int i = first; i < lines.Count && i <= last && !tableBlocks.Contains(lines[i].BlockIndex); i++)
        {
            if (Date(lines[i].Raw, isNearTitle: title is not null) is { } date)
                dates.Add(date);
        }

        return dates.Count == 1 ? dates.First() : null;
    }

    /// <summary>Whether a line is the page's own and not the report's, wherever it stands.</summary>
    public static bool Is(string line) => Date(line, isNearTitle: false) is not null;

    private static DateOnly? Date(string raw, bool isNearTitle)
    {
        if (raw.Length > LongestLine || raw.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            return null;
        string line = ChineseText.Trim(ChineseText.Simplify(ChineseText.Fold(raw)));
        if (line.AsSpan().IndexOfAny(",。;") >= 0)
            return null;
        bool hasCompanion = Array.Exists(Companions, c => line.Contains(c, StringComparison.Ordinal));
        if (!hasCompanion && !isNearTitle)
            return null;
        DateOnly? found = null;
        for (int at = 0; at < line.Length; at++)
        {
            if (!char.IsAsciiDigit(line[at]) || (at > 0 && (char.IsAsciiDigit(line[at - 1]) || line[at - 1] is '-' or '/' or '.')))
                continue;
            if (!ChineseDate.TryRead(line.AsSpan(at), out DateReading reading) || reading.Date is not { } date)
                continue;
            string behind = line[(at + reading.Length)..].TrimStart();
            bool isPeriod = behind.Length > 0 && behind[0] is '至' or '到' or '起' or '止' or '-' or '—' or '~';
            if (isPeriod || (found is { } other && other != date))
                return null;
            bool hasTime = StartsWithTime(behind);
            if (IsIts(line[..at], hasCompanion, hasCompanion || hasTime) || (hasTime && at == 0) || (isNearTitle && IsNamed(line[..at])))
                found = date;
            at += reading.Length - 1;
        }

        return found;
    }

    /// <summary>Whether a date behind these words is the head's own: nothing names it, or nothing but time or date.</summary>
    private static bool IsIts(string before, bool hasCompanion, bool isFirst) =>
        before.Length == 0 ? isFirst : hasCompanion && (IsNamed(before) || (before[^1] is ' ' or '|' or ']' or '】' && before.TrimEnd(' ', '|')[^1] != ':'));

    /// <summary>Whether a bare 时间 or 日期 stands before the date: names such as 更新时间 and 印发日期 speak of something else.</summary>
    private static bool IsNamed(string before)
    {
        string name = before.TrimEnd(' ', ':', '[', ']', '【', '】');
        return Array.Exists(Names, n => name.EndsWith(n, StringComparison.Ordinal) && (name.Length == n.Length || name[^(n.Length + 1)] is ' ' or '|' or '[' or '【' or ']' or '】'));
    }

    private static bool StartsWithTime(string text)
    {
        int digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && text.Length >= digits + 3 && text[digits] == ':' && char.IsAsciiDigit(text[digits + 1]) && char.IsAsciiDigit(text[digits + 2]);
    }
}
