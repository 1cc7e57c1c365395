namespace DisclosureRules.Repair.Search;

/// <summary>Conflicts that together show a lower bound: each once.</summary>
internal sealed class ConflictLog(int cells)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<ulong[]> _conflicts = [];

    /// <summary>The conflicts, in the order in which they were met.</summary>
    public IReadOnlyList<ulong[]> Conflicts => _conflicts;

    public void Add(ulong[] conflict)
    {
        if (_seen.Add(string.Join(' ', conflict)))
            _conflicts.Add([.. conflict]);
    }

    public void AddSingle(int cell)
    {
        ulong[] conflict = new ulong[(cells + 63) / 64];
        conflict.Add(cell);
        Add(conflict);
    }
}
