using System.Globalization;
using System.Text;
using DisclosureRules.Languages;

namespace DisclosureRules.Tests.Languages;

/// <summary>Writes whole numbers the way reports do.</summary>
internal static class NumeralWriter
{
    private const string Units = "千百十";

    /// <exception cref="ArgumentOutOfRangeException">The number is negative or greater than <see cref="NumeralSpan.Greatest"/>.</exception>
    public static string Write(long value, NumberNotation notation)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, (long)NumeralSpan.Greatest);
        return Print(value, notation);
    }

    private static string Print(long value, NumberNotation notation) => notation switch
    {
        NumberNotation.Arabic => value.ToString(CultureInfo.InvariantCulture),
        NumberNotation.Grouped => value.ToString("#,##0", CultureInfo.InvariantCulture),
        NumberNotation.FullWidth => string.Concat(value.ToString(CultureInfo.InvariantCulture).Select(c => (char)(c - '0' + '０'))),
        NumberNotation.Chinese => Chinese(value, isSpoken: false),
        NumberNotation.Colloquial => Chinese(value, isSpoken: true),
        NumberNotation.Mixed => Mixed(value),
        _ => throw new ArgumentOutOfRangeException(nameof(notation), notation, "Not a notation of numbers."),
    };

    private static string Mixed(long value)
    {
        (decimal unit, string name) = value switch { >= 100_000_000 => (100_000_000m, "亿"), >= 10_000 => (10_000m, "万"), _ => (1m, "") };
        return (value / unit).ToString("0.########", CultureInfo.InvariantCulture) + name;
    }

    private static string Chinese(long value, bool isSpoken)
    {
        if (value == 0)
            return "零";
        StringBuilder text = new();
        Sections(text, value, isSpoken);
        text = text.Length > 1 && text[0] == '一' && text[1] == '十' ? text.Remove(0, 1) : text;
        return value == 2 && isSpoken ? "两" : text.ToString();
    }

    /// <summary>亿, 万 and ones, each as a number of up to four digits (亿: up to eight).</summary>
    private static void Sections(StringBuilder text, long value, bool isSpoken)
    {
        long middle = value / 10_000 % 10_000;
        Section(text, value / 100_000_000, "亿", isSpoken, false);
        Section(text, middle, "万", isSpoken, false);
        Section(text, value % 10_000, "", isSpoken, middle == 0);
    }

    private static void Section(StringBuilder text, long value, string unit, bool isSpoken, bool followsGap)
    {
        if (value == 0)
            return;
        if (text.Length > 0 && (value < 1000 || followsGap))
            text.Append('零');
        if (value >= 10_000)
            Sections(text, value, isSpoken);
        else
            Four(text, (int)value, isSpoken, isSpoken && value == 2 && unit.Length > 0);
        text.Append(unit);
    }

    private static void Four(StringBuilder text, int value, bool isSpoken, bool isPair)
    {
        bool hasGap = false, isBegun = false;
        for (int i = 0, power = 1000; i < 4; i++, power /= 10)
        {
            int digit = value / power % 10;
            if (digit == 0)
            {
                hasGap = isBegun;
                continue;
            }

            if (hasGap)
                text.Append('零');
            text.Append(digit == 2 && (isPair || (isSpoken && power >= 100)) ? '两' : NumeralCharacters.Print(digit));
            if (i < 3)
                text.Append(Units[i]);
            (hasGap, isBegun) = (false, true);
        }
    }
}
