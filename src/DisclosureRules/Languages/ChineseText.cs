using System.Buffers;
using System.Text;

namespace DisclosureRules.Languages;

/// <summary>
/// Folds the many ways in which Chinese text is encoded into one: full-width forms, compatibility ideographs, radicals that PDF files
/// print instead of characters, enclosed numbers, every kind of blank. Works on code units with tables of its own, so that the result
/// is the same on every machine. Pure functions, safe to share between threads.
/// </summary>
internal static class ChineseText
{
    /// <summary>Characters that one is folded to at most: <c>⒇</c> to <c>(20)</c>.</summary>
    public const int MostFolded = 4;

    /// <summary>
    /// The text with compatibility characters folded: <c>（一）</c> becomes <c>(一)</c>, <c>１２</c> becomes <c>12</c>, <c>⺠</c> becomes
    /// <c>民</c>, no-break and ideographic spaces become spaces, zero-width characters vanish, and all double quotation marks become
    /// <c>"</c>. Traditional characters stay; see <see cref="Simplify"/>.
    /// </summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int first = 0;
        while (first < text.Length && IsPlain(text[first]))
            first++;
        if (first == text.Length)
            return text;
        char[] folded = ArrayPool<char>.Shared.Rent(text.Length * MostFolded);
        text.CopyTo(0, folded, 0, first);
        int length = first;
        StringBuilder? several = null;
        for (int i = first; i < text.Length; i++)
        {
            char c = text[i];
            if (IsPlain(c))
            {
                folded[length++] = c;
            }
            else if (c is >= '\uFF01' and <= '\uFF5E')
            {
                folded[length++] = (char)(c - 0xFEE0);
            }
            else
            {
                AppendFolded((several ??= new(MostFolded)).Clear(), c);
                several.CopyTo(0, folded, length, several.Length);
                length += several.Length;
            }
        }

        string result = new(folded, 0, length);
        ArrayPool<char>.Shared.Return(folded);
        return result;
    }

    /// <summary>The text with the traditional characters that occur in labels of forms in their simplified form; no translation of words.</summary>
    public static string Simplify(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int first = 0;
        while (first < text.Length && CompatibilityCharacters.SimplifiedFor(text[first]) == text[first])
            first++;
        return first == text.Length
            ? text
            : string.Create(text.Length, text, static (span, source) =>
            {
                for (int i = 0; i < span.Length; i++)
                    span[i] = CompatibilityCharacters.SimplifiedFor(source[i]);
            });
    }

    /// <summary>Whether a character shows nothing: every blank of Unicode, the zero-width ones included.</summary>
    public static bool IsBlank(char c) => c <= ' ' || c == '\u007F' || (c > '~' && c is not (>= '\u4E00' and <= '\u9FFF') && (char.IsWhiteSpace(c) || IsInvisible(c)));

    /// <summary>Whether nothing is printed.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!IsBlank(c))
                return false;
        }

        return true;
    }

    /// <summary>The text without blanks at its ends, as <see cref="IsBlank(char)"/> sees them.</summary>
    public static string Trim(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int start = 0, end = text.Length;
        while (start < end && IsBlank(text[start]))
            start++;
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return start == 0 && end == text.Length ? text : text[start..end];
    }

    /// <summary>The text without any blank, as <see cref="IsBlank(char)"/> sees them: in Chinese they say nothing, and line ends of a page stand anywhere.</summary>
    public static string WithoutBlanks(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int blanks = 0;
        foreach (char c in text)
            blanks += IsBlank(c) ? 1 : 0;
        return blanks == 0 ? text : string.Create(text.Length - blanks, text, static (span, source) =>
        {
            int at = 0;
            foreach (char c in source)
            {
                if (!IsBlank(c))
                    span[at++] = c;
            }
        });
    }

    /// <summary>What shows nothing and moves nothing: of the marks of direction those that can't turn the digits of a number around.</summary>
    private static bool IsInvisible(char c) => c is '\u00AD' or '\uFEFF' or '\u034F' or '\u180E' or '\u202A' or '\u202C' or (>= '\u200B' and <= '\u200F')
        or (>= '\u2060' and <= '\u2064') or '\u2066' or '\u2068' or '\u2069';

    /// <summary>ASCII, the unified ideographs, and the ordinary Chinese full stop and comma stand for themselves.</summary>
    private static bool IsPlain(char c) => c is < '\u007F' or (>= '\u4E00' and <= '\u9FFF') or '\u3001' or '\u3002';

    internal static void AppendFolded(StringBuilder folded, char c)
    {
        switch (c)
        {
            case var _ when IsPlain(c): folded.Append(c); break;
            case >= '\uFF01' and <= '\uFF5E': folded.Append((char)(c - 0xFEE0)); break;
            case '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u301D' or '\u301E': folded.Append('"'); break;
            case '\u2018' or '\u2019': folded.Append('\''); break;
            case '\u2212' or '\uFE63': folded.Append('-'); break;
            case '\uFF61': folded.Append('。'); break;
            case '\uFF64': folded.Append('、'); break;
            case '\uFE35' or '\uFE59': folded.Append('('); break;
            case '\uFE36' or '\uFE5A': folded.Append(')'); break;
            case '\uFE50': folded.Append(','); break;
            case '\uFE51': folded.Append('、'); break;
            case '\uFE52': folded.Append('.'); break;
            case '\uFE54': folded.Append(';'); break;
            case '\uFE55' or '\u2236' or '\uFE13': folded.Append(':'); break;
            case >= '\u2460' and <= '\u2473': folded.Append(c - 0x2460 + 1); break;
            case >= '\u2474' and <= '\u2487': folded.Append('(').Append(c - 0x2474 + 1).Append(')'); break;
            case >= '\u2488' and <= '\u249B': folded.Append(c - 0x2488 + 1).Append('.'); break;
            case >= '\u3220' and <= '\u3229': folded.Append('(').Append(NumeralCharacters.Print(c - 0x3220 + 1)).Append(')'); break;
            case >= '\u3280' and <= '\u3289': folded.Append(NumeralCharacters.Print(c - 0x3280 + 1)); break;
            case var _ when IsInvisible(c): break;
            case var _ when char.IsWhiteSpace(c): folded.Append(' '); break;
            default: folded.Append(CompatibilityCharacters.Ordinary(c)); break;
        }
    }
}
