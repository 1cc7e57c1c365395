namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>
/// Renames the entry <c>Kids</c> in the bytes of a file or stream, without changing their length, so that the library opens a document without
/// walking down its trees.
/// </summary>
internal static class HiddenKids
{
    /// <summary>The name that takes its place.</summary>
    public const string Name = "Kidt";

    private const string Hidden = "Kids";

    /// <summary>
    /// Every name that begins with <c>Kids</c> begins with <see cref="Name"/> afterwards; one that did so before begins otherwise, so that no
    /// file can put it in the way.
    /// </summary>
    public static void Hide(Span<byte> bytes)
    {
        for (int at = 0, next; (next = bytes[at..].IndexOf((byte)'/')) >= 0;)
        {
            at += next + 1;
            int last = LastOf(bytes[at..]);
            if (last >= 0)
                bytes[at + last]++; // s to t, t to u, or the last digit of the code of either.
        }
    }

    /// <summary>
    /// Where the byte stands that makes the fourth letter of a name that begins so; -1 when it does not. Letters may be written by their codes,
    /// as in <c>K#69ds</c>, and the library takes further number signs between them for nothing.
    /// </summary>
    private static int LastOf(ReadOnlySpan<byte> name)
    {
        int letters = 0, digits = 0, code = 0;
        bool isEscaped = false;
        for (int i = 0; i < name.Length; i++)
        {
            int letter = name[i];
            if (letter == '#')
            {
                isEscaped = true;
                continue;
            }

            if (isEscaped)
            {
                if (!char.IsAsciiHexDigit((char)letter))
                    return -1;
                code = (code << 4) | (letter <= '9' ? letter - '0' : (letter & 0xF) + 9);
                if (++digits < 2)
                    continue;
                (letter, code, digits, isEscaped) = (code, 0, 0, false);
            }

            if (letters == Hidden.Length - 1)
                return letter == Hidden[letters] || letter == Name[letters] ? i : -1;
            if (letter != Hidden[letters++])
                return -1;
        }

        return -1;
    }
}
