namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>
/// How many bytes the library takes for a stream of an old compression, found out without taking them: it looks at no limit before it is done,
/// and a stream may grow 64 times by runs and a thousand times by LZW.
/// </summary>
internal static class ExpandedLength
{
    private const int ClearTable = 256;
    private const int End = 257;
    private const int FirstString = 258;
    private const int MostCodes = 4096;

    /// <summary>What a string takes besides its bytes; it matters where they are more than a table has.</summary>
    private const int StringOverhead = 64;

    /// <summary>The bytes of a stream that is compressed by runs; ends by what <paramref name="check"/> throws.</summary>
    /// <param name="input">The stream.</param>
    /// <param name="check">Is told how many bytes there are so far.</param>
    public static void OfRuns(ReadOnlySpan<byte> input, Action<long> check)
    {
        long length = 0;
        for (int i = 0; i < input.Length && input[i] != 128; i += input[i] < 128 ? input[i] + 2 : 2)
            check(length += input[i] < 128 ? input[i] + 1 : 257 - input[i]);
    }

    /// <summary>
    /// The same for LZW. The library keeps all strings that it has met since the table was cleared, more than codes can name; they count as well.
    /// </summary>
    /// <param name="input">The stream.</param>
    /// <param name="isEarly">Whether codes get longer one code early.</param>
    /// <param name="check">Is told how many bytes there are so far.</param>
    public static void OfLzw(ReadOnlySpan<byte> input, bool isEarly, Action<long> check)
    {
        List<int> lengths = [.. Enumerable.Repeat(1, FirstString)];
        long length = 0;
        int previous = -1, bits = 0, buffer = 0, offset = isEarly ? 0 : 1;
        for (int i = 0; ;)
        {
            int size = lengths.Count >= 2047 + offset ? 12 : lengths.Count >= 1023 + offset ? 11 : lengths.Count >= 511 + offset ? 10 : 9;
            for (; bits < size && i < input.Length; bits += 8)
                buffer = (buffer << 8) | input[i++];
            if (bits < size)
                return;
            bits -= size;
            int code = buffer >> bits;
            buffer &= (1 << bits) - 1;
            if (code == End)
                return;
            if (code == ClearTable)
            {
                lengths.RemoveRange(FirstString, lengths.Count - FirstString);
                previous = -1;
                continue;
            }

            // A code that names no string yet stands for the last one and its first byte, whichever code it is.
            bool isNew = code >= lengths.Count;
            if (previous >= lengths.Count || (isNew && previous < 0))
                return;
            int last = previous < 0 ? 0 : lengths[previous];
            if (previous >= 0)
                lengths.Add(last + 1);
            length += (isNew ? last + 1 : lengths[code]) + (previous < 0 ? 0 : last + 1) + (lengths.Count > MostCodes ? StringOverhead : 0);
            check(length);
            previous = code;
        }
    }
}
