namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>
/// Takes numbers that no table of a file's objects has out of its bytes before the library opens it. The library makes room for as many objects as a table says there are
/// (<c>/Size</c>, <c>/Index</c>), and for a line of it on the stack (<c>/W</c>), without asking how long the file is: five hundred bytes could take all memory, or end the process.
/// Where a name means something else, such as the widths of a font or the length of an attachment, such a number says nothing that is read here. What is compressed hardly ever looks like it:
/// the names are long, or three numbers in brackets must follow.
/// </summary>
internal sealed class TableNumbers
{
    /// <summary>A file may have 8,388,607 objects (ISO 32000-1, annex C).</summary>
    private const long Most = 8_388_607;

    /// <summary>The names, and how many numbers are looked at, at least and at most: of <c>/W</c> the library reads three, and the widths of fonts have many more.</summary>
    private static readonly (string Name, int Least, int Most)[] Entries = [("W", 3, 3), ("Size", 1, 1), ("Index", 1, int.MaxValue)];

    private readonly ReadOnlyMemory<byte> _file;
    private byte[]? _changed;

    // Where the line ends in which a comment was skipped last, and what was skipped last: a file of nothing but names and comments is gone through once.
    private (int From, int To) _line = (0, -1);
    private (int From, int To) _skipped = (0, -1);

    // The last list of any length: what begins within it has no number that it hasn't.
    private (int From, int To) _list = (0, -1);

    private TableNumbers(ReadOnlyMemory<byte> file) => _file = file;

    /// <summary>The bytes with zeros in the place of such numbers; the same bytes where there are none.</summary>
    public static ReadOnlyMemory<byte> Bounded(ReadOnlyMemory<byte> file)
    {
        TableNumbers numbers = new(file);
        ReadOnlySpan<byte> bytes = file.Span;
        for (int at = 0, next; (next = bytes[at..].IndexOf((byte)'/')) >= 0;)
        {
            at += next + 1;
            foreach ((string name, int least, int most) in Entries)
            {
                if (RawName.EndOf(bytes[at..], name) is { } end)
                    numbers.Bound(bytes, at + end, least, most);
            }
        }

        return numbers._changed ?? file;
    }

    /// <summary>Takes the first numbers of a value out that are too large, or all where they are too large together.</summary>
    private void Bound(ReadOnlySpan<byte> bytes, int at, int least, int most)
    {
        at = SkipBlanks(bytes, at);
        if (at < bytes.Length && bytes[at] == '[')
            at = SkipBlanks(bytes, at + 1);
        else
            most = 1;
        if (most == int.MaxValue && at >= _list.From && at < _list.To)
            return;
        int first = at, count = 0;
        long sum = 0;
        bool isExcessive = false;
        for (; at < bytes.Length && IsOfNumber(bytes[at]) && count < most; count++)
        {
            long? value = Value(bytes[at..EndOfNumber(bytes, at)]);
            isExcessive |= value is null;
            sum += value ?? 0;
            at = SkipBlanks(bytes, EndOfNumber(bytes, at));
        }

        if (most == int.MaxValue)
            _list = (first, at);
        if (count < least || !(isExcessive || sum > Most))
            return;
        for (int start = first; count > 0; count--)
        {
            int end = EndOfNumber(bytes, start);
            if (sum > Most || Value(bytes[start..end]) is null)
                (_changed ??= _file.ToArray()).AsSpan(start, end - start).Fill((byte)'0');
            start = SkipBlanks(bytes, end);
        }
    }

    private static int EndOfNumber(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && IsOfNumber(bytes[at]))
            at++;
        return at;
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

    private int SkipBlanks(ReadOnlySpan<byte> bytes, int at)
    {
        int from = at;
        while (at < bytes.Length && (bytes[at] is 0 or 9 or 10 or 12 or 13 or 32 or (byte)'%'))
        {
            if (bytes[at] != '%')
            {
                at++;
                continue;
            }

            at = EndOfLine(bytes, at);
            if (at >= _skipped.From && at < _skipped.To)
                at = _skipped.To;
        }

        if (at > _skipped.To)
            _skipped = (from, at);
        return at;
    }

    private int EndOfLine(ReadOnlySpan<byte> bytes, int at)
    {
        if (at < _line.From || at > _line.To)
            _line = (at, bytes[at..].IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? at + end : bytes.Length);
        return _line.To;
    }
}
