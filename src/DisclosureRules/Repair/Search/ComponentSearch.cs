using DisclosureRules.Constraints.Solving;

namespace DisclosureRules.Repair.Search;

/// <summary>
/// Finds all cheapest sets of cells of a component whose change can satisfy everything. Cells are chosen one by one; what equations remain after elimination on those chosen, and what
/// values they leave, either fits or names cells of which one more must change (implicit hitting sets: Moreno-Centeno and Karp, 2013). The cost allowed is raised
/// until there is a solution. Not safe to share between threads.
/// </summary>
internal sealed class ComponentSearch
{
    private static readonly Comparer<Conflict> BySize = Comparer<Conflict>.Create((a, b) => a.Count.CompareTo(b.Count));

    private readonly Component _component;
    private readonly ComponentValues _values;
    private readonly IReadOnlyList<int> _weights;
    private readonly Budget _budget;
    private readonly int _limit;
    private readonly int _words;
    private readonly int _lightest;
    private readonly List<Level> _levels = [];
    private readonly List<int> _chosen = [];
    private readonly ulong[] _isChosen;
    private readonly ulong[] _excluded;
    private readonly bool _isSmall;
    private List<int[]> _found = [];
    private ConflictLog? _log;
    private int _allowed;
    private bool _isCut;

    public ComponentSearch(Component component, ComponentValues values, IReadOnlyList<int> weights, int limit, Budget budget)
    {
        (_component, _values, _weights, _limit, _budget) = (component, values, weights, limit, budget);
        _words = values.Up.Length;
        (_isChosen, _excluded) = (new ulong[_words], new ulong[_words]);
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
        _log = new(_component.Cells.Count);
        (_found, _allowed) = ([], cost - 1);
        Explore();
        return _log;
    }

    /// <summary>The matrix after elimination on cells, and on those that are free.</summary>
    public Level After(IEnumerable<int> cells)
    {
        Level root = Root();
        foreach (int cell in cells)
            root.Eliminate(cell, _component.IsLoose[cell]);
        return root;
    }

    /// <summary>The value that a row says a cell has.</summary>
    public bool TryValue(Level level, int row, out Int128 value)
    {
        int cell = level.Pivots[row];
        (Int128 change, Int128 rest) = Int128.DivRem(-level.Residuals[row], level.Rows[row][cell]);
        value = _values.Values[cell] + change;
        return rest == 0;
    }

    private void Explore()
    {
        _chosen.Clear();
        Array.Clear(_isChosen);
        Array.Clear(_excluded);
        Level root = Root();
        int cost = 0;

        // What can't stay as it is is in every repair.
        foreach (int cell in _values.Wrong.Members())
        {
            root.Eliminate(cell, _component.IsLoose[cell]);
            _chosen.Add(cell);
            _isChosen.Add(cell);
            cost += _weights[cell];
            _log?.AddSingle(cell);
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
        if (!TryFindConflicts(level))
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
            Record(level, Smallest(level));
            return;
        }

        if (IsTooMuch(level, left))
        {
            _isCut = true;
            return;
        }

        Conflict branch = level.Conflicts[Smallest(level)];
        ulong[] candidates = [.. branch.Open];
        if (left < 2 * _lightest)
        {
            // One change is left: it must settle everything.
            for (int i = 0; i < level.Found; i++)
            {
                for (int w = 0; w < _words; w++)
                    candidates[w] &= level.Conflicts[i].Open[w];
                Record(level, i);
            }

            _isCut = true;
        }
        else
        {
            Record(level, Smallest(level));
        }

        List<int> excluded = [];
        foreach (int cell in candidates.Members())
        {
            if (_weights[cell] > left)
                _isCut = true;
            else if (left >= 2 * _lightest || _log is not null || SettlesAll(level, cell))
                Choose(level, depth, cell, cost);
            _excluded.Add(cell);
            excluded.Add(cell);
            if (_found.Count > _limit)
                break;
        }

        foreach (int cell in excluded)
            _excluded.Remove(cell);
    }

    private void Choose(Level level, int depth, int cell, int cost)
    {
        Level next = LevelAt(depth + 1);
        next.CopyFrom(level);
        next.Eliminate(cell, _component.IsLoose[cell]);
        _chosen.Add(cell);
        _isChosen.Add(cell);
        Explore(next, depth + 1, cost + _weights[cell]);
        _chosen.RemoveAt(_chosen.Count - 1);
        _isChosen.Remove(cell);
    }

