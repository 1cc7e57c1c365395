using System.Buffers;

namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>Finds names in the bytes of a file, before anything is taken apart.</summary>
internal static class RawName
{
    private static readonly SearchValues<byte> Ends = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    /// <summary>
    /// Where the byte stands that makes the last letter of a name that begins so; -1 when it does not. Letters may be written by their codes,
    /// as in <c>K#69ds</c>, and the library takes further number signs between them for nothing.
    /// </summary>
    /// <param name="name">The bytes behind the slash.</param>
    /// <param name="letters">The letters.</param>
    public static int LastOf(ReadOnlySpan<byte> name, string letters)
    {
        int found = 0, digits = 0, code = 0;
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

            if (letter != letters[found])
                return -1;
            if (++found == letters.Length)
                return i;
        }

        return -1;
    }

    /// <summary>Where what follows a name begins, if it is exactly that name; <see langword="null"/> when it is another.</summary>
    /// <param name="name">The bytes behind the slash.</param>
    /// <param name="letters">The letters.</param>
    public static int? EndOf(ReadOnlySpan<byte> name, string letters)
    {
        int last = LastOf(name, letters);
        if (last < 0)
            return null;
        int end = last + 1;
        while (end < name.Length && name[end] == '#')
            end++;
        return end == name.Length || Ends.Contains(name[end]) ? end : null;
    }
}
