using DisclosureRules.Constraints.Solving;

namespace DisclosureRules.Repair.Search;

/// <summary>
/// Finds all cheapest sets of cells of a component whose change can satisfy everything. Cells are chosen one by one; what equations remain after elimination on those chosen, and what
/// values they leave, either fits or names cells of which one more must change (implicit hitting sets: Moreno-Centeno and Karp, 2013). The cost allowed is raised
/// until there is a solution. Not safe to share between threads.
/// </summary>
internal sealed class ComponentSearch
{
    private readonly Component _component;
    private readonly ComponentValues _values;
    private readonly IReadOnlyList<int> _weights;
    private readonly Budget _budget;
    private readonly int _limit;
    private readonly int _words;
    private readonly int _lightest;
    private readonly List<Level> _levels = [];
    private readonly Choice _choice;
    private readonly ConflictSearch _conflicts;
    private readonly bool _isSmall;
    private List<int[]> _found = [];
    private int _allowed;
    private bool _isCut;

    public ComponentSearch(Component component, ComponentValues values, IReadOnlyList<int> weights, int limit, Budget budget)
    {
        (_component, _values, _weights, _limit, _budget) = (component, values, weights, limit, budget);
        _words = values.Up.Length;
        _choice = new(_words);
        _conflicts = new(component, values, weights, _choice, budget);
        _lightest = weights.Count == 0 ? 1 : weights.Min();
        _isSmall = Array.TrueForAll(component.Rows, ElimRow.IsSmall);
    }

    /// <summary>How many sets were looked at.</summary>
    public long Nodes { get; private set; }

    /// <summary>What every repair costs at least, as far as it is known.</summary>
    public int LowerBound { get; private set; }

    /// <summary>Whether there are more cheapest sets than the limit.</summary>
    public bool HasMore { get; private set; }

    /// <summary>
    /// The cheapest sets, each in ascending order; the empty one where nothing is wrong; none where no change of any cells helps.
    /// </summary>
    /// <exception cref="EffortSpentException">The time is up, or numbers became too large: <see cref="LowerBound"/> says what is known.</exception>
    public IReadOnlyList<int[]> Run()
    {
        try
        {
            if (_values.IsImpossible)
                return [];
            if (!_isSmall)
                throw new EffortSpentException();
            for (_allowed = 0; ; _allowed++)
            {
                (_found, _isCut) = ([], false);
                Explore();
                if (_found.Count > 0 || !_isCut)
                    return _found;
                LowerBound = _allowed + 1;
            }
        }
        catch (OverflowException)
        {
            throw new EffortSpentException();
        }
    }

    /// <summary>The conflicts that show that nothing cheaper than a cost helps.</summary>
    /// <exception cref="EffortSpentException">The time is up.</exception>
    public ConflictLog LogBelow(int cost)
    {
        ConflictLog log = _conflicts.Log = new(_component.Cells.Count);
        (_found, _allowed) = ([], cost - 1);
        Explore();
        return log;
    }

    /// <summary>The matrix after elimination on cells, and on those that are free.</summary>
    public Level After(IEnumerable<int> cells)
    {
        Level root = Root();
        foreach (int cell in cells)
            root.Eliminate(cell, _component.IsLoose[cell]);
        return root;
    }

    private void Explore()
    {
        _choice.Clear();
        Level root = Root();
        int cost = 0;

        // What can't stay as it is is in every repair.
        foreach (int cell in _values.Wrong.Members())
        {
            root.Eliminate(cell, _component.IsLoose[cell]);
            _choice.Add(cell);
            cost += _weights[cell];
            _conflicts.Log?.AddSingle(cell);
        }

        if (cost > _allowed)
            _isCut = true;
        else
            Explore(root, 0, cost);
    }

    private Level Root()
    {
        Level root = LevelAt(0);
        Array.Copy(_component.Rows, root.Rows, root.Rows.Length);
        Array.Fill(root.Pivots, -1);
        root.Undetermined = 0;
        _values.Residuals(root.Residuals);
        if (_component.HasFree)
        {
            for (int i = 0; i < _component.Cells.Count; i++)
            {
                if (_component.Cells[i].Kind == CellRole.Free)
                    root.Eliminate(i, _component.IsLoose[i]);
            }
        }

        return root;
    }

    private Level LevelAt(int depth)
    {
        while (_levels.Count <= depth)
            _levels.Add(new(_component.Rows.Length, _component.Cells.Count + _component.Rows.Length));
        return _levels[depth];
    }

    private void Explore(Level level, int depth, int cost)
    {
        Nodes++;
        _budget.Count();
        level.Found = 0;
        if (!_conflicts.TryFind(level))
            return;
        int left = _allowed - cost;
        if (level.Found == 0)
        {
            Accept();
            return;
        }

        if (left < _lightest)
        {
            _isCut = true;
            _conflicts.Record(level, ConflictSearch.Smallest(level));
            return;
        }

        if (_conflicts.AreTooMuch(level, left))
        {
            _isCut = true;
            return;
        }

        Conflict branch = level.Conflicts[ConflictSearch.Smallest(level)];
        ulong[] candidates = [.. branch.Open];
        if (left < 2 * _lightest)
        {
            // One change is left: it must settle everything.
            for (int i = 0; i < level.Found; i++)
            {
                for (int w = 0; w < _words; w++)
                    candidates[w] &= level.Conflicts[i].Open[w];
                _conflicts.Record(level, i);
            }

            _isCut = true;
        }
        else
        {
            _conflicts.Record(level, ConflictSearch.Smallest(level));
        }

        List<int> excluded = [];
        foreach (int cell in candidates.Members())
        {
            if (_weights[cell] > left)
                _isCut = true;
            else if (left >= 2 * _lightest || _conflicts.Log is not null || SettlesAll(level, cell))
                Choose(level, depth, cell, cost);
            _choice.Excluded.Add(cell);
            excluded.Add(cell);
            if (_found.Count > _limit)
                break;
        }

        foreach (int cell in excluded)
            _choice.Excluded.Remove(cell);
    }

    private void Choose(Level level, int depth, int cell, int cost)
    {
        Level next = LevelAt(depth + 1);
        next.CopyFrom(level);
        next.Eliminate(cell, _component.IsLoose[cell]);
        _choice.Add(cell);
        Explore(next, depth + 1, cost + _weights[cell]);
        _choice.RemoveLast();
    }

    private void Accept()
    {
        if (_found.Count == _limit)
            HasMore = true;
        _found.Add([.. _choice.Cells.Order()]);
    }

    /// <summary>Whether one value of the cell would settle all equations that aren't.</summary>
    private static bool SettlesAll(Level level, int cell)
    {
        int first = -1;
        for (int i = 0; i < level.Rows.Length; i++)
        {
            if (level.Pivots[i] >= 0 || level.Residuals[i] == 0)
                continue;
            if (level.Rows[i][cell] == 0)
                return false;
            if (first < 0)
                first = i;
            else if (checked(level.Residuals[i] * level.Rows[first][cell]) != checked(level.Residuals[first] * level.Rows[i][cell]))
                return false;
        }

        return true;
    }
}
