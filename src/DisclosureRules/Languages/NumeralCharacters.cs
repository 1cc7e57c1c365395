namespace DisclosureRules.Languages;

/// <summary>What single characters mean in a number.</summary>
internal static class NumeralCharacters
{
    /// <summary>More blanks in a row than this end a number: reading stays bounded wherever it starts.</summary>
    private const int MostBlanks = 3;

    /// <summary>The value of a Chinese digit, accountants' digits included; -1 for any other character.</summary>
    public static int Digit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' => 2,
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
    public static int Unit(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };

    /// <summary>The tens that are one character; 0 for any other.</summary>
    public static int Tens(char c) => c switch { '廿' => 2, '卅' => 3, '卌' => 4, _ => 0 };

    /// <summary>The character at an index, or NUL behind the end.</summary>
    public static char At(ReadOnlySpan<char> text, int index) => index < text.Length ? text[index] : '\0';

    /// <summary>The index behind at most a few blanks.</summary>
    public static int SkipBlanks(ReadOnlySpan<char> text, int index)
    {
        int end = index;
        while (end < text.Length && end - index <= MostBlanks && ChineseText.IsBlank(text[end]))
            end++;
        return end - index <= MostBlanks ? end : index;
    }

    /// <summary>As <see cref="SkipBlanks"/>, but only within a line.</summary>
    public static int SkipSpaces(ReadOnlySpan<char> text, int index)
    {
        int end = SkipBlanks(text, index);
        return text[index..end].ContainsAny('\n', '\r') ? index : end;
    }
}