    private void Accept()
    {
        if (_found.Count == _limit)
            HasMore = true;
        _found.Add([.. _chosen.Order()]);
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

    /// <summary>Whether conflicts without a common cell cost more together than is left.</summary>
    private bool IsTooMuch(Level level, int left)
    {
        if (level.Found < 2)
            return false;
        level.Conflicts.Sort(0, level.Found, BySize);
        Span<ulong> used = stackalloc ulong[_words];
        Span<int> taken = stackalloc int[level.Found];
        int together = 0, count = 0;
        for (int i = 0; i < level.Found; i++)
        {
            Conflict conflict = level.Conflicts[i];
            bool isApart = true;
            for (int w = 0; w < _words && isApart; w++)
                isApart = (used[w] & conflict.Open[w]) == 0;
            if (!isApart)
                continue;
            for (int w = 0; w < _words; w++)
                used[w] |= conflict.Open[w];
            together += conflict.Least;
            taken[count++] = i;
            if (together > left)
                break;
        }

        if (together <= left)
            return false;
        foreach (int i in taken[..count])
            Record(level, i);
        return true;
    }

    private static int Smallest(Level level)
    {
        int smallest = 0;
        for (int i = 1; i < level.Found; i++)
        {
            if (level.Conflicts[i].Count < level.Conflicts[smallest].Count)
                smallest = i;
        }

        return smallest;
    }

    private void Record(Level level, int conflict) => Record(level, level.Conflicts[conflict]);

    private void Record(Level level, Conflict conflict) =>
        _log?.Add(conflict.Cells, conflict.Row < 0 ? [] : level.Rows[conflict.Row].AsSpan(_component.Cells.Count));

    /// <summary>Finds out what isn't satisfied; <see langword="false"/> where no cell that may still be chosen could mend it.</summary>
    private bool TryFindConflicts(Level level)
    {
        for (int i = 0; i < level.Rows.Length; i++)
        {
            if (level.Pivots[i] < 0 && level.Residuals[i] != 0 && !TryAddRow(level, i, level.Residuals[i] > 0))
                return false;
        }

        if (level.Undetermined == 0)
        {
            for (int i = 0; i < level.Rows.Length; i++)
            {
                if (level.Pivots[i] >= 0 && !TryCheckValue(level, i))
                    return false;
            }
        }

        if (level.Found > 0)
            return true;
        return level.Undetermined == 0 ? TryCheckOthers(level) : TrySolve(level);
    }

    /// <summary>A value that is determined, against what rules say of the cell alone.</summary>
    private bool TryCheckValue(Level level, int row)
    {
        int cell = level.Pivots[row];
        if (!TryValue(level, row, out Int128 value))
            return TryAddBoth(level, row);
        if (_values.Allows(cell, value, out bool isBelow, out bool isAbove))
            return true;

        // The value is the residual less what the other cells count, over the cell's coefficient.
        return isBelow || isAbove ? TryAddRow(level, row, isBelow == level.Rows[row][cell] > 0) : TryAddBoth(level, row);
    }

    /// <summary>The cells that can make a row less, or more, by a change in the direction open to them.</summary>
    private bool TryAddRow(Level level, int row, bool less)
    {
        Conflict conflict = Next(level);
        conflict.Row = row;
        int[] coefficients = level.Rows[row];
        (ulong[] positive, ulong[] negative) = less ? (_values.Down, _values.Up) : (_values.Up, _values.Down);
        for (int w = 0; w < _words; w++)
        {
            ulong cells = 0;
            for (ulong rest = (positive[w] | negative[w]) & ~_isChosen[w]; rest != 0; rest &= rest - 1)
            {
                int bit = System.Numerics.BitOperations.TrailingZeroCount(rest);
                int coefficient = coefficients[(w << 6) + bit];
                if (coefficient != 0 && ((coefficient > 0 ? positive[w] : negative[w]) >> bit & 1) != 0)
                    cells |= 1UL << bit;
            }

            conflict.Cells[w] = cells;
        }

        return CanMend(level, conflict);
    }

    private bool TryAddBoth(Level level, int row)
    {
        Conflict conflict = Next(level);
        conflict.Row = row;
        Array.Clear(conflict.Cells);
        AddRowTo(conflict.Cells, level, row);
        return CanMend(level, conflict);
    }

    private void AddRowTo(ulong[] cells, Level level, int row)
    {
        foreach (int cell in Changeable())
        {
            if (level.Rows[row][cell] != 0)
                cells.Add(cell);
        }
    }

    private IEnumerable<int> Changeable()
    {
        for (int i = 0; i < _component.Cells.Count; i++)
        {
            if (_component.Cells[i].Kind == CellRole.Changeable && !_isChosen.Has(i))
                yield return i;
        }
    }

    private Conflict Next(Level level)
    {
        if (level.Found == level.Conflicts.Count)
            level.Conflicts.Add(new(_words));
        return level.Conflicts[level.Found++];
    }

    /// <summary>Counts the cells that may still be chosen; <see langword="false"/> where there is none.</summary>
    private bool CanMend(Level level, Conflict conflict)
    {
        int count = 0, least = int.MaxValue;
        for (int w = 0; w < _words; w++)
        {
            ulong open = conflict.Cells[w] & ~_excluded[w];
            conflict.Open[w] = open;
            for (; open != 0; open &= open - 1)
            {
                count++;
                least = Math.Min(least, _weights[(w << 6) + System.Numerics.BitOperations.TrailingZeroCount(open)]);
            }
        }

        (conflict.Count, conflict.Least) = (count, least);
        if (count > 0)
            return true;
        Record(level, conflict);
        return false;
    }

    /// <summary>What isn't an equation, held against values that are all determined.</summary>
    private bool TryCheckOthers(Level level)
    {
        if (_component.Others.Count == 0)
            return true;
        Dictionary<int, int> rows = [];
        Rational[] point = new Rational[_component.Cells.Count];
        for (int i = 0; i < point.Length; i++)
            point[i] = _values.ValueOf(i);
        for (int i = 0; i < level.Rows.Length; i++)
        {
            if (level.Pivots[i] < 0)
                continue;
            TryValue(level, i, out Int128 value);
            rows[level.Pivots[i]] = i;
            point[level.Pivots[i]] = _values.ToRational(value);
        }

        foreach (SystemDemand other in _component.Others)
        {
            if (Reason(other.Demand, point) is not { } reason)
                continue;
            Conflict conflict = Next(level);
            conflict.Row = -1;
            Array.Clear(conflict.Cells);
            foreach (int cell in reason)
            {
                if (rows.TryGetValue(cell, out int row))
                    AddRowTo(conflict.Cells, level, row);
                else if (_component.Cells[cell].Kind == CellRole.Changeable && !_isChosen.Has(cell))
                    conflict.Cells.Add(cell);
            }

            if (!CanMend(level, conflict))
                return false;
        }

        return true;
    }

    /// <summary>The cells because of whose values a demand isn't met; <see langword="null"/> where it is.</summary>
    private static HashSet<int>? Reason(Demand demand, Rational[] point)
    {
        switch (demand)
        {
            case Row row:
                return row.Holds(i => point[i]) ? null : [.. row.Terms.Select(t => t.Variable)];
            case AllDemands all:
                HashSet<int>? smallest = null;
                foreach (Demand part in all.Parts)
                {
                    if (Reason(part, point) is { } reason && (smallest is null || reason.Count < smallest.Count))
                        smallest = reason;
                }

                return smallest;
            case AnyDemand any:
                HashSet<int> together = [];
                foreach (Demand part in any.Parts)
                {
                    if (Reason(part, point) is not { } reason)
                        return null;
                    together.UnionWith(reason);
                }

                return together;
            default:
                throw new InvalidOperationException($"There is no such demand: {demand.GetType().Name}.");
        }
    }

    /// <summary>Asks the solver where values aren't determined.</summary>
    private bool TrySolve(Level level)
    {
        PartProblem part = new(_component, _values, [.. _chosen]);
        switch (Solver.Solve(part.Problem, _budget.Effort))
        {
            case Satisfied:
                return true;
            case Refuted refuted:
                Conflict conflict = Next(level);
                conflict.Row = -1;
                Array.Clear(conflict.Cells);
                foreach (int cell in part.ReasonOf(refuted.Proof))
                {
                    if (_component.Cells[cell].Kind == CellRole.Changeable && !_isChosen.Has(cell))
                        conflict.Cells.Add(cell);
                }

                return CanMend(level, conflict);
            default:
                throw new EffortSpentException();
        }
    }
}
