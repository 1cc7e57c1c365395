using DisclosureRules.Languages;

namespace DisclosureRules.Audit.Units;

/// <summary>The units of the list, found by the names that reports print. Immutable and safe to share between threads.</summary>
internal sealed class AuditedUnits
{
    private readonly Dictionary<string, UnitEntry> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnitEntry> _byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, UnitEntry> _children;

    // From the top down: a unit's own number, and the last one of those below it.
    private readonly Dictionary<string, (int Own, int Last)> _below = new(StringComparer.Ordinal);

    public AuditedUnits(IReadOnlyList<UnitEntry> units, bool isGiven)
    {
        (All, IsGiven) = (units, isGiven);
        foreach (UnitEntry unit in units)
        {
            _byId[unit.Id] = unit;
            foreach (string name in unit.Aliases.Prepend(unit.Name))
                _byName[Fold(name)] = unit;
        }

        _children = units.Where(u => u.Parent is not null).ToLookup(u => u.Parent!, StringComparer.Ordinal);
        foreach (UnitEntry top in units.Where(u => u.Parent is null || !_byId.ContainsKey(u.Parent)))
            Number(top);
    }

    /// <summary>No list.</summary>
    public static AuditedUnits None { get; } = new([], isGiven: false);

    /// <summary>Whether there is a list, be it an empty one.</summary>
    public bool IsGiven { get; }

    /// <summary>The units in the order of the list.</summary>
    public IReadOnlyList<UnitEntry> All { get; }

    /// <summary>All names and aliases.</summary>
    public IEnumerable<string> Names => All.SelectMany(u => u.Aliases.Prepend(u.Name));

    /// <summary>The unit of a printed name; <see langword="null"/> for one that the list doesn't know.</summary>
    public UnitEntry? Find(string? name) => name is null ? null : _byName.GetValueOrDefault(Fold(name));

    public UnitEntry? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The name that the list has for the unit; the printed one where it doesn't know it.</summary>
    public string? NameOf(string? printed) => Find(printed)?.Name ?? printed;

    /// <summary>What tells units apart: the id, or else the printed name without what encodings and blanks make of it.</summary>
    public string KeyOf(string printed) => Find(printed) is { } unit ? $"#{unit.Id}" : Fold(printed);

    /// <summary>The units directly below one.</summary>
    public IEnumerable<UnitEntry> ChildrenOf(UnitEntry unit) => _children[unit.Id];

    /// <summary>Whether one is the other, or above it, however far.</summary>
    public bool AreRelated(UnitEntry one, UnitEntry other) => IsAtOrAbove(one, other) || IsAtOrAbove(other, one);

    private bool IsAtOrAbove(UnitEntry upper, UnitEntry lower) => _below.TryGetValue(upper.Id, out (int Own, int Last) above)
        && _below.TryGetValue(lower.Id, out (int Own, int Last) at) && at.Own >= above.Own && at.Own <= above.Last;

    /// <summary>Numbers a unit and those below it. Without calls of itself: a list may have any depth.</summary>
    private void Number(UnitEntry top)
    {
        Stack<(string Id, bool IsDone)> open = new([(top.Id, false)]);
        while (open.TryPop(out (string Id, bool IsDone) at))
        {
            if (at.IsDone)
                _below[at.Id] = (_below[at.Id].Own, _below.Count);
            else if (_below.TryAdd(at.Id, (_below.Count + 1, 0)))
                Open(at.Id);
        }

        void Open(string id)
        {
            open.Push((id, true));
            foreach (UnitEntry child in _children[id])
                open.Push((child.Id, false));
        }
    }

    /// <summary>As names of reports are compared: see <see cref="Reports.ReportKey"/>.</summary>
    public static string Fold(string name) => ChineseText.WithoutBlanks(ChineseText.Fold(name));
}
