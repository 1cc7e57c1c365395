using System.Buffers.Binary;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>One property that is set: its code, which tells the kind of property and how long the operand is, and the operand ([MS-DOC], Prl).</summary>
internal readonly record struct PropertyChange(int Code, ReadOnlyMemory<byte> Operand)
{
    private const int TableDefinition = 0xD608, TabStops = 0xC615, Uncounted = 255;

    /// <summary>Whether it sets a property of a row of a table.</summary>
    public bool IsOfTable => ((Code >> 10) & 7) == 5;

    /// <summary>The operand as a number; 0 where there is none.</summary>
    public int Value => Operand.Span switch
    {
        { Length: 0 } => 0,
        { Length: 1 } bytes => bytes[0],
        { Length: < 4 } bytes => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        var bytes => BinaryPrimitives.ReadInt32LittleEndian(bytes),
    };

    public bool IsOn => Value != 0;

    /// <summary>The changes of a list; what is cut off at its end is none.</summary>
    public static IEnumerable<PropertyChange> Of(ReadOnlyMemory<byte> list)
    {
        while (list.Length > 2)
        {
            int code = BinaryPrimitives.ReadUInt16LittleEndian(list.Span);
            list = list[2..];
            (int skipped, int length) = Extent(code, list.Span);
            if (skipped + length > list.Length)
                yield break;
            yield return new(code, list.Slice(skipped, length));
            list = list[(skipped + length)..];
        }
    }

    /// <summary>How many bytes count the operand, and how many it has.</summary>
    private static (int Skipped, int Length) Extent(int code, ReadOnlySpan<byte> rest) => (code >> 13) switch
    {
        0 or 1 => (0, 1),
        2 or 4 or 5 => (0, 2),
        3 => (0, 4),
        7 => (0, 3),
        _ when code == TableDefinition => (2, rest.Length < 2 ? 0 : Math.Max(0, BinaryPrimitives.ReadUInt16LittleEndian(rest) - 1)),
        _ when code == TabStops && rest[0] == Uncounted => (1, TabStopLength(rest[1..])),
        _ => (1, rest[0]),
    };

    /// <summary>Tab stops that are too many for a byte to count: those removed have four bytes each, those added three.</summary>
    private static int TabStopLength(ReadOnlySpan<byte> rest)
    {
        int removed = rest.Length == 0 ? 0 : 1 + (rest[0] * 4);
        return removed < rest.Length ? removed + 1 + (rest[removed] * 3) : rest.Length + 1;
    }
}
