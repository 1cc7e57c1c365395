using System.Buffers;
using System.Text;

namespace DisclosureRules.Primitives;

/// <summary>Tells paths of files and JSON texts apart, where one was given in the place of the other.</summary>
internal static class PathOrText
{
    /// <summary>No path that a person writes is longer.</summary>
    private const int LongestPath = 1_000;

    private const int LongestShown = 40;

    /// <summary>What JSON has and paths of reports and packs have not.</summary>
    private static readonly SearchValues<byte> OfJson = SearchValues.Create("\n\"{}[]"u8);

    /// <summary>The path that stands in the place of a JSON text; <see langword="null"/> where the text looks like none.</summary>
    public static string? PathIn(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8.Trim(" \t\r\n"u8);
        if (utf8.IsEmpty || utf8.Length > LongestPath || utf8.ContainsAny(OfJson) || utf8.StartsWith("//"u8) || utf8.StartsWith("/*"u8))
            return null;
        string text = Encoding.UTF8.GetString(utf8);
        bool isJsonFile = text.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || text.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

        // 1/2 is no path.
        return isJsonFile || (text.AsSpan().ContainsAny('/', '\\') && !char.IsAsciiDigit(text[0]) && text[0] != '-') ? text : null;
    }

    /// <summary>Whether what should be a path is a JSON text.</summary>
    public static bool IsJson(string? path) =>
        path is not null && path.AsSpan().TrimStart() is { Length: > 1 } text && text[0] is '{' or '[' && (text.Contains('"') || text.TrimEnd() is "{}" or "[]");

    /// <summary>The beginning of a text, on one line, for messages.</summary>
    public static string Shown(string text)
    {
        string line = text.Trim().ReplaceLineEndings(" ");
        if (line.Length <= LongestShown)
            return line;
        int end = char.IsHighSurrogate(line[LongestShown - 1]) ? LongestShown - 1 : LongestShown;
        return line[..end] + "…";
    }
}
