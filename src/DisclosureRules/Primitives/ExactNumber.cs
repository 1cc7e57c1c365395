using System.Globalization;

namespace DisclosureRules.Primitives;

/// <summary>Reads and shows exact numbers: what does not fit is refused, never rounded.</summary>
internal static class ExactNumber
{
    /// <summary>A JSON number: an integer of at most 64 bits or a decimal of at most 28 significant digits, exponents included.</summary>
    public static bool TryParseJson(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (text.Length > 64)
            return false;
        int exponent = text.IndexOfAny('e', 'E');
        ReadOnlySpan<char> mantissa = exponent < 0 ? text : text[..exponent];
        if (!TryParseDecimal(mantissa, out decimal number))
            return false;
        if (exponent >= 0)
        {
            if (!int.TryParse(text[(exponent + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int power) || !TryScale(ref number, power))
                return false;
        }

        value = number;
        return !decimal.IsInteger(number) || IsInt64(number);
    }

    /// <summary>The digits of a number that is not negative as <see cref="Show"/> shows them, up to 18 of them: what a cell mostly has.</summary>
    public static bool TryParseDigits(ReadOnlySpan<byte> utf8, out long value)
    {
        value = 0;
        if (utf8.Length is 0 or > 18 || (utf8[0] == '0' && utf8.Length > 1))
            return false;
        foreach (byte digit in utf8)
        {
            if (!char.IsAsciiDigit((char)digit))
                return false;
            value = (value * 10) + (digit - '0');
        }

        return true;
    }

    /// <summary>Whether the number is an integer of at most 64 bits.</summary>
    public static bool IsInt64(decimal number) => decimal.IsInteger(number) && number is >= long.MinValue and <= long.MaxValue;

    /// <summary>Digits with an optional sign and an optional decimal point; never rounded.</summary>
    public static bool TryParseDecimal(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        int digits = 0;
        foreach (char c in text)
            digits += char.IsAsciiDigit(c) && (digits > 0 || c != '0') ? 1 : 0;
        int point = text.IndexOf('.');
        return digits <= 28 && (point < 0 || text.Length - point - 1 <= 28) && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The plain digits of a number, without trailing zeros behind the point.</summary>
    public static string Show(decimal value) =>
        decimal.IsInteger(value) ? value.ToString("0", CultureInfo.InvariantCulture) : value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static bool TryScale(ref decimal number, int power)
    {
        if (power is < -28 or > 28)
            return number == 0;
        try
        {
            for (; power > 0; power--)
                number *= 10;
            for (; power < 0; power++)
            {
                decimal scaled = number / 10;
                if (scaled * 10 != number)
                    return false;
                number = scaled;
            }

            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
