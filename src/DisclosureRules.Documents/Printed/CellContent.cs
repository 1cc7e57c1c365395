using System.Globalization;
using DisclosureRules.Languages;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Printed;

/// <summary>
/// Reads what stands in a number cell. A plain number, in ASCII or full-width digits, with an optional sign, thousands separators in
/// correct groups and a decimal point, is a number; a dash, a slash, <c>无</c>, or a number with a unit or a note is not.
/// </summary>
internal static class CellContent
{
    /// <summary>Characters of a number with its unit and note; longer texts are sentences. No source known; chosen on the golden files of tests, Recognition/.</summary>
    private const int LongestContent = 60;

    /// <summary>Characters of the longest number that can be exact: 28 digits, a sign and a point.</summary>
    private const int MostDigits = 30;

    /// <summary>So many digits fit 64 bits.</summary>
    private const int MostPlainDigits = 18;

    private static readonly string[] Units =
        ["万元", "亿元", "元", "件", "个", "项", "条", "份", "次", "宗", "起", "部", "人", "人次", "件次"];

    private static readonly string[] NoNumber = ["/", "\\", "//", "-", "--", "---", "–", "—", "——", "─", "──", "无"];

    /// <summary>Whether the text is something that units print in number cells, a blank excepted.</summary>
    public static bool IsCellContent(string text) =>
        text.Length is > 0 and <= LongestContent && !StartsWithWord(text[0]) && (IsCount(text, out _) || Classify(Plain(text), out _, out _) != CellState.Missing);

    /// <summary>Whether the text is a unit alone.</summary>
    public static bool IsUnit(string text) => Array.IndexOf(Units, Plain(text)) >= 0;

    /// <summary>Whether nothing but a unit of money stands behind the number.</summary>
    public static bool HasOnlyMoneyUnit(string text) => Plain(text).EndsWith('元');

    /// <summary>Whether the text is a note that belongs to the number before it, e.g. <c>(其中修订16件)</c>.</summary>
    public static bool IsNote(string text)
    {
        string folded = ChineseText.Trim(ChineseText.Fold(text));
        return folded.Length is > 3 and <= 24 && folded[0] == '(' && folded[^1] == ')' && folded.AsSpan().IndexOfAnyInRange('0', '9') > 0 && !char.IsAsciiDigit(folded[1]);
    }

    /// <summary>The cell for a text as printed; <paramref name="tooLarge"/> tells that a number does not fit 64 bits or 28 digits.</summary>
    public static Cell Read(string raw, DocumentLocation? place, out bool tooLarge)
    {
        tooLarge = false;
        string printed = ChineseText.Trim(raw);
        if (IsCount(printed, out long count))
            return Cell.Number(count, printed, place);
        string folded = Plain(printed);
        if (folded.Length == 0)
            return Cell.Blank(place);
        CellState state = folded.Length <= LongestContent ? Classify(folded, out decimal? value, out tooLarge) : Unread(out value);
        return state == CellState.Number ? Cell.Number(value!.Value, printed, place) : Cell.NotNumber(printed, value, place);
    }

    /// <summary>Whether a text is nothing but digits, as nearly all numbers are, and few enough of them: nothing need be folded to read it.</summary>
    private static bool IsCount(string text, out long count)
    {
        count = 0;
        if (text.Length is 0 or > MostPlainDigits)
            return false;
        foreach (char c in text)
        {
            int digit = c is >= '０' and <= '９' ? c - '０' : c - '0';
            if (digit is < 0 or > 9)
                return false;
            count = (count * 10) + digit;
        }

        return true;
    }

    /// <summary>Whether a text starts with an ideograph that begins no content of a cell.</summary>
    private static bool StartsWithWord(char c) => c is >= '\u4E00' and <= '\u9FFF' && CompatibilityCharacters.SimplifiedFor(c) != '无';

    private static string Plain(string text) => ChineseText.Simplify(ChineseText.Trim(ChineseText.Fold(text)));

    private static CellState Unread(out decimal? value)
    {
        value = null;
        return CellState.Missing;
    }

    /// <summary>Number, not a number, or <see cref="CellState.Missing"/> for words that no number cell holds.</summary>
    private static CellState Classify(string text, out decimal? value, out bool tooLarge)
    {
        value = null;
        tooLarge = false;
        if (text.Length == 0)
            return CellState.Missing;
        if (Array.IndexOf(NoNumber, text) >= 0)
            return CellState.NotNumber;
        int end = NumberLength(text);
        if (end == 0)
            return CellState.Missing;
        bool fits = TryParse(text.AsSpan(0, end), out decimal number);
        if (end == text.Length)
        {
            tooLarge = !fits;
            value = fits ? number : null;
            return fits ? CellState.Number : CellState.NotNumber;
        }

        if (!IsUnitOrNote(ChineseText.Trim(text[end..])))
            return CellState.Missing;
        tooLarge = !fits;
        value = fits ? number : null;
        return CellState.NotNumber;
    }

    private static bool TryParse(ReadOnlySpan<char> digits, out decimal number)
    {
        Span<char> plain = stackalloc char[MostDigits];
        int length = 0, significant = 0;
        number = 0;
        foreach (char c in digits)
        {
            if (c == ',')
                continue;
            if (length == MostDigits)
                return false;
            plain[length++] = c;
            if (char.IsAsciiDigit(c) && (significant > 0 || c != '0'))
                significant++;
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            && significant <= 28 && (!decimal.IsInteger(number) || number is >= long.MinValue and <= long.MaxValue);
    }

    /// <summary>How many characters at the start are a number; 0 when there is none or its thousands are grouped wrongly.</summary>
    private static int NumberLength(string text)
    {
        int at = text[0] is '+' or '-' ? 1 : 0;
        int start = at, group = 0;
        bool grouped = false;
        for (; at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))); at++)
        {
            if (text[at] != ',')
            {
                group++;
                continue;
            }

            if (group is 0 or > 3 || (grouped && group != 3))
                return 0;
            grouped = true;
            group = 0;
        }

        if (at == start || (grouped && group != 3))
            return 0;
        if (at + 1 >= text.Length || text[at] != '.' || !char.IsAsciiDigit(text[at + 1]))
            return at;
        at++;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }

    private static bool IsUnitOrNote(string rest)
    {
        int note = rest.IndexOf('(', StringComparison.Ordinal);
        string unit = ChineseText.Trim(note < 0 ? rest : rest[..note]);
        return (unit.Length == 0 || IsUnit(unit)) && (note < 0 || (rest[^1] == ')' && rest.Length - note > 2));
    }
}
