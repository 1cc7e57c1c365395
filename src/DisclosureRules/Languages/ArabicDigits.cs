using static DisclosureRules.Languages.NumeralCharacters;

namespace DisclosureRules.Languages;

/// <summary>Arabic digits with their separators: <c>1234</c>, <c>1,234</c>, <c>33.9</c>.</summary>
/// <param name="Value">The number.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="End">The index behind it.</param>
/// <param name="HasInnerBlank">Whether digits were joined over a blank.</param>
internal readonly record struct ArabicDigits(decimal Value, int Decimals, int End, bool HasInnerBlank)
{
    private const int MostDigits = 28;

    /// <summary>
    /// Reads the digits at an index. A comma separates thousands only between one to three digits and groups of exactly three. Digits
    /// that continue behind a blank are joined; so are groups and decimals behind a line feed. Dotted sequences (<c>3.5.2</c>) are no number.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out ArabicDigits digits)
    {
        digits = default;
        decimal value = 0;
        int count = 0, decimals = 0, at = start;
        bool blank = false;
        if (!char.IsAsciiDigit(At(text, at)) || !Run(text, ref at, ref value, ref count, ref blank, anyBlank: true))
            return false;
        if (count <= 3 && At(text, start) != '0')
        {
            while (Group(text, at) is var next && next > 0 && count < MostDigits - 3)
            {
                blank |= next - at > 4;
                value = (value * 1000) + ((text[next - 3] - '0') * 100) + ((text[next - 2] - '0') * 10) + (text[next - 1] - '0');
                count += 3;
                at = next;
            }
        }

        int point = At(text, at) == '.' ? Next(text, at + 1, anyBlank: false) : 0;
        if (point > 0)
        {
            int whole = count;
            blank |= point > at + 1;
            at = point;
            if (!Run(text, ref at, ref value, ref count, ref blank, anyBlank: false) || (At(text, at) == '.' && char.IsAsciiDigit(At(text, at + 1))))
                return false;
            decimals = count - whole;
        }

        digits = new(decimals == 0 ? value : value / Power(decimals), decimals, at, blank);
        return true;
    }

    public static decimal Power(int exponent)
    {
        decimal power = 1;
        while (exponent-- > 0)
            power *= 10;
        return power;
    }

    private static bool Run(ReadOnlySpan<char> text, ref int at, ref decimal value, ref int count, ref bool blank, bool anyBlank)
    {
        while (true)
        {
            for (; char.IsAsciiDigit(At(text, at)); at++)
            {
                if (++count > MostDigits)
                    return false;
                value = (value * 10) + (text[at] - '0');
            }

            int next = Next(text, at, anyBlank);
            if (next <= at)
                return true;
            blank = true;
            at = next;
        }
    }

    /// <summary>The index of the digit at an index or behind the blanks there; 0 where there is none.</summary>
    private static int Next(ReadOnlySpan<char> text, int at, bool anyBlank)
    {
        int next = SkipBlanks(text, at);
        return char.IsAsciiDigit(At(text, next)) && (next == at || anyBlank || SkipSpaces(text, at) != next) ? next : 0;
    }

    /// <summary>The index behind a comma and exactly three digits; 0 where there are none.</summary>
    private static int Group(ReadOnlySpan<char> text, int at)
    {
        if (At(text, at) != ',')
            return 0;
        int first = Next(text, at + 1, anyBlank: false), end = first + 3;
        return first > 0 && char.IsAsciiDigit(At(text, first + 1)) && char.IsAsciiDigit(At(text, first + 2)) && !char.IsAsciiDigit(At(text, end)) ? end : 0;
    }
}
