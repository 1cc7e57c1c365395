using System.Numerics;

namespace DisclosureRules.Repair.Search;

/// <summary>Sets of cells as bits.</summary>
internal static class CellSet
{
    public static void Add(this ulong[] set, int cell) => set[cell >> 6] |= 1UL << (cell & 63);

    public static void Remove(this ulong[] set, int cell) => set[cell >> 6] &= ~(1UL << (cell & 63));

    public static bool Has(this ulong[] set, int cell) => (set[cell >> 6] >> (cell & 63) & 1) != 0;

    public static int Count(this ulong[] set)
    {
        int count = 0;
        foreach (ulong word in set)
            count += BitOperations.PopCount(word);
        return count;
    }

    public static bool Overlaps(this ulong[] set, ulong[] other)
    {
        for (int i = 0; i < set.Length; i++)
        {
            if ((set[i] & other[i]) != 0)
                return true;
        }

        return false;
    }

    /// <summary>The cells in ascending order.</summary>
    public static IEnumerable<int> Members(this ulong[] set)
    {
        for (int i = 0; i < set.Length; i++)
        {
            for (ulong rest = set[i]; rest != 0; rest &= rest - 1)
                yield return (i << 6) + BitOperations.TrailingZeroCount(rest);
        }
    }
}
