using System.Globalization;
using System.Text;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Formats.Word;

/// <summary>Numerals of automatic numbers, by the names that the file format gives them (ECMA-376, 17.18.59); names that are not known print digits.</summary>
internal static class ListNumeral
{
    private const char Zero = '零';
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    public static string Print(int number, string format, string? custom = null)
    {
        string digits = number.ToString(CultureInfo.InvariantCulture);
        if (number < 0)
            return digits;
        return format switch
        {
            "none" => "",
            "decimalZero" => number < 10 ? "0" + digits : digits,
            "decimalFullWidth" or "decimalFullWidth2" => string.Concat(digits.Select(c => (char)(c + 0xFEE0))),
            "upperRoman" => Roman(number) ?? digits,
            "lowerRoman" => Roman(number)?.ToLowerInvariant() ?? digits,
            "upperLetter" => Letter(number, 'A') ?? digits,
            "lowerLetter" => Letter(number, 'a') ?? digits,
            "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseCounting" or "koreanCounting" =>
                Counted(number, "十百千", isLegal: false) ?? digits,
            "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" => Counted(number, "拾佰仟", isLegal: true) ?? digits,
            "ideographDigital" or "taiwaneseDigital" or "japaneseDigitalTenThousand" or "koreanDigital" => string.Concat(digits.Select(c => NumeralCharacters.Print(c - '0'))),
            "ideographTraditional" => OneOf(number, Stems) ?? digits,
            "ideographZodiac" => OneOf(number, Branches) ?? digits,
            "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Enclosed(number, '\u2460', 20) ?? digits,
            "decimalEnclosedParen" => Enclosed(number, '\u2474', 20) ?? digits,
            "decimalEnclosedFullstop" => Enclosed(number, '\u2488', 20) ?? digits,
            "ideographEnclosedCircle" => Enclosed(number, '\u3280', 10) ?? digits,
            "custom" when custom is not null => digits.PadLeft(custom.AsSpan().IndexOfAnyExceptInRange('0', '9') is var width and > 0 ? Math.Min(width, 9) : 0, '0'),
            _ => digits,
        };
    }

    /// <summary>二十三, 一百零一; the ten of 十三 has no one before it, save in numerals that guard against forgery.</summary>
    private static string? Counted(int number, string units, bool isLegal)
    {
        if (number is 0 or > 9999)
            return number == 0 ? Zero.ToString() : null;
        StringBuilder text = new();
        bool gap = false;
        for (int place = 3; place >= 0; place--)
        {
            int digit = number / (int)Math.Pow(10, place) % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            if (gap)
                text.Append(Zero);
            gap = false;
            if (digit > 1 || place != 1 || text.Length > 0 || isLegal)
                text.Append(NumeralCharacters.Print(digit, isLegal));
            if (place > 0)
                text.Append(units[place - 1]);
        }

        return text.ToString();
    }

    private static string? Roman(int number)
    {
        if (number is 0 or > 3999)
            return null;
        StringBuilder text = new();
        foreach ((int value, string letters) in ((int, string)[])[(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; number >= value; number -= value)
                text.Append(letters);
        }

        return text.ToString();
    }

    private static string? Letter(int number, char first) => number is > 0 and <= 26 * 30 ? new((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1) : null;

    private static string? OneOf(int number, string signs) => number > 0 && number <= signs.Length ? signs[number - 1].ToString() : null;

    private static string? Enclosed(int number, char first, int last) => number > 0 && number <= last ? ((char)(first + number - 1)).ToString() : null;
}
