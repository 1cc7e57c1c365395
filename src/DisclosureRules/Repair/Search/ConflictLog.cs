namespace DisclosureRules.Repair.Search;

/// <summary>Conflicts that together show a lower bound: each once.</summary>
/// <param name="cells">How many cells the component has.</param>
internal sealed class ConflictLog(int cells)
{
    private readonly Dictionary<string, LoggedConflict> _seen = new(StringComparer.Ordinal);
    private readonly List<LoggedConflict> _conflicts = [];

    /// <summary>The conflicts in the order in which they were met, without those that have all cells of another.</summary>
    public IReadOnlyList<LoggedConflict> Conflicts =>
        [.. _conflicts.Where((c, i) => !_conflicts.Where((o, j) => j != i && IsPart(o.Cells, c.Cells)).Any())];

    public int Count => _conflicts.Count;

    /// <summary>Adds a conflict.</summary>
    /// <param name="conflict">The cells.</param>
    /// <param name="sum">How often each equation counts in the sum that shows it; <see langword="null"/> where it isn't one.</param>
    public void Add(ulong[] conflict, ReadOnlySpan<int> sum)
    {
        string key = string.Join(' ', conflict);
        if (_seen.ContainsKey(key))
            return;
        LoggedConflict logged = new([.. conflict], sum.IsEmpty ? null : sum.ToArray());
        _seen.Add(key, logged);
        _conflicts.Add(logged);
    }

    /// <summary>Adds a cell that can't stay as it is.</summary>
    public void AddSingle(int cell)
    {
        ulong[] conflict = new ulong[(cells + 63) / 64];
        conflict.Add(cell);
        Add(conflict, []);
    }

    private static bool IsPart(ulong[] part, ulong[] of)
    {
        bool isEqual = true;
        for (int i = 0; i < part.Length; i++)
        {
            if ((part[i] & ~of[i]) != 0)
                return false;
            isEqual &= part[i] == of[i];
        }

        return !isEqual;
    }
}

/// <summary>A conflict as it was met.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Sum">How often each equation counts; <see langword="null"/> where it isn't shown by a sum.</param>
internal sealed record LoggedConflict(ulong[] Cells, int[]? Sum);
