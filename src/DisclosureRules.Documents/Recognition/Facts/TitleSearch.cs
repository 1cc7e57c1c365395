using System.Buffers;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Forms;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Recognition.Facts;

/// <summary>A report's title: the unit, the year and the official wording, on one line or broken over up to four, the year before or behind the wording.</summary>
/// <param name="Text">The title as printed, its lines put together.</param>
/// <param name="Unit">The unit in it; <see langword="null"/> where it names none.</param>
/// <param name="Year">The year in it.</param>
/// <param name="First">Index of its first line.</param>
/// <param name="Last">Index of its last line.</param>
internal sealed record TitleSearch(string Text, string? Unit, int Year, int First, int Last)
{
    private static readonly SearchValues<char> SentenceMarks = SearchValues.Create(",。;:!?《》>|_=");

    /// <summary>The regulation that asks for reports is of 2008; the years before it are room, for which no other source is known.</summary>
    private const int EarliestYear = 1990;

    /// <summary>Lines from the top in which a title is looked for; pages begin with menus. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int MostLines = 200;

    /// <summary>Characters of a title, its lines together. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int LongestTitle = 90;

    /// <summary>Characters of a line with which a name of a unit begins. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int LongestName = 25;

    /// <summary>Characters of a line of a banner. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int LongestBannerLine = 30;

    /// <summary>A banner breaks a title over so many lines at most.</summary>
    private const int MostJoined = 4;

    private static readonly SearchValues<char> PlaceMarks = SearchValues.Create("省市区县州盟旗镇乡");

    private static readonly string[] PageEndings = ["网", "网站", "门户", "平台", "首页", "频道", "专栏", "公开", "目录", "年报"];

    private static readonly string[] UnitEndings =
    [
        "人民政府", "办公室", "管委会", "委员会", "街道", "办事处", "管理局", "政府", "局", "委", "办", "厅", "院", "镇", "乡", "中心", "署", "部", "行", "所", "队", "社", "园区", "新区", "开发区", "公司", "大学", "学校",
    ];

    /// <summary>The first title among the first lines; <see langword="null"/> when there is none. A sentence that mentions the title is none.</summary>
    /// <param name="lines">The lines of the document.</param>
    /// <param name="endings">How titles end: <see cref="Endings"/>.</param>
    public static TitleSearch? In(IReadOnlyList<TextLine> lines, string[] endings)
    {
        for (int last = 0; last < lines.Count && last < MostLines; last++)
        {
            TitleSearch? best = null;
            string end = ChineseText.Simplify(Plain(lines[last].Raw.Length > LongestTitle ? "" : lines[last].Raw).TrimEnd('*'));
            if (end.Length == 0 || (end[^1] != ')' && !Array.Exists(endings, e => e[^1] == end[^1])))
                continue;
            for (int count = 1; count <= MostJoined && count <= last + 1; count++)
            {
                if (At(lines, last - count + 1, count, endings) is { } found && (best?.Unit is null || (best.First == found.First + 1 && IsStartOfName(lines[found.First].Raw, best))))
                    best = found.Unit is null ? best ?? found : found;
            }

            if (best is not null)
                return best;
        }

        return null;
    }

    /// <summary>How the titles of all forms end, folded and without blanks, the longest first.</summary>
    public static string[] Endings(FormCatalog forms) =>
        [.. forms.All.SelectMany(f => f.Titles).Select(Plain).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(t => t.Length)];

    /// <summary>
    /// Whether the line above a title begins the name of its unit: it names a place, and neither a unit of its own nor a page, and the title
    /// does not name the place again.
    /// </summary>
    private static bool IsStartOfName(string raw, TitleSearch title)
    {
        string line = ChineseText.Simplify(Plain(raw));
        return line.Length is >= 2 and <= LongestName && line.All(c => c is >= '\u4E00' and <= '\u9FFF') && line.AsSpan(1).IndexOfAny(PlaceMarks) >= 0
            && !UnitEndings.Concat(PageEndings).Any(e => line.EndsWith(e, StringComparison.Ordinal)) && !title.Unit!.StartsWith(line[..2], StringComparison.Ordinal);
    }

