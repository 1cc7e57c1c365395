using System.Globalization;
using DisclosureRules.Characters;

namespace DisclosureRules.Documents.Recognition;

/// <summary>Reads dates as reports print them: <c>2020-01-23</c>, <c>2020/1/23</c>, <c>2020.01.23</c>, <c>2020年1月23日</c>, <c>二〇二〇年一月二十三日</c>.</summary>
internal static class PrintedDate
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The date with which a text starts, and how much of the text without blanks it is; <see langword="null"/> when it starts with none.</summary>
    public static DateOnly? AtStart(string text, out int length)
    {
        string plain = Plain(text);
        int at = 0;
        length = 0;
        if (Number(plain, ref at) is not ({ } year and >= 1900 and <= 2999) || at > 4 || !Mark(plain, ref at, '年')
            || Number(plain, ref at) is not ({ } month and >= 1 and <= 12) || !Mark(plain, ref at, '月')
            || Number(plain, ref at) is not ({ } day and >= 1) || day > DateTime.DaysInMonth(year, month))
            return null;
        if (at < plain.Length && plain[at] is '日' or '号')
            at++;
        length = at;
        return new(year, month, day);
    }

    /// <summary>The date that a line states and nothing else.</summary>
    public static DateOnly? Alone(string line) =>
        line.Length <= 40 && AtStart(line, out int length) is { } date && length == Plain(line).Length ? date : null;

    private static string Plain(string text) => string.Concat(ChineseText.Fold(text).Where(c => !ChineseText.IsBlank(c)));

    private static bool Mark(string text, ref int at, char mark) => at < text.Length && (text[at] == mark || text[at] is '-' or '/' or '.') && ++at > 0;

    private static int? Number(string text, ref int at)
    {
        int start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - start < 5)
            at++;
        if (at > start)
            return int.Parse(text.AsSpan(start, at - start), CultureInfo.InvariantCulture);
        while (at < text.Length && at - start < 4 && (Digits.Contains(text[at], StringComparison.Ordinal) || text[at] is '○' or 'O' or '零' or '十'))
            at++;
        return at == start ? null : Spelled(text[start..at]);
    }

    /// <summary>二〇二〇 digit by digit, or 二十三 with a ten.</summary>
    private static int? Spelled(string text)
    {
        int ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten >= 0)
            return text.Length <= 3 ? ((ten == 0 ? 1 : Digit(text[0])) * 10) + (ten == text.Length - 1 ? 0 : Digit(text[^1])) : null;
        int value = 0;
        foreach (char c in text)
            value = (value * 10) + Digit(c);
        return value;
    }

    private static int Digit(char c) => Math.Max(0, Digits.IndexOf(c, StringComparison.Ordinal));
}
