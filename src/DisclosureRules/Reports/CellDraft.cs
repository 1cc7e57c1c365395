using DisclosureRules.Forms;

namespace DisclosureRules.Reports;

/// <summary>The cells of a report while it is put together, condensed as <see cref="CellStore"/> has them. Not safe to share between threads.</summary>
internal sealed class CellDraft
{
    private const int FewDetails = 16;

    private readonly byte[] _states;
    private readonly long[] _integers;
    private (int Line, int Column)[]? _places;
    private readonly List<Cell> _details = [];
    private int[]? _detailed;

    /// <summary>Cells that are all missing.</summary>
    public CellDraft(int count)
    {
        (_states, _integers) = (new byte[count], new long[count]);
        Array.Fill(_states, CellStates.Missing);
    }

    /// <summary>The cells of a report.</summary>
    public CellDraft(in CellStore store)
    {
        (_states, _integers, _places) = (store.States.AsSpan().ToArray(), store.Integers.ToArray(), store.Places?.AsSpan().ToArray());
        foreach ((int index, Cell cell) in store.Details.All)
            SetDetails(index, cell);
    }

    public int Count => _states.Length;

    public ReadOnlySpan<byte> States => _states;

    public ReadOnlySpan<long> Integers => _integers;

    /// <summary>The places in a text of the cells that have no more than one; zeros for the others, <see langword="null"/> where there is none at all.</summary>
    public (int Line, int Column)[]? Places => _places;

    /// <summary>The cells of which states, integers and places do not say all, as they are now.</summary>
    public CellDetails Details()
    {
        if (_detailed is null)
            return CellDetails.None;
        int[] detailed = _detailed;
        int found = Count - detailed.AsSpan().Count(0);
        int[]? indexes = found == Count ? null : new int[found];
        Cell[] cells = new Cell[found];
        for (int i = 0, at = 0; i < Count; i++)
        {
            if (detailed[i] == 0)
                continue;
            indexes?[at] = i;
            cells[at++] = _details[detailed[i] - 1];
        }

        return new(indexes, cells);
    }

    public Cell this[int index]
    {
        get => _detailed?[index] is > 0 and var at ? _details[at - 1] : CellStore.Plain(_states[index], _integers[index], _places is null ? null : CellStore.InText(_places[index]));
        set
        {
            (_states[index], _integers[index]) = CellStore.Condensed(value);
            (int Line, int Column)? place = CellDetails.PlaceInText(value.Place);
            bool isPlain = (value.Place is null || place is not null) && CellDetails.IsPlain(value);
            SetDetails(index, isPlain ? null : value);
            SetPlace(index, isPlain ? place : null);
        }
    }

    /// <summary>Sets a cell to an integer that is printed with its own digits.</summary>
    public void Set(int index, long integer, (int Line, int Column)? place) => Set(index, CellStates.Integer, integer, place);

    /// <summary>Sets a cell of which a state, an integer and a place say all.</summary>
    public void Set(int index, byte state, long integer, (int Line, int Column)? place)
    {
        (_states[index], _integers[index]) = (state, integer);
        SetDetails(index, null);
        SetPlace(index, place);
    }

    private void SetDetails(int index, Cell? cell)
    {
        if (cell is { } detailed && (_detailed ??= new int[Count])[index] is var at)
        {
            if (at == 0 && _details.Count == FewDetails)
                _details.EnsureCapacity(Count); // Of a document every cell has its place.
            if (at == 0)
                _details.Add(detailed);
            else
                _details[at - 1] = detailed;
            _detailed[index] = at == 0 ? _details.Count : at;
        }
        else if (_detailed is not null)
        {
            // What stays in the list is of no cell any more.
            _detailed[index] = 0;
        }
    }

    private void SetPlace(int index, (int Line, int Column)? place)
    {
        if (place is not null || _places is not null)
            (_places ??= new (int, int)[Count])[index] = place ?? default;
    }
}
