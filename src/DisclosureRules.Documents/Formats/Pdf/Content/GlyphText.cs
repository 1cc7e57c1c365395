using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Formats.Pdf.Content;

/// <summary>What a letter says, with the characters that only PDF files print instead of the ordinary ones replaced.</summary>
internal static class GlyphText
{
    /// <summary>The text of a letter: empty for nothing, a blank for any blank.</summary>
    /// <param name="unicode">What the font says; <see langword="null"/> where it says nothing.</param>
    /// <param name="showsInk">Whether the letter has a shape.</param>
    public static string Of(string? unicode, bool showsInk)
    {
        if (unicode is { Length: 1 } && IsOrdinary(unicode[0]))
            return unicode;
        if (unicode is null || unicode.AsSpan().ContainsAnyInRange('\0', '\u0008') || unicode.Contains('\uFFFD', StringComparison.Ordinal))
            return showsInk ? Glyph.Unknown : " ";
        if (ChineseText.IsBlank(unicode))
            return unicode.Length == 0 || IsSoft(unicode) ? "" : " ";
        return unicode.AsSpan().ContainsAnyInRange('\u2E80', '\u2FDF') || unicode.AsSpan().ContainsAnyInRange('\uF900', '\uFAFF') || unicode.AsSpan().ContainsAnyInRange('\uFB00', '\uFB06')
            ? string.Concat(unicode.Select(c => Ordinary(c)))
            : unicode;
    }

    private static bool IsOrdinary(char c) => c is (> ' ' and < '\u007F') or (>= '\u3001' and <= '\u9FFF') or (>= '\uFF01' and <= '\uFF5E');

    private static bool IsSoft(string blank) => blank.All(c => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF');

    private static string Ordinary(char c) => c switch
    {
        (>= '\u2E80' and <= '\u2FDF') or (>= '\uF900' and <= '\uFAFF') => ChineseText.Fold(c.ToString()),
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' or '\uFB06' => "st",
        _ => c.ToString(),
    };
}
