using System.Numerics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>
/// An integer for each cell of a report, as <see cref="CellStore"/> says: in 32 bits each where all are small, as in nearly every report, otherwise in 64.
/// Small ones take half the cache and half the vectors; what is said of them is the same. Immutable.
/// </summary>
internal readonly struct CellIntegers
{
    /// <summary>Small are integers of a lesser magnitude than this: 256 of them can be added up in 32 bits.</summary>
    public const int SmallLimit = 1 << 23;

    public CellIntegers(ReadOnlySpan<long> integers)
    {
        bool small = true;
        foreach (long integer in integers)
            small &= integer is > -SmallLimit and < SmallLimit;
        if (small)
        {
            Small = new int[integers.Length + Vector<int>.Count - 1];
            for (int i = 0; i < integers.Length; i++)
                Small[i] = (int)integers[i];
        }
        else
        {
            Large = new long[integers.Length + Vector<long>.Count - 1];
            integers.CopyTo(Large);
        }
    }

    /// <summary>The integers where all are small, followed by zeros so that a vector can be read from every cell on.</summary>
    public int[]? Small { get; }

    /// <summary>The integers where one isn't small, followed by zeros likewise.</summary>
    public long[]? Large { get; }

    /// <summary>How many cells there are.</summary>
    public int Count => Small is { } small ? small.Length - Vector<int>.Count + 1 : Large!.Length - Vector<long>.Count + 1;

    public long this[int index] => Small is { } small ? small[index] : Large![index];

    /// <summary>All of them.</summary>
    public long[] ToArray()
    {
        if (Small is null)
            return Large.AsSpan(0, Count).ToArray();
        long[] integers = new long[Count];
        for (int i = 0; i < integers.Length; i++)
            integers[i] = Small[i];
        return integers;
    }

    /// <summary>Asks the processor to fetch them from memory, since they are going to be read soon: see <see cref="Prefetching"/>.</summary>
    public void Prefetch()
    {
        if (Small is { } small)
            Prefetching.Of<int>(small);
        else
            Prefetching.Of<long>(Large);
    }

    private CellIntegers(int[] small) => Small = small;

    /// <summary>A copy with another integer for one cell.</summary>
    public CellIntegers With(int index, long integer)
    {
        if (Small is { } small && integer is > -SmallLimit and < SmallLimit)
        {
            int[] changed = small.AsSpan().ToArray();
            changed[index] = (int)integer;
            return new(changed);
        }

        long[] integers = ToArray();
        integers[index] = integer;
        return new(integers);
    }
}
