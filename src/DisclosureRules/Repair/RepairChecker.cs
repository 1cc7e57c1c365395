using System.Numerics;
using DisclosureRules.Constraints;
using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Repair.Search;
using DisclosureRules.Reports;

namespace DisclosureRules.Repair;

/// <summary>
/// Accepts or refuses what is said of a report's repairs. It takes the rules' demands and the report as they are, and knows nothing of how repairs and bounds were found; for cells with
/// several possible values it asks the solver, and believes its points and proofs only after holding them against the demands.
/// </summary>
/// <param name="rules">The hard rules.</param>
/// <param name="facts">The report.</param>
internal sealed class RepairChecker(HardRules rules, EvaluationContext facts)
{
    private readonly RepairSystem _system = rules.SystemOf(facts);

    /// <summary>The demands, with values that cells hold.</summary>
    public static Problem Fixed(Problem problem, IEnumerable<(int Cell, Rational Value)> values) =>
        new(problem.IsInteger, [.. problem.Demands, .. values.Select(v => new Row([new(v.Cell, Rational.One)], Relation.Equal, v.Value))]);

    /// <summary>Whether changing the cells as it says, and no others, satisfies every demand, at both ends of what it leaves open; and nothing beyond these ends does.</summary>
    public bool Accepts(CellRepair repair) => Accepts(repair, null);

    /// <summary>The same for the demands on a part and no others.</summary>
    public bool Accepts(CellRepair repair, Component? part)
    {
        Dictionary<int, CellChange> changed = [];
        foreach (CellChange change in repair.Cells)
        {
            if (IndexOf(change.Cell) is not { } index || _system.Cells[index].Kind != CellRole.Changeable || !changed.TryAdd(index, change) || change.From != facts.Report[change.Cell].Value)
                return false;
        }

        Problem problem = Fixed(Whole(part), Enumerable.Range(0, _system.Cells.Count).Where(i => _system.Cells[i].Kind != CellRole.Free && !changed.ContainsKey(i)).Select(i => (i, ValueOf(i))));

        // One mistake says what each of its cells was; other numbers there may do as well.
        if (repair.Hypothesis is not null && changed.All(c => c.Value.To is not null))
        {
            Problem stated = Fixed(problem, changed.Select(c => (c.Key, Rational.Of(c.Value.To!.Value))));
            return Solver.Solve(stated) is Satisfied satisfied && stated.Holds(satisfied.Point);
        }

        return changed.All(c => IsEnd(problem, c.Key, c.Value.Least, isGreater: false) && IsEnd(problem, c.Key, c.Value.Greatest, isGreater: true));
    }

    /// <summary>Whether every repair costs at least a bound.</summary>
    public bool Accepts(RepairCertificate certificate, int bound, Func<CellId, int> weight) =>
        certificate.Conflicts.All(IsRight) && !CanMeet([.. certificate.Conflicts.Select(c => c.Cells)], [], bound - 1, weight);

    /// <summary>Whether no change of any cells satisfies the demands.</summary>
    public bool AcceptsImpossible(RepairCertificate certificate) =>
        certificate.Conflicts is [{ Cells.Count: 0, Proof: { } proof } only] && ProofChecker.Accepts(
            new([.. _system.Cells.Select(c => c.IsInteger)], [.. _system.Demands.Where(d => Names(only, d.Requirement)).Select(d => d.Demand)]), proof);

    private bool Names(RepairConflict conflict, int requirement) =>
        conflict.Sum.Any(s => s.Rule == rules.Requirements[requirement].Rule.Id && s.Instance == rules.Requirements[requirement].Instance);

    private Problem Whole(Component? part) =>
        new([.. _system.Cells.Select(c => c.IsInteger)], [.. _system.Demands.Where(d => part is null || RepairSystem.CellsOf(d.Demand).Any(part.Places.Contains)).Select(d => d.Demand)]);

    private static bool IsEnd(Problem problem, int cell, decimal? end, bool isGreater)
    {
        if (end is not { } value)
        {
            Rational far = Rational.Of(BigInteger.One << Solver.UnboundedBits) * (isGreater ? Rational.One : -Rational.One);
            return Solver.Solve(new(problem.IsInteger, [.. problem.Demands, new Row([new(cell, Rational.One)], isGreater ? Relation.AtLeast : Relation.AtMost, far)])) is Satisfied beyond && problem.Holds(beyond.Point);
        }

        return Solver.Solve(Fixed(problem, [(cell, Rational.Of(value))])) is Satisfied satisfied && problem.Holds(satisfied.Point) && satisfied.Point[cell] == Rational.Of(value)
            && new Problem(problem.IsInteger, [.. problem.Demands, Solver.Beyond(cell, Rational.Of(value), isGreater)]) is var past
            && Solver.Solve(past) is Refuted refuted && ProofChecker.Accepts(past, refuted.Proof);
    }

