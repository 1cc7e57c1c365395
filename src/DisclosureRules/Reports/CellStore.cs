using System.Numerics;
using System.Runtime.InteropServices;

namespace DisclosureRules.Reports;

/// <summary>
/// The cells of a report, dense: a state byte and a 64-bit integer for each cell of the form, and beside them the full
/// <see cref="Cell"/>s. The evaluation reads the two arrays; everything else goes through the cells.
/// </summary>
internal sealed class CellStore
{
    /// <summary>States are single bits, so that a set of allowed states is a mask.</summary>
    public const byte Missing = 1, Blank = 2, NotNumber = 4, Integer = 8, Decimal = 16;

    private readonly Cell[] _details;

    public CellStore(ReadOnlySpan<Cell> cells)
        : this(new byte[cells.Length], new long[cells.Length], cells.ToArray())
    {
        for (int i = 0; i < cells.Length; i++)
            Condense(i);
        IntegerBits = Together(Integers);
    }

    private CellStore(byte[] states, long[] integers, Cell[] details)
    {
        States = states;
        Integers = integers;
        _details = details;
    }

    public byte[] States { get; }

    public long[] Integers { get; }

    /// <summary>The bits that any of the integers has: how large they are at most, and whether one is negative, in one look.</summary>
    public long IntegerBits { get; private set; }

    public Cell this[int index] => _details[index];

    /// <summary>The exact value of a cell whose state is <see cref="Integer"/> or <see cref="Decimal"/>.</summary>
    public decimal Value(int index) => States[index] == Integer ? Integers[index] : _details[index].Value!.Value;

    /// <summary>A copy with something else in one cell.</summary>
    public CellStore With(int index, Cell cell)
    {
        CellStore copy = new([.. States], [.. Integers], [.. _details]);
        copy._details[index] = cell;
        copy.Condense(index);
        copy.IntegerBits = Together(copy.Integers);
        return copy;
    }

    private static long Together(long[] integers)
    {
        ReadOnlySpan<Vector<long>> vectors = MemoryMarshal.Cast<long, Vector<long>>(integers);
        Vector<long> together = Vector<long>.Zero;
        foreach (Vector<long> values in vectors)
            together |= values;
        long bits = 0;
        for (int lane = 0; lane < Vector<long>.Count; lane++)
            bits |= together[lane];
        foreach (long value in integers.AsSpan(vectors.Length * Vector<long>.Count))
            bits |= value;
        return bits;
    }

    private void Condense(int index)
    {
        Cell cell = _details[index];
        States[index] = cell.State switch
        {
            CellState.Missing => Missing,
            CellState.Blank => Blank,
            CellState.NotNumber => NotNumber,
            _ => decimal.IsInteger(cell.Value!.Value) && cell.Value is >= long.MinValue and <= long.MaxValue ? Integer : Decimal,
        };
        Integers[index] = States[index] == Integer ? (long)cell.Value!.Value : 0;
    }
}