    private static TitleSearch? At(IReadOnlyList<TextLine> lines, int first, int count, string[] endings)
    {
        string text = "";
        for (int i = first; i < first + count; i++)
        {
            if (lines[i].Raw.Length > LongestTitle)
                return null;
            text += lines[i].Raw.TrimStart('#', '*', ' ').TrimEnd('*', ' ');
        }

        string plain = Plain(text);
        if (plain.Length > LongestTitle || HasSentenceMark(plain))
            return null;
        string simple = ChineseText.Simplify(plain);
        string? ending = Array.Find(endings, e => simple.EndsWith(e, StringComparison.Ordinal));
        string behind = "";
        if (ending is null && simple.EndsWith(')') && simple.LastIndexOf('(') is var open and > 0)
        {
            ending = Array.Find(endings, e => simple.AsSpan(0, open).EndsWith(e, StringComparison.Ordinal));
            (behind, plain) = (YearIn(plain[(open + 1)..^1]), plain[..open]);
        }

        if (ending is null || StatedTitle.Begins(simple) || (count > 1 && ending.Length >= Plain(lines[first + count - 1].Raw).Length + 8 && !IsBanner(lines, first, count)))
            return null;
        string head = plain[..^ending.Length];
        int year = YearAt(head, out int start, out int end);
        if (behind.Length > 0 && YearAt(behind, out _, out _) is var stated && stated != year)
            (year, start, end) = (stated, 0, 0);
        if (year == 0)
            return null;
        string before = head[..start].TrimEnd('关', '關', '于', '於'), after = head[end..];
        if (ChineseText.Simplify(before).StartsWith("关于", StringComparison.Ordinal))
            before = before[2..];
        string unit = before.Length > 0 ? before : after;
        bool isNamed = unit.Length is >= 2 and <= 50 && (count == 1 || unit.Length < Plain(lines[first].Raw).Length || IsUnit(unit));
        return new(text, isNamed ? unit : null, year, first, first + count - 1);
    }

    private static bool IsBanner(IReadOnlyList<TextLine> lines, int first, int count) => lines.Skip(first).Take(count).All(l => l.Raw.Length <= LongestBannerLine);

    /// <summary>Whether a name ends as the names of units do.</summary>
    internal static bool IsUnit(string name) => UnitEndings.Any(e => ChineseText.Simplify(name).EndsWith(e, StringComparison.Ordinal));

    /// <summary>What brackets behind a title hold, when that is its year; nothing when it is a remark.</summary>
    private static string YearIn(string brackets)
    {
        string stated = brackets.Contains('年', StringComparison.Ordinal) ? brackets : brackets + "年";
        return YearAt(stated, out int start, out int end) != 0 && start == 0 && end == stated.Length ? stated : "";
    }

    /// <summary>Four digits, in ASCII or Chinese, before 年 or 年度; the last of several, because names may hold the year of something else.</summary>
    internal static int YearAt(string text, out int start, out int end)
    {
        for (end = text.LastIndexOf('年'); end >= 4; end = text.LastIndexOf('年', end - 1))
        {
            start = end - 4;
            if (ChineseDate.TryRead(text.AsSpan(start, 5), out DateReading stated) && stated is { Kind: DateKind.Year, Length: 5, Year: >= EarliestYear and var year }
                && (start == 0 || !IsDigit(text[start - 1])))
            {
                end += end + 1 < text.Length && text[end + 1] == '度' ? 2 : 1;
                return year;
            }
        }

        start = end = 0;
        return 0;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || NumeralCharacters.DigitOrCircle(c) >= 0;

    internal static string Plain(string text) => ChineseText.WithoutBlanks(ChineseText.Fold(text));

    /// <summary>Whether a folded text has a mark that no title and no unit's name has.</summary>
    internal static bool HasSentenceMark(string plain) => plain.AsSpan().IndexOfAny(SentenceMarks) >= 0;
}
