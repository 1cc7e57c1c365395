using static DisclosureRules.Languages.NumeralCharacters;

namespace DisclosureRules.Languages;

/// <summary>The numbers of a date: years digit by digit, months and days up to thirty-one, in Arabic or Chinese digits.</summary>
internal static class DateDigits
{
    /// <summary>Four digits of a year from 1900 to 2999: <c>2024</c>, <c>二〇二四</c>, <c>二O二四</c>; blanks may stand between them.</summary>
    public static bool TryReadYear(ReadOnlySpan<char> text, ref int at, out int year, ref bool hasInnerBlank)
    {
        year = 0;
        int next = at;
        for (int count = 0; count < 4; count++)
        {
            int start = count == 0 ? next : SkipBlanks(text, next);
            char c = At(text, start);
            int digit = char.IsAsciiDigit(c) ? c - '0' : count == 0 ? Digit(c) : DigitOrCircle(c);
            if (digit < 0)
                return false;
            hasInnerBlank |= start > next;
            year = (year * 10) + digit;
            next = start + 1;
        }

        at = next;
        return year is >= 1900 and <= 2999;
    }

    /// <summary>A number of one or two digits, or <c>十</c>, <c>二十三</c>, <c>廿三</c>; a line feed may stand between its digits.</summary>
    public static bool TryReadSmall(ReadOnlySpan<char> text, ref int at, out int value, ref bool hasInnerBlank)
    {
        value = 0;
        int next = at;
        char c = At(text, next);
        if (!char.IsAsciiDigit(c))
            return TryReadChinese(text, ref at, out value);
        value = c - '0';
        int second = SkipBlanks(text, ++next);
        if (second > next && SkipSpaces(text, next) == second)
            second = next;
        if (char.IsAsciiDigit(At(text, second)))
        {
            hasInnerBlank |= second > next;
            value = (value * 10) + (text[second] - '0');
            next = second + 1;
        }

        if (char.IsAsciiDigit(At(text, next)))
            return false;
        at = next;
        return true;
    }

    private static bool TryReadChinese(ReadOnlySpan<char> text, ref int at, out int value)
    {
        int next = at, tens = 0;
        char c = At(text, next);
        if (Tens(c) > 0)
            (tens, next) = (Tens(c), next + 1);
        else if (Unit(c) == 10)
            (tens, next) = (1, next + 1);
        else if (Digit(c) > 0 && Unit(At(text, next + 1)) == 10)
            (tens, next) = (Digit(c), next + 2);
        int ones = Math.Max(0, Digit(At(text, next)));
        value = (tens * 10) + ones;
        if (ones > 0)
            next++;
        bool isNumber = value > 0 && Digit(At(text, next)) < 0 && Unit(At(text, next)) == 0;
        at = isNumber ? next : at;
        return isNumber;
    }
}
