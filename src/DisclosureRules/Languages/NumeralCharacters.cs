namespace DisclosureRules.Languages;

/// <summary>
/// What single characters mean in a number, and how digits are printed: the only table of Chinese digits. Pure and safe to share between threads.
/// </summary>
internal static class NumeralCharacters
{
    private const string Ordinary = "〇一二三四五六七八九";
    private const string Formal = "零壹贰叁肆伍陆柒捌玖";

    /// <summary>More blanks in a row than this end a number: reading stays bounded wherever it starts.</summary>
    private const int MostBlanks = 3;

    /// <summary>Every character that <see cref="Digit"/> knows.</summary>
    internal const string Digits = Ordinary + Formal + "两";

    /// <summary>The Chinese digit for 0 to 9, or for an ordinal 10 (<c>十</c>); accountants' digits guard against forgery and have no 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 10, or 10 with accountants' digits.</exception>
    public static char Print(int value, bool isFormal = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, isFormal ? 9 : 10);
        return value == 10 ? '十' : (isFormal ? Formal : Ordinary)[value];
    }

    /// <summary>Whether the number of an ordinal is made of the character: 1 to 9 and ten in ordinary Chinese digits, or any ASCII digit.</summary>
    public static bool IsOrdinal(char c) => char.IsAsciiDigit(c) || IsChineseOrdinal(c);

    /// <summary>Whether the number of an ordinal in Chinese digits, as in <c>(一)</c> and <c>十二、</c>, is made of the character.</summary>
    public static bool IsChineseOrdinal(char c) => c is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十';

    /// <summary>The value of a Chinese digit, accountants' digits included; -1 for any other character.</summary>
    public static int Digit(char c) => c switch
    {
        < '〇' => -1,
        '〇' or '零' => 0,
        '一' or '壹' => 1,
        '二' or '贰' or '两' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>As <see cref="Digit"/>, the letters and circles that stand for 〇 in <c>二O二四</c> included.</summary>
    public static int DigitOrCircle(char c) => c is 'O' or 'o' or '○' or '◯' or 'Ο' ? 0 : Digit(c);

    /// <summary>The value of a unit, from ten to a hundred million; 0 for any other character.</summary>
    internal static int Unit(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };

    /// <summary>The tens that are one character; 0 for any other.</summary>
    internal static int Tens(char c) => c switch { '廿' => 2, '卅' => 3, '卌' => 4, _ => 0 };

    /// <summary>The character at an index, or NUL behind the end.</summary>
    internal static char At(ReadOnlySpan<char> text, int index) => index < text.Length ? text[index] : '\0';

    /// <summary>The index behind at most a few blanks.</summary>
    internal static int SkipBlanks(ReadOnlySpan<char> text, int index)
    {
        int end = index;
        while (end < text.Length && end - index <= MostBlanks && ChineseText.IsBlank(text[end]))
            end++;
        return end - index <= MostBlanks ? end : index;
    }

    /// <summary>As <see cref="SkipBlanks"/>, but only within a line.</summary>
    internal static int SkipSpaces(ReadOnlySpan<char> text, int index)
    {
        int end = SkipBlanks(text, index);
        return end == index || text[index..end].ContainsAny('\n', '\r') ? index : end;
    }
}