    private bool IsRight(RepairConflict conflict)
    {
        HashSet<int> cells = [];
        foreach (CellId cell in conflict.Cells)
        {
            if (IndexOf(cell) is not { } index)
                return false;
            cells.Add(index);
        }

        if (conflict.Proof is { } proof)
            return IsProven(cells, proof);
        // A value that a cell can't hold is a conflict of its own: of the rules about that cell alone, or of none, where the kind of number says it.
        return conflict.Sum.Count > 0 && conflict.Sum.All(s => s.Times is not null) ? IsOutOfReach(cells, conflict.Sum) : cells.Count == 1 && !IsAllowed(cells.Single());
    }

    /// <summary>A proof of a component, with the cells of the conflict and what stands in other reports as it is.</summary>
    private bool IsProven(HashSet<int> cells, Proof proof)
    {
        Component? component = _system.Components.FirstOrDefault(c => cells.All(c.Places.Contains) && c.Places.Any(cells.Contains));
        if (component is null)
            return false;
        int[] inside = [.. Enumerable.Range(0, component.Cells.Count).Where(i => cells.Contains(component.Places[i]))];
        IEnumerable<int> constants = Enumerable.Range(0, component.Cells.Count).Where(i => component.Cells[i].Kind == CellRole.Constant);
        return ProofChecker.Accepts(Fixed(component.Problem, inside.Concat(constants).Select(i => (i, ValueOf(component.Places[i])))), proof);
    }

    /// <summary>Whether the sum of the equations can't be met while the cells stay: by the bounds of the others, or because of what divides them.</summary>
    private bool IsOutOfReach(HashSet<int> cells, IReadOnlyList<CountedRule> sum)
    {
        SortedDictionary<int, Rational> coefficients = [];
        Rational bound = Rational.Zero;
        foreach (CountedRule counted in sum)
        {
            if (EquationOf(counted) is not { } equation)
                return false;
            foreach (RowTerm term in equation.Terms)
                coefficients[term.Variable] = coefficients.GetValueOrDefault(term.Variable) + (counted.Times!.Value * term.Coefficient);
            bound += counted.Times!.Value * equation.Bound;
        }

        (Rational? least, Rational? greatest) = (Rational.Zero, Rational.Zero);
        Rational stays = Rational.Zero;
        BigInteger divisor = BigInteger.Zero;
        bool isWhole = true;
        foreach ((int cell, Rational coefficient) in coefficients.Where(c => !c.Value.IsZero))
        {
            SystemCell at = _system.Cells[cell];
            if (cells.Contains(cell) || at.Kind == CellRole.Constant)
            {
                stays += coefficient * ValueOf(cell);
                continue;
            }

            (Rational? low, Rational? high) = coefficient.Sign > 0 ? (at.Least, at.Greatest) : (at.Greatest, at.Least);
            least = least + (low * coefficient);
            greatest = greatest + (high * coefficient);
            isWhole &= at.IsInteger && coefficient.IsInteger;
            divisor = BigInteger.GreatestCommonDivisor(divisor, coefficient.Numerator);
        }

        Rational rest = bound - stays;
        return rest < least || rest > greatest || (isWhole && !divisor.IsZero && !(rest / Rational.Of(divisor)).IsInteger);
    }

    private Row? EquationOf(CountedRule counted)
    {
        foreach (Component component in _system.Components)
        {
            for (int i = 0; i < component.Equations.Count; i++)
            {
                if (rules.Requirements[component.EquationOrigins[i]] is var r && r.Rule.Id == counted.Rule && r.Instance == counted.Instance)
                    return component.Equations[i] with { Terms = [.. component.Equations[i].Terms.Select(t => t with { Variable = component.Places[t.Variable] })] };
            }
        }

        return null;
    }

    private bool IsAllowed(int cell)
    {
        SystemCell at = _system.Cells[cell];
        Rational value = ValueOf(cell);
        return !(value < at.Least) && !(value > at.Greatest) && (!at.IsInteger || value.IsInteger);
    }

    /// <summary>Whether cells of at most a cost meet all conflicts.</summary>
    private static bool CanMeet(IReadOnlyList<IReadOnlyList<CellId>> conflicts, HashSet<CellId> chosen, int left, Func<CellId, int> weight)
    {
        IReadOnlyList<CellId>? open = null;
        foreach (IReadOnlyList<CellId> conflict in conflicts)
        {
            if ((open is null || conflict.Count < open.Count) && !conflict.Any(chosen.Contains))
                open = conflict;
        }

        if (open is null)
            return left >= 0;
        foreach (CellId cell in open)
        {
            if (weight(cell) > left)
                continue;
            chosen.Add(cell);
            bool can = CanMeet(conflicts, chosen, left - weight(cell), weight);
            chosen.Remove(cell);
            if (can)
                return true;
        }

        return false;
    }

    private int? IndexOf(CellId cell)
    {
        for (int i = 0; i < _system.Cells.Count; i++)
        {
            if (_system.Cells[i].Variable is { Role: ReportRole.Self } variable && variable.Cell.Id == cell)
                return i;
        }

        return null;
    }

    private Rational ValueOf(int cell)
    {
        CellVariable variable = _system.Cells[cell].Variable;
        return facts.CellsOf(variable.Role)![variable.Index].Value is { } value ? Rational.Of(value) : Rational.Zero;
    }
}
