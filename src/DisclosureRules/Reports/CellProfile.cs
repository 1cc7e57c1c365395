using DisclosureRules.Forms;

namespace DisclosureRules.Reports;

/// <summary>
/// Which cells of a form's report need no three-valued care: a number of its kind in every cell of the form, nothing in those of another
/// edition, and no integer so large that sums could overflow. Immutable.
/// </summary>
internal sealed class CellProfile
{
    /// <summary>Cells at or beyond this magnitude leave the profile, so that sums of 64-bit integers can't overflow.</summary>
    public const long MagnitudeLimit = 1L << 50;

    private readonly byte[] _allowed;

    public CellProfile(IEnumerable<FormCell> cells) => _allowed = [.. cells.Select(c =>
        !c.IsNative ? CellStore.Missing : c.Kind == CellKind.Amount ? (byte)(CellStore.Integer | CellStore.Decimal) : CellStore.Integer)];

    /// <summary>How many words a set of cells takes, a bit for each.</summary>
    public int Words => (_allowed.Length + 63) / 64;

    /// <summary>The states of a cell that lie within the profile.</summary>
    public byte Allowed(int index) => _allowed[index];

    /// <summary>A set of cells as bits.</summary>
    public ulong[] SetOf(IEnumerable<FormCell> cells)
    {
        ulong[] set = new ulong[Words];
        foreach (FormCell cell in cells)
            set[cell.Index / 64] |= 1UL << (cell.Index % 64);
        return set;
    }

    /// <summary>Whether every cell lies within the profile and none is negative.</summary>
    public bool IsPlain(in CellStore store)
    {
        for (int i = 0; i < _allowed.Length; i++)
        {
            if (!IsWithin(store, i) || store.Integers[i] < 0)
                return false;
        }

        return true;
    }

    /// <summary>Marks the cells outside the profile; <see langword="false"/> when there is none.</summary>
    public bool TryFindDeviations(in CellStore store, Span<ulong> deviations)
    {
        bool found = false;
        for (int i = 0; i < _allowed.Length; i++)
        {
            if (IsWithin(store, i))
                continue;
            deviations[i / 64] |= 1UL << (i % 64);
            found = true;
        }

        return found;
    }

    private bool IsWithin(in CellStore store, int index) =>
        (store.States[index] & ~_allowed[index]) == 0 && store.Integers[index] is > -MagnitudeLimit and < MagnitudeLimit;
}
