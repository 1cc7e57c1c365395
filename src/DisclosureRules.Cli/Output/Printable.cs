using System.Globalization;
using System.Text;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>
/// What documents and packs say, made safe to print: a control character or a change of writing direction in a published file must not
/// command the reader's terminal or disguise what stands there. It is shown as in JSON: <c>\u202E</c>.
/// </summary>
internal static class Printable
{
    public static string Clean(string text)
    {
        int first = 0;
        for (int length; first < text.Length && !IsHidden(text, first, out length); first += length)
        {
        }

        if (first == text.Length)
            return text;
        StringBuilder clean = new(text.Length + 16);
        clean.Append(text, 0, first);
        for (int i = first, length; i < text.Length; i += length)
        {
            if (!IsHidden(text, i, out length))
                clean.Append(text, i, length);
            else if (text[i] is '\n' or '\r' or '\t')
                clean.Append(' ');
            else
                Append(clean, text.AsSpan(i, length));
        }

        return clean.ToString();
    }

    private static void Append(StringBuilder clean, ReadOnlySpan<char> hidden)
    {
        foreach (char c in hidden)
            clean.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
    }

    private static bool IsHidden(string text, int at, out int length)
    {
        char c = text[at];
        length = char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return length == 2 ? HiddenCharacters.Contains(c, text[at + 1]) : char.IsControl(c) || char.IsSurrogate(c) || HiddenCharacters.Contains(c);
    }
}
