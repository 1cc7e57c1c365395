namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>
/// Takes numbers that no table of a file's objects has out of its bytes before the library opens it. The library makes room for as many objects as a table says there are
/// (<c>/Size</c>, <c>/Index</c>), and for a line of it on the stack (<c>/W</c>), without asking how long the file is: five hundred bytes could take all memory, or end the process.
/// Where a name means something else, such as the widths of a font or the length of an attachment, such a number says nothing that is read here. What is compressed hardly ever looks like it:
/// the names are long, or three numbers in brackets must follow.
/// </summary>
internal static class TableNumbers
{
    /// <summary>A file may have 8,388,607 objects (ISO 32000-1, annex C).</summary>
    private const long Most = 8_388_607;

    /// <summary>The names, and how many numbers are looked at, at least and at most: of <c>/W</c> the library reads three, and the widths of fonts have many more.</summary>
    private static readonly (string Name, int Least, int Most)[] Entries = [("W", 3, 3), ("Size", 1, 1), ("Index", 1, int.MaxValue)];

    /// <summary>The bytes with zeros in the place of such numbers; the same bytes where there are none.</summary>
    public static ReadOnlyMemory<byte> Bounded(ReadOnlyMemory<byte> file)
    {
        byte[]? changed = null;
        ReadOnlySpan<byte> bytes = file.Span;
        for (int at = 0, next; (next = bytes[at..].IndexOf((byte)'/')) >= 0;)
        {
            at += next + 1;
            foreach ((string name, int least, int most) in Entries)
            {
                if (RawName.EndOf(bytes[at..], name) is not { } end)
                    continue;
                foreach ((int start, int length) in Excessive(bytes, at + end, least, most))
                    (changed ??= file.ToArray()).AsSpan(start, length).Fill((byte)'0');
            }
        }

        return changed ?? file;
    }

    /// <summary>The first numbers of a value, of those that are too large, or all where they are too large together.</summary>
    private static List<(int Start, int Length)> Excessive(ReadOnlySpan<byte> bytes, int at, int least, int most)
    {
        List<(int Start, int Length)> numbers = [], excessive = [];
        long sum = 0;
        at = SkipBlanks(bytes, at);
        if (at < bytes.Length && bytes[at] == '[')
            at = SkipBlanks(bytes, at + 1);
        else
            most = 1;
        while (at < bytes.Length && IsOfNumber(bytes[at]) && numbers.Count < most)
        {
            int start = at;
            while (at < bytes.Length && IsOfNumber(bytes[at]))
                at++;
            numbers.Add((start, at - start));
            if (Value(bytes[start..at]) is { } value)
                sum += value;
            else
                excessive.Add(numbers[^1]);
            at = SkipBlanks(bytes, at);
        }

        return numbers.Count < least ? [] : sum > Most ? numbers : excessive;
    }

    /// <summary>The whole part of a number as it may stand in a table; <see langword="null"/> of all others: negative ones, with exponents, and too large ones.</summary>
    private static long? Value(ReadOnlySpan<byte> number)
    {
        long value = 0;
        foreach (byte digit in number[0] == '+' ? number[1..] : number)
        {
            if (digit == '.')
                return number.ContainsAny((byte)'e', (byte)'E', (byte)'-') ? null : value;
            if (digit is < (byte)'0' or > (byte)'9')
                return null;
            value = (value * 10) + digit - '0';
            if (value > Most)
                return null;
        }

        return value;
    }

    private static bool IsOfNumber(byte letter) => letter is (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.' or (byte)'e' or (byte)'E';

    private static int SkipBlanks(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && (bytes[at] is 0 or 9 or 10 or 12 or 13 or 32 or (byte)'%'))
        {
            if (bytes[at] != '%')
            {
                at++;
                continue;
            }

            int end = bytes[at..].IndexOfAny((byte)'\r', (byte)'\n');
            at = end < 0 ? bytes.Length : at + end;
        }

        return at;
    }
}
