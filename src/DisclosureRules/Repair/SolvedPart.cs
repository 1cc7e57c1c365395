using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Repair.Search;
using DisclosureRules.Reports;

namespace DisclosureRules.Repair;

/// <summary>A part of a report with its cheapest sets of cells, and what they would have to hold.</summary>
internal sealed class SolvedPart(Component component, ComponentValues values, int[] weights, int limit, Budget budget)
{
    private readonly ComponentSearch _search = new(component, values, weights, limit, budget);

    public Component Component => component;

    public ComponentValues Values => values;

    public IReadOnlyList<int[]> Sets { get; private set; } = [];

    public int Cost { get; private set; }

    public int LowerBound => _search.LowerBound;

    public bool HasMore => _search.HasMore;

    public void Solve()
    {
        Sets = [.. _search.Run()];
        Cost = Sets.Count == 0 ? 0 : Sets[0].Sum(c => weights[c]);
    }

    /// <summary>The conflicts that show that nothing cheaper would do.</summary>
    public ConflictLog Log() => _search.LogBelow(Cost);

    /// <summary>The number that a free cell must be where nothing else changes but the first set, if there is one; <see langword="null"/> where there is none, or several.</summary>
    public decimal? ValueOfFree(int cell)
    {
        PartProblem part = new(component, values, Sets.Count > 0 ? Sets[0] : []);
        if (Solver.Least(part.Problem, part.VariableOf(cell), budget.Effort) is not { State: OptimumState.Found, Value: var least })
            return null;
        return Solver.Greatest(part.Problem, part.VariableOf(cell), budget.Effort) is { State: OptimumState.Found, Value: var greatest } && least == greatest ? Number(least) : null;
    }

    /// <summary>Whether some numbers in cells put the part right while all others stay.</summary>
    public bool CanSettle(int[] set) => Solver.Solve(new PartProblem(component, values, set).Problem, budget.Effort) is Satisfied;

    public IReadOnlyList<CellChange> ChangesOf(int[] set, Report report)
    {
        Dictionary<int, (Rational? Least, Rational? Greatest)> found = [];
        Level level = _search.After(set);
        if (level.Undetermined == 0)
        {
            for (int i = 0; i < level.Rows.Length; i++)
            {
                if (level.Pivots[i] >= 0 && values.TryValue(level, i, out Int128 value))
                    found[level.Pivots[i]] = (values.ToRational(value), values.ToRational(value));
            }

            foreach (int cell in set.Where(c => component.IsLoose[c]))
                found[cell] = (component.Cells[cell].Least, component.Cells[cell].Greatest);
        }
        else
        {
            PartProblem part = new(component, values, set);
            foreach (int cell in set)
                found[cell] = (Value(Solver.Least(part.Problem, part.VariableOf(cell), budget.Effort)), Value(Solver.Greatest(part.Problem, part.VariableOf(cell), budget.Effort)));
        }

        return [.. set.Select(c => Change(component.Cells[c].Variable, report, found[c]))];
    }

    private static Rational? Value(Optimum optimum) => optimum.State switch
    {
        OptimumState.Found => optimum.Value,
        OptimumState.Unbounded => null,
        _ => throw new EffortSpentException(),
    };

    private static CellChange Change(CellVariable cell, Report report, (Rational? Least, Rational? Greatest) range) =>
        new(cell.Cell.Id, FormLabels.Cell(cell.Cell), report[cell.Index].Value, Number(range.Least), Number(range.Greatest));

    private static decimal? Number(Rational? value) => value is { } number ? (decimal)number.Numerator / (decimal)number.Denominator : null;
}
