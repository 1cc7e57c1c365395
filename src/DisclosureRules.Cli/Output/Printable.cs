using System.Globalization;

namespace DisclosureRules.Cli.Output;

/// <summary>
/// What documents and packs say, made safe to print: a control character or a change of writing direction in a published file must not
/// command the reader's terminal or disguise what stands there.
/// </summary>
internal static class Printable
{
    public static string Clean(string text) => !text.Any(IsUnsafe) ? text : string.Create(text.Length, text, static (span, source) =>
    {
        for (int i = 0; i < span.Length; i++)
            span[i] = source[i] is '\n' or '\r' or '\t' ? ' ' : IsUnsafe(source[i]) ? '\uFFFD' : source[i];
    });

    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
