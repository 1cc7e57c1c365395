using System.Numerics;
using System.Runtime.InteropServices;
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
    public bool IsPlain(in CellStore store)
    {
        ReadOnlySpan<Vector<byte>> states = MemoryMarshal.Cast<byte, Vector<byte>>(store.States);
        ReadOnlySpan<Vector<byte>> bad = MemoryMarshal.Cast<byte, Vector<byte>>(forbidden);
        Vector<byte> outside = Vector<byte>.Zero;
        for (int i = 0; i < states.Length && i < bad.Length; i++)
            outside |= states[i] & bad[i];
        int rest = 0;
        for (int i = states.Length * Vector<byte>.Count; i < forbidden.Length; i++)
            rest |= store.States[i] & forbidden[i];
        if (rest != 0 || outside != Vector<byte>.Zero)
            return false;

        // The limit is a power of two: no integer reaches it exactly when their bits together don't; a negative one has the highest bit.
        return (store.IntegerBits & ~(CleanProfile.MagnitudeLimit - 1)) == 0;
    }

    /// <summary>Marks the cells outside the profile; <see langword="false"/> when there is none.</summary>
    public bool TryFindDeviations(in CellStore store, Span<ulong> deviations)
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
