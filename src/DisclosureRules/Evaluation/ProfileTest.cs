using System.Numerics;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

/// <summary>Which cells of a report lie within the <see cref="CleanProfile"/>. Immutable.</summary>
internal sealed class ProfileTest(byte[] forbidden)
{
    /// <summary>How many words a set of cells takes, a bit for each.</summary>
    public int Words { get; } = (forbidden.Length + 63) / 64;

    /// <summary>A set of cells as bits.</summary>
    public ulong[] SetOf(IEnumerable<FormCell> cells)
    {
        ulong[] set = new ulong[Words];
        foreach (FormCell cell in cells)
            set[cell.Index / 64] |= 1UL << (cell.Index % 64);
        return set;
    }

    /// <summary>Whether every cell lies within the profile and none is negative: what most reports are, told in one pass.</summary>
    public bool IsPlain(CellStore store)
    {
        byte[] states = store.States;
        int i = 0, outside = 0;
        Vector<byte> outsides = Vector<byte>.Zero;
        for (; i <= states.Length - Vector<byte>.Count; i += Vector<byte>.Count)
            outsides |= new Vector<byte>(states, i) & new Vector<byte>(forbidden, i);
        for (; i < states.Length; i++)
            outside |= states[i] & forbidden[i];

        // The limit is a power of two: no integer reaches it exactly when their bits together don't; a negative one has the highest bit.
        long[] integers = store.Integers;
        long bits = 0;
        Vector<long> allBits = Vector<long>.Zero;
        for (i = 0; i <= integers.Length - Vector<long>.Count; i += Vector<long>.Count)
            allBits |= new Vector<long>(integers, i);
        for (; i < integers.Length; i++)
            bits |= integers[i];

        const long Beyond = ~(CleanProfile.MagnitudeLimit - 1);
        return outside == 0 && (bits & Beyond) == 0 && outsides == Vector<byte>.Zero && (allBits & new Vector<long>(Beyond)) == Vector<long>.Zero;
    }

    /// <summary>Marks the cells outside the profile; <see langword="false"/> when there is none.</summary>
    public bool TryFindDeviations(CellStore store, Span<ulong> deviations)
    {
        bool found = false;
        for (int i = 0; i < forbidden.Length; i++)
        {
            if ((store.States[i] & forbidden[i]) == 0 && store.Integers[i] is > -CleanProfile.MagnitudeLimit and < CleanProfile.MagnitudeLimit)
                continue;
            deviations[i / 64] |= 1UL << (i % 64);
            found = true;
        }

        return found;
    }
}
