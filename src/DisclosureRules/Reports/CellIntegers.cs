using System.Numerics;

namespace DisclosureRules.Reports;

/// <summary>
/// An integer for each cell of a report, zero where none stands: in 32 bits each where all are small, as in nearly every report, otherwise in 64.
/// Small ones take half the cache and half the vectors; what is said of them is the same. Immutable.
/// </summary>
internal readonly struct CellIntegers
{
    /// <summary>Small are integers of a lesser magnitude than this: 256 of them can be added up in 32 bits.</summary>
    public const int SmallLimit = 1 << 23;

    public CellIntegers(ReadOnlySpan<long> integers)
    {
        Count = integers.Length;
        foreach (long integer in integers)
        {
            AnyNegative |= integer < 0;
            Magnitude = Math.Max(Magnitude, integer == long.MinValue ? long.MaxValue : Math.Abs(integer));
        }

        if (Magnitude < SmallLimit)
        {
            Small = new int[Padded<int>(Count)];
            for (int i = 0; i < Count; i++)
                Small[i] = (int)integers[i];
        }
        else
        {
            Large = new long[Padded<long>(Count)];
            integers.CopyTo(Large);
        }
    }

    /// <summary>How many cells there are.</summary>
    public int Count { get; }

    /// <summary>The integers where all are small, followed by zeros so that a vector can be read from every cell on.</summary>
    public int[]? Small { get; }

    /// <summary>The integers where one isn't small, followed by zeros likewise.</summary>
    public long[]? Large { get; }

    /// <summary>The largest distance from zero.</summary>
    public long Magnitude { get; }

    public bool AnyNegative { get; }

    public long this[int index] => Small is { } small ? small[index] : Large![index];

    /// <summary>A copy with another integer for one cell.</summary>
    public CellIntegers With(int index, long integer)
    {
        long[] integers = new long[Count];
        for (int i = 0; i < Count; i++)
            integers[i] = this[i];
        integers[index] = integer;
        return new(integers);
    }

    private static int Padded<T>(int count) => count + Vector<T>.Count - 1;
}
