using System.Numerics;
using DisclosureRules.Constraints.Solving;

namespace DisclosureRules.Repair.Search;

/// <summary>
/// Finds out what isn't satisfied once some cells are chosen: rows that elimination left, values that rules about one cell refuse, and other demands; each as cells of
/// which one more must change.
/// </summary>
/// <param name="component">The component.</param>
/// <param name="values">What stands in its cells.</param>
/// <param name="weights">What a change of each costs.</param>
/// <param name="choice">The cells that are chosen.</param>
/// <param name="budget">How long it may take.</param>
internal sealed class ConflictSearch(Component component, ComponentValues values, IReadOnlyList<int> weights, Choice choice, Budget budget)
{
    private static readonly Comparer<Conflict> BySize = Comparer<Conflict>.Create((a, b) => a.Count.CompareTo(b.Count));

    private readonly int _words = values.Up.Length;

    /// <summary>Where conflicts that a bound rests on are kept; <see langword="null"/> where nobody asks.</summary>
    public ConflictLog? Log { get; set; }

    /// <summary>Finds out what isn't satisfied; <see langword="false"/> where no cell that may still be chosen could mend it.</summary>
    public bool TryFind(Level level)
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

    /// <summary>Whether conflicts without a common cell cost more together than is left.</summary>
    public bool AreTooMuch(Level level, int left)
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

    public static int Smallest(Level level)
    {
        int smallest = 0;
        for (int i = 1; i < level.Found; i++)
        {
            if (level.Conflicts[i].Count < level.Conflicts[smallest].Count)
                smallest = i;
        }

        return smallest;
    }

    public void Record(Level level, int conflict) => Record(level, level.Conflicts[conflict]);

    private void Record(Level level, Conflict conflict) =>
        Log?.Add(conflict.Cells, conflict.Row < 0 ? [] : level.Rows[conflict.Row].AsSpan(component.Cells.Count));

    /// <summary>A value that is determined, against what rules say of the cell alone.</summary>
    private bool TryCheckValue(Level level, int row)
    {
        int cell = level.Pivots[row];
        if (!values.TryValue(level, row, out Int128 value))
            return TryAddBoth(level, row);
        if (values.Allows(cell, value, out bool isBelow, out bool isAbove))
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
        (ulong[] positive, ulong[] negative) = less ? (values.Down, values.Up) : (values.Up, values.Down);
        for (int w = 0; w < _words; w++)
        {
            ulong cells = 0;
            for (ulong rest = (positive[w] | negative[w]) & ~choice.IsChosen[w]; rest != 0; rest &= rest - 1)
            {
                int bit = BitOperations.TrailingZeroCount(rest);
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
        for (int i = 0; i < component.Cells.Count; i++)
        {
            if (component.Cells[i].Kind == CellRole.Changeable && !choice.IsChosen.Has(i))
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
            ulong open = conflict.Cells[w] & ~choice.Excluded[w];
            conflict.Open[w] = open;
            for (; open != 0; open &= open - 1)
            {
                count++;
                least = Math.Min(least, weights[(w << 6) + BitOperations.TrailingZeroCount(open)]);
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
        if (component.Others.Count == 0)
            return true;
        Dictionary<int, int> rows = [];
        Rational[] point = new Rational[component.Cells.Count];
        for (int i = 0; i < point.Length; i++)
            point[i] = values.ValueOf(i);
        for (int i = 0; i < level.Rows.Length; i++)
        {
            if (level.Pivots[i] < 0)
                continue;
            values.TryValue(level, i, out Int128 value);
            rows[level.Pivots[i]] = i;
            point[level.Pivots[i]] = values.ToRational(value);
        }

        foreach (SystemDemand other in component.Others)
        {
            if (Unmet.Reason(other.Demand, point) is not { } reason)
                continue;
            Conflict conflict = Next(level);
            conflict.Row = -1;
            Array.Clear(conflict.Cells);
            foreach (int cell in reason)
            {
                if (rows.TryGetValue(cell, out int row))
                    AddRowTo(conflict.Cells, level, row);
                else if (component.Cells[cell].Kind == CellRole.Changeable && !choice.IsChosen.Has(cell))
                    conflict.Cells.Add(cell);
            }

            if (!CanMend(level, conflict))
                return false;
        }

        return true;
    }

    /// <summary>Asks the solver where values aren't determined.</summary>
    private bool TrySolve(Level level)
    {
        budget.Look();
        PartProblem part = new(component, values, [.. choice.Cells]);
        switch (Solver.Solve(part.Problem, budget.Effort))
        {
            case Satisfied:
                return true;
            case Refuted refuted:
                Conflict conflict = Next(level);
                conflict.Row = -1;
                Array.Clear(conflict.Cells);
                foreach (int cell in part.ReasonOf(refuted.Proof))
                {
                    if (component.Cells[cell].Kind == CellRole.Changeable && !choice.IsChosen.Has(cell))
                        conflict.Cells.Add(cell);
                }

                return CanMend(level, conflict);
            default:
                throw new EffortSpentException();
        }
    }
}
