using System.Text;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>The character set that a page says it is in, in its <c>meta</c> elements or its XML declaration.</summary>
internal static class DeclaredCharset
{
    private const int Reach = 4096;
    private const int LongestName = 40;

    /// <summary>The first declaration in lower case; <see langword="null"/> when there is none near the start.</summary>
    public static string? In(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, Reach)];
        string head = Encoding.Latin1.GetString(start);
        return After(head, "charset") ?? (head.StartsWith("<?xml", StringComparison.Ordinal) ? After(head, "encoding") : null);
    }

    private static string? After(string head, string name)
    {
        for (int at = head.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int from = SkipBlanks(head, at + name.Length);
            if (from == head.Length || head[from] != '=')
                continue;
            from = SkipBlanks(head, from + 1);
            int to = from;
            while (to < head.Length && to - from < LongestName && (char.IsAsciiLetterOrDigit(head[to]) || head[to] is '-' or '_'))
                to++;
            if (to > from)
                return head[from..to].ToLowerInvariant();
        }

        return null;
    }

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n' or '"' or '\'')
            at++;
        return at;
    }
}
