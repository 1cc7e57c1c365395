using static DisclosureRules.Languages.NumeralCharacters;

namespace DisclosureRules.Languages;

/// <summary>Chinese digits without a unit between them: <c>三</c>, <c>二〇二四</c>, and the two neighbours in <c>三四十</c>.</summary>
/// <param name="Value">The number, or the two that are meant.</param>
/// <param name="Count">How many digits there are.</param>
/// <param name="End">The index behind them.</param>
/// <param name="HasInnerBlank">Whether digits were joined over a blank.</param>
internal readonly record struct ChineseDigits(NumeralSpan Value, int Count, int End, bool HasInnerBlank)
{
    private const int MostDigits = 16;

    /// <summary>Reads the digits at an index: two neighbours (<c>三四</c>, <c>两三</c>, <c>三五</c>) are either of them, more stand for places.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out ChineseDigits digits)
    {
        digits = default;
        decimal value = 0;
        int count = 0, first = 0, last = 0, at = start, next = start;
        bool blank = false;
        while (count == 0 ? Digit(At(text, next)) >= 0 : DigitOrCircle(At(text, next)) >= 0)
        {
            if (++count > MostDigits)
                return false;
            blank |= next > at;
            last = DigitOrCircle(text[next]);
            first = count == 1 ? last : first;
            value = (value * 10) + last;
            at = next + 1;
            next = SkipBlanks(text, at);
        }

        bool either = count == 2 && first > 0 && (last == first + 1 || (first, last) is (3, 5));
        digits = new(either ? new(first, last) : new(value), count, at, blank);
        return count > 0;
    }
}
