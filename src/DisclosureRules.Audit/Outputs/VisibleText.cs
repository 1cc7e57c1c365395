using System.Globalization;
using System.Text;

namespace DisclosureRules.Audit.Outputs;

/// <summary>
/// What documents say, so that all of it is seen and none of it obeyed: characters that control a program, turn the direction of writing, or can't be
/// seen at all stand there by their numbers, e.g. <c>[U+202E]</c>. Line feeds and tabs stay what they are, unless everything is to be on one line.
/// </summary>
internal static class VisibleText
{
    /// <summary>The text with its lines.</summary>
    public static string Of(string text) => Make(text, oneLine: false);

    /// <summary>The text on one line.</summary>
    public static string OneLine(string? text) => text is null ? "" : Make(text, oneLine: true);

    private static string Make(string text, bool oneLine)
    {
        int first = 0;
        while (first < text.Length && !IsSpecial(text, first, oneLine))
            first++;
        if (first == text.Length)
            return text;
        StringBuilder shown = new(text.Length + 16);
        shown.Append(text, 0, first);
        for (int i = first; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\r' or '\t')
                Blank(shown, text, i, oneLine);
            else if (IsSpecial(text, i, oneLine))
                shown.Append(CultureInfo.InvariantCulture, $"[U+{(int)text[i]:X4}]");
            else
                shown.Append(text[i]);
        }

        return shown.ToString();
    }

    /// <summary>However a line ends, it ends with a line feed.</summary>
    private static void Blank(StringBuilder shown, string text, int index, bool oneLine)
    {
        bool isHalf = text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n';
        if (!isHalf)
            shown.Append(oneLine ? ' ' : text[index] == '\t' ? '\t' : '\n');
    }

    private static bool IsSpecial(string text, int index, bool oneLine)
    {
        char c = text[index];
        if (c < ' ')
            return oneLine || c is not ('\n' or '\t');
        if (c < '\u007F')
            return false;
        if (char.IsSurrogate(c))
            return !IsPaired(text, index);
        return c is '\u00AD' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F')
            or '\uFEFF' or (>= '\uFFF9' and <= '\uFFFB') or '\uFFFE' or '\uFFFF' || char.IsControl(c)
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
    }

    private static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);
}
