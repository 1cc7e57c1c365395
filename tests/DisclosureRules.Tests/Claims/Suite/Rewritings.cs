using System.Globalization;
using System.Text.RegularExpressions;
using DisclosureRules.Languages;
using DisclosureRules.Tests.Languages;

namespace DisclosureRules.Tests.Claims.Suite;

/// <summary>Ways of writing the same narrative differently, none of which changes what it claims.</summary>
internal static partial class Rewritings
{
    private const string NumberCharacters = "0123456789０１２３４５６７８９.,．，%％第零〇一二三四五六七八九十百千万亿两廿卅壹贰叁拾佰仟点余多近约逾超至-－~";

    private static readonly NumberNotation[] Notations =
        [NumberNotation.Arabic, NumberNotation.Grouped, NumberNotation.FullWidth, NumberNotation.Chinese, NumberNotation.Colloquial];

    private static readonly string[] Unrelated =
    [
        "我们高度重视政务公开工作,切实加强组织领导。", "全年召开专题会议12次。", "组织业务培训3场,参训150人次。", "加强网站建设,优化栏目设置5处。", "政策解读形式日趋丰富。",
    ];

    /// <summary>Everything below by name.</summary>
    public static IReadOnlyDictionary<string, Func<string, Random, Rewriting>> All { get; } = new Dictionary<string, Func<string, Random, Rewriting>>(StringComparer.Ordinal)
    {
        [nameof(Renumber)] = Renumber,
        [nameof(Widen)] = (text, _) => Widen(text),
        [nameof(Narrow)] = (text, _) => Narrow(text),
        [nameof(Precede)] = Precede,
        [nameof(Follow)] = Follow,
        [nameof(Break)] = Break,
        [nameof(Join)] = (text, _) => Join(text),
    };

    /// <summary>Whole Arabic numbers before a unit of count in another notation.</summary>
    public static Rewriting Renumber(string text, Random random)
    {
        Dictionary<int, (int, string)?> numbers = Counted().Matches(text).ToDictionary(m => m.Index, m =>
        {
            long value = long.Parse(ChineseText.Fold(m.Value).Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
            return ((int, string)?)(m.Length, NumeralWriter.Write(value, random.Of(Notations)));
        });
        return Rewriting.Of(text, i => numbers.GetValueOrDefault(i));
    }

    /// <summary>Every ASCII character full-width.</summary>
    public static Rewriting Widen(string text) => Rewriting.Of(text, i => text[i] is > ' ' and <= '~' ? (1, ((char)(text[i] + 0xFEE0)).ToString()) : null);

    /// <summary>Every full-width character of ASCII half-width.</summary>
    public static Rewriting Narrow(string text) => Rewriting.Of(text, i => text[i] is > '\uFF00' and <= '\uFF5E' ? (1, ((char)(text[i] - 0xFEE0)).ToString()) : null);

    /// <summary>A sentence that claims nothing before the text.</summary>
    public static Rewriting Precede(string text, Random random)
    {
        string sentence = random.Of(Unrelated);
        return new(sentence + text, [.. Enumerable.Range(sentence.Length, text.Length + 1)]);
    }

    /// <summary>A sentence that claims nothing behind the text.</summary>
    public static Rewriting Follow(string text, Random random) =>
        new(text + (text.TrimEnd() is [.., '。' or '；' or ';' or '！' or '!'] ? "" : "。") + random.Of(Unrelated), [.. Enumerable.Range(0, text.Length + 1)]);

    /// <summary>Lines broken anywhere but in numbers, as pages and PDF files do.</summary>
    public static Rewriting Break(string text, Random random)
    {
        int every = random.Next(2, 12);
        return Rewriting.Of(text, i => i > 0 && random.Next(every) == 0 && !IsInNumber(text, i) ? (0, "\n") : null);
    }

    /// <summary>The text with one line more, for every place where a line may be broken.</summary>
    public static IEnumerable<Rewriting> BreakOnce(string text) => Enumerable.Range(1, Math.Max(0, text.Length - 1)).Where(at => !IsInNumber(text, at)).Select(at => Rewriting.Of(text, i => i == at ? (0, "\n") : null));

    /// <summary>Lines joined, except where a number would change.</summary>
    public static Rewriting Join(string text) =>
        Rewriting.Of(text, i => text[i] == '\n' && i > 0 && i + 1 < text.Length && !IsInNumber(text[..i] + text[(i + 1)..], i) ? (1, "") : null);

    private static bool IsInNumber(string text, int index) =>
        NumberCharacters.Contains(text[index - 1], StringComparison.Ordinal) && NumberCharacters.Contains(text[index], StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![0-9０-９.,．，第零〇一二三四五六七八九十百千万亿两廿卅点至~～—－-]\s*)(?:[1-9１-９][0-9０-９]{0,2}(?:[,，][0-9０-９]{3})+|(?:0|[1-9１-９][0-9０-９]{0,11}))(?=\s*[件条份起宗元])", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
