namespace DisclosureRules.Json;

/// <summary>What people who type Chinese write in the place of JSON's punctuation, and what they forget. Stateless and safe to share between threads.</summary>
internal static class JsonPunctuation
{
    // Comma, enumeration comma, colon, semicolon, and four kinds of brackets, in pairs.
    private const string Full = "\uFF0C\u3001\uFF1A\uFF1B\u3010\u3011\uFF3B\uFF3D\uFF5B\uFF5D\u300C\u300D", Half = ",,:,[][]{}\"\"";

    /// <summary>What should stand in the place of a full-width character; <see langword="null"/> for any other.</summary>
    /// <param name="found">What was found, in backticks.</param>
    public static string? HalfWidth(string found) => found.Length == 3 && Full.IndexOf(found[1], StringComparison.Ordinal) is var at and >= 0 ? Half[at].ToString() : null;

    /// <summary>Whether a blank is none of JSON's, such as the full-width one, that of a fixed width, or one without any.</summary>
    /// <param name="found">What was found, in backticks.</param>
    public static bool IsOddBlank(string found) => found is ['`', var blank, '`'] && (char.IsWhiteSpace(blank) || char.GetUnicodeCategory(blank) is System.Globalization.UnicodeCategory.Format);

    /// <summary>Whether a line ends, or a tabulator stands, within a text.</summary>
    /// <param name="before">All that stands before what was found.</param>
    /// <param name="found">What was found, a control character by its number.</param>
    public static bool IsLineEndInText(ReadOnlySpan<byte> before, string found)
    {
        if (found is not ("0x0A" or "0x0D" or "0x09"))
            return false;
        ReadOnlySpan<byte> line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        bool isInText = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (isInText && line[i] == (byte)'\\')
                i++;
            else if (line[i] == (byte)'"')
                isInText = !isInText;
        }

        return isInText;
    }

    /// <summary>Whether a backslash stands before what no escape has, as in the path of a file.</summary>
    /// <param name="before">All that stands before what was found.</param>
    /// <param name="found">What was found, in backticks.</param>
    public static bool IsBackslash(ReadOnlySpan<byte> before, string found) => found == "`\\`" || before is [.., (byte)'\\'];

    /// <summary>Where a value ends after which a comma is missing: what follows begins on a later line, or is no part of the value; <see langword="null"/> where that can't be it.</summary>
    /// <param name="before">All that stands before what was found.</param>
    /// <param name="found">What was found, in backticks.</param>
    public static int? MissingComma(ReadOnlySpan<byte> before, string found)
    {
        if (found is not ['`', '"' or '{' or '[', '`'])
            return null;
        int last = before.LastIndexOfAnyExcept(" \t\r\n"u8);
        return last >= 0 && before[last] is (byte)'"' or (byte)'}' or (byte)']' or (byte)'e' or (byte)'l' or >= (byte)'0' and <= (byte)'9' ? last : null;
    }
}
