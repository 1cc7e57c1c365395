using System.Numerics;
using System.Runtime.InteropServices;

namespace DisclosureRules.Reports;

/// <summary>
/// The cells of a report, dense: a state byte and a 64-bit integer for each cell of the form, and beside them the details of those that have
/// more to say. The evaluation reads the two arrays; everything else goes through the cells. Immutable.
/// </summary>
internal readonly struct CellStore
{
    /// <summary>States are single bits, so that a set of allowed states is a mask.</summary>
    public const byte Missing = 1, Blank = 2, NotNumber = 4, Integer = 8, Decimal = 16;

    private readonly CellDetails _details;

    public CellStore(ReadOnlySpan<Cell> cells)
    {
        States = new byte[cells.Length];
        Integers = new long[cells.Length];
        _details = CellDetails.Of(cells);
        for (int i = 0; i < cells.Length; i++)
            (States[i], Integers[i]) = Condensed(cells[i]);
        IntegerBits = Together(Integers);
    }

    private CellStore(CellStore store, int index, Cell cell)
    {
        States = [.. store.States];
        Integers = [.. store.Integers];
        _details = store._details.With(index, cell);
        (States[index], Integers[index]) = Condensed(cell);
        IntegerBits = Together(Integers);
    }

    public byte[] States { get; }

    public long[] Integers { get; }

    /// <summary>The bits that any of the integers has: how large they are at most, and whether one is negative, in one look.</summary>
    public long IntegerBits { get; }

    public Cell this[int index] => _details[index] ?? States[index] switch
    {
        Missing => Cell.Missing(),
        Blank => Cell.Blank(),
        _ => Cell.Number(Integers[index]),
    };

    /// <summary>The exact value of a cell whose state is <see cref="Integer"/> or <see cref="Decimal"/>.</summary>
    public decimal Value(int index) => States[index] == Integer ? Integers[index] : _details[index]!.Value.Value!.Value;

    /// <summary>A copy with something else in one cell.</summary>
    public CellStore With(int index, Cell cell) => new(this, index, cell);

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

    private static (byte State, long Integer) Condensed(in Cell cell) => cell switch
    {
        { State: CellState.Missing } => (Missing, 0),
        { State: CellState.Blank } => (Blank, 0),
        { State: CellState.NotNumber } => (NotNumber, 0),
        { Value: { } value } when ExactNumber.IsInt64(value) => (Integer, (long)value),
        _ => (Decimal, 0),
    };
}
