using System.Globalization;
using System.Text;

namespace DisclosureRules.Documents.Formats.Workbooks;

/// <summary>
/// Numbers as workbooks store them: with up to 17 digits, so that the binary number comes back, of which 15 mean something. A cell that shows
/// 7730.28 may hold <c>7730.2799999999997</c>. All work is on the decimal digits.
/// </summary>
internal static class StoredNumber
{
    private const int Digits = 15;
    private const int LongestText = 64;
    private const int LargestExponent = 28;

    /// <summary>The number in plain notation; <see langword="null"/> when the text is none or is too large or too small for it.</summary>
    public static string? Plain(string stored, int shift = 0)
    {
        if (stored.Length is 0 or > LongestText || !Split(stored, out bool negative, out StringBuilder digits, out int exponent))
            return null;
        exponent += shift;
        int zeros = 0;
        while (zeros < digits.Length && digits[zeros] == '0')
            zeros++;
        digits.Remove(0, zeros);
        if (digits.Length > Digits)
            exponent += Round(digits);
        while (digits.Length > 0 && digits[^1] == '0')
        {
            digits.Length--;
            exponent++;
        }

        if (digits.Length == 0)
            return "0";
        int whole = digits.Length + exponent;
        if (whole > LargestExponent || exponent < -LargestExponent)
            return null;
        if (exponent > 0)
            digits.Append('0', exponent);
        else if (whole <= 0)
            digits.Insert(0, "0.").Insert(2, "0", -whole);
        else if (exponent < 0)
            digits.Insert(whole, '.');
        return negative ? digits.Insert(0, '-').ToString() : digits.ToString();
    }

    /// <summary>Digits and the power of ten of the last one.</summary>
    private static bool Split(string stored, out bool negative, out StringBuilder digits, out int exponent)
    {
        digits = new();
        exponent = 0;
        int at = stored[0] is '-' or '+' ? 1 : 0;
        negative = stored[0] == '-';
        bool point = false;
        for (; at < stored.Length && (char.IsAsciiDigit(stored[at]) || (stored[at] == '.' && !point)); at++)
        {
            if (stored[at] == '.')
            {
                point = true;
                continue;
            }

            digits.Append(stored[at]);
            exponent -= point ? 1 : 0;
        }

        if (digits.Length == 0 || at == stored.Length)
            return digits.Length > 0;
        if (stored[at] is not ('E' or 'e') || !int.TryParse(stored.AsSpan(at + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int power) || power is < -400 or > 400)
            return false;
        exponent += power;
        return true;
    }

    /// <summary>Rounds to the digits that count; returns how many are gone.</summary>
    private static int Round(StringBuilder digits)
    {
        int gone = digits.Length - Digits;
        bool up = digits[Digits] >= '5';
        digits.Length = Digits;
        for (int i = Digits - 1; up && i >= 0; i--)
        {
            up = digits[i] == '9';
            digits[i] = up ? '0' : (char)(digits[i] + 1);
        }

        if (up)
            digits.Insert(0, '1');
        return gone;
    }
}
