using DisclosureRules.Forms;

namespace DisclosureRules.Reports;

/// <summary>
/// Which cells of a form's report need no three-valued care: a number of its kind in every cell of the form, nothing in those of another
/// edition, and no integer so large that sums could overflow. Immutable.
/// </summary>
/// <param name="form">The form.</param>
internal readonly struct RegularCells(Form form)
{
    /// <summary>Cells at or beyond this magnitude are not regular, so that sums of 64-bit integers can't overflow.</summary>
    public const long MagnitudeLimit = 1L << 50;

    private readonly byte[] _allowed = form.AskedStates;

    /// <summary>How many words a set of cells takes, a bit for each.</summary>
    public int Words => (_allowed.Length + 63) / 64;

    /// <summary>The states of a cell that are regular.</summary>
    public byte Allowed(int index) => _allowed[index];

    /// <summary>A set of cells as bits.</summary>
    public ulong[] SetOf(IEnumerable<FormCell> cells)
    {
        ulong[] set = new ulong[Words];
        foreach (FormCell cell in cells)
            set[cell.Index / 64] |= 1UL << (cell.Index % 64);
        return set;
    }

    /// <summary>Whether every cell is regular and none is negative.</summary>
    public bool IsPlain(in CellStore store)
    {
        for (int i = 0; i < _allowed.Length; i++)
        {
            if (!IsPlain(store, i))
                return false;
        }

        return true;
    }

    /// <summary>Whether a cell is regular and not negative.</summary>
    public bool IsPlain(in CellStore store, int index) => IsWithin(store, index) && store.Integers[index] >= 0;

    /// <summary>Marks the cells that are not regular; <see langword="false"/> when there is none.</summary>
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

    /// <summary>Whether a cell is regular.</summary>
    public bool IsWithin(in CellStore store, int index) =>
        (store.States[index] & ~_allowed[index]) == 0 && store.Integers[index] is > -MagnitudeLimit and < MagnitudeLimit;
}
