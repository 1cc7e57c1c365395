namespace DisclosureRules.Repair.Search;

/// <summary>The cells that the search has chosen to change, and those that it doesn't look at here because they were looked at before.</summary>
/// <param name="words">How many words a set of cells takes.</param>
internal sealed class Choice(int words)
{
    private readonly List<int> _cells = [];

    /// <summary>The cells in the order in which they were chosen.</summary>
    public IReadOnlyList<int> Cells => _cells;

    /// <summary>The same as a set.</summary>
    public ulong[] IsChosen { get; } = new ulong[words];

    /// <summary>The cells that may not be chosen.</summary>
    public ulong[] Excluded { get; } = new ulong[words];

    public void Add(int cell)
    {
        _cells.Add(cell);
        IsChosen.Add(cell);
    }

    public void RemoveLast()
    {
        IsChosen.Remove(_cells[^1]);
        _cells.RemoveAt(_cells.Count - 1);
    }

    public void Clear()
    {
        _cells.Clear();
        Array.Clear(IsChosen);
        Array.Clear(Excluded);
    }
}
