using DisclosureRules.Constraints;
using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Repair.Search;

/// <summary>
/// Reads what hard rules demand of the numbers of one report. Conditions about blank, missing and texts are judged as the report stands. A rule that can't be assessed
/// because of a cell that is missing or no number counts all the same, with that cell as a number to be found; one that can't be because of a blank cell demands nothing. What a
/// rule says of one cell alone it says of the number that the cell would get.
/// </summary>
/// <param name="facts">The report, and last year's where it is at hand.</param>
internal sealed class SystemReader(EvaluationContext facts)
{
    private readonly SortedDictionary<(int Role, int Index), CellVariable> _named = [];
    private readonly Dictionary<CellVariable, int> _indices = [];
    private readonly List<SystemCell> _cells = [];

    /// <summary>The cells that a requirement names, repeated as often as it does.</summary>
    public static IEnumerable<CellVariable> CellsOf(Requirement requirement) =>
        requirement.Assessable.Literals.Concat(requirement.Applies.Literals).Concat(requirement.Check.Literals).SelectMany(l => l switch
        {
            LinearLiteral linear => linear.Expression.Terms.Select(t => t.Variable.Cell),
            StateLiteral state => state.Cells,
            _ => [],
        });

    public static bool ReadsOtherReports(Requirement requirement) => OtherReports(requirement).Any();

    /// <summary>Whose cells a requirement names beside the report's own.</summary>
    private static IEnumerable<ReportRole> OtherReports(Requirement requirement) =>
        CellsOf(requirement).Select(c => c.Role).Concat(requirement.Assessable.Literals.OfType<AtHandLiteral>().Select(l => l.Role)).Where(r => r != ReportRole.Self);

    public RepairSystem Read(HardRules rules)
    {
        IReadOnlyList<Requirement> requirements = rules.Requirements;
        List<(int Requirement, Formula Formula)> formulas = [];
        for (int i = 0; i < requirements.Count; i++)
        {
            // Where another report isn't at hand its rules have nothing to say.
            if (OtherReports(requirements[i]).Any(r => facts.CellsOf(r) is null))
                continue;
            if (FormulaOf(requirements[i], rules.OnlyCells[i]) is { IsTrue: false } formula)
                formulas.Add((i, formula));
        }

        foreach ((_, Formula formula) in formulas)
        {
            foreach (CellVariable cell in formula.Literals.SelectMany(l => l is LinearLiteral linear ? linear.Expression.Terms.Select(t => t.Variable.Cell) : ((StateLiteral)l).Cells))
                _named[((int)cell.Role, cell.Index)] = cell;
        }

        foreach (CellVariable cell in _named.Values)
        {
            _indices[cell] = _cells.Count;
            byte state = StateOf(cell);
            _cells.Add(new(cell, (state & (CellStates.Missing | CellStates.NotNumber)) != 0 ? CellRole.Free : cell.Role == ReportRole.Self ? CellRole.Changeable : CellRole.Constant));
        }

        foreach ((int requirement, Formula formula) in formulas)
        {
            foreach (StateLiteral literal in Parts(formula).OfType<StateLiteral>().Where(l => !l.IsNegated && l.States == CellStates.Integer))
            {
                foreach (CellVariable cell in literal.Cells)
                    _cells[_indices[cell]].IsInteger = true;
            }
        }

        return new(_cells, [.. formulas.Select(f => new SystemDemand(f.Requirement, DemandOf(f.Formula)))]);
    }

    private static IReadOnlyList<Formula> Parts(Formula formula) => formula is AllOf all ? all.Parts : [formula];

    private Formula FormulaOf(Requirement requirement, CellVariable? onlyCell)
    {
        Formula standing = Narrowed(requirement, false);
        if (onlyCell is not { } only || (StateOf(only) & CellStates.Number) != 0)
            return standing;
        Formula filled = Narrowed(requirement, true);
        if ((StateOf(only) & CellStates.Blank) == 0)
            return filled;

        // A blank cell that stays blank must be right as it is; one that is filled in, as a number.
        LinearLiteral isZero = new(new([new(new NumberVariable(only), 1)], 0), Relation.Equal, default);
        if (HoldsAtZero(standing))
            return HoldsAtZero(filled) ? filled : Formula.Any([isZero, filled]);
        return HoldsAtZero(filled) ? Formula.All([filled, isZero.Opposite]) : filled;
    }

    private Formula Narrowed(Requirement requirement, bool isFilled)
    {
        Formula assessable = requirement.Assessable.Select(l => Narrowed(l, true, isFilled));
        return Formula.Any(
        [
            assessable.Negated,
            requirement.Applies.Select(l => Narrowed(l, false, isFilled)).Negated,
            requirement.Check.Select(l => Narrowed(l, false, isFilled)),
        ]);
    }

    private static bool HoldsAtZero(Formula formula) => formula switch
    {
        AllOf all => all.Parts.All(HoldsAtZero),
        AnyOf any => any.Parts.Any(HoldsAtZero),
        LinearLiteral linear => linear.Relation.Holds(Int128.Sign(linear.Expression.Constant)),
        StateLiteral state => (state.States & CellStates.Integer) != 0 != state.IsNegated,
        _ => throw new InvalidOperationException($"There is no such formula: {formula.GetType().Name}."),
    };

    /// <summary>The literal as the report stands: what remains is about numbers.</summary>
    private Formula Narrowed(Literal literal, bool isAssessing, bool isFilled)
    {
        switch (literal)
        {
            case LinearLiteral linear:
                return Narrowed(linear);
            case StateLiteral state:
                List<CellVariable> open = [];
                foreach (CellVariable cell in state.Cells)
                {
                    byte stands = StateOf(cell);
                    if ((isFilled && cell.Role == ReportRole.Self) || (isAssessing && (stands & (CellStates.Missing | CellStates.NotNumber)) != 0) || (cell.Role == ReportRole.Self && (stands & CellStates.Number) != 0))
                        stands = CellStates.Number;
                    if ((stands & ~state.States) == 0)
                        continue;
                    if ((stands & state.States) == 0)
                        return Formula.Constant(state.IsNegated);
                    open.Add(cell);
                }

                return open.Count == 0 ? Formula.Constant(!state.IsNegated) : state with { Cells = open, States = (byte)(state.States & CellStates.Number) };
            default:
                return Formula.Constant(literal.Holds(facts));
        }
    }

    private Formula Narrowed(LinearLiteral literal)
    {
        if (!literal.Expression.Terms.Any(t => t.Variable is StateVariable))
            return literal;
        Int128 constant = literal.Expression.Constant;
        foreach (LinearTerm term in literal.Expression.Terms)
        {
            if (term.Variable is StateVariable state && (StateOf(state.Cell) & state.States) != 0)
                constant += term.Coefficient;
        }

        LinearTerm[] terms = [.. literal.Expression.Terms.Where(t => t.Variable is NumberVariable)];
        return terms.Length == 0
            ? Formula.Constant(literal.Relation.Holds(Int128.Sign(constant)))
            : literal with { Expression = new(terms, constant, literal.Expression.Scale) };
    }

    private byte StateOf(CellVariable cell) => facts.CellsOf(cell.Role)?.Store.States[cell.Index] ?? CellStates.Missing;

    private Demand DemandOf(Formula formula) => formula switch
    {
        AllOf all => new AllDemands([.. all.Parts.Select(DemandOf)]),
        AnyOf any => new AnyDemand([.. any.Parts.Select(DemandOf)]),
        LinearLiteral linear => Demand.Of(
            [.. linear.Expression.Terms.Select(t => new RowTerm(_indices[t.Variable.Cell], Rational.Of(t.Coefficient))).OrderBy(t => t.Variable)],
            linear.Relation, -Rational.Of(linear.Expression.Constant)),

        // Whether a cell that needn't be whole is whole is left open.
        StateLiteral state => state.Cells.All(c => _cells[_indices[c]].IsInteger) && (state.States & CellStates.Integer) != 0 == state.IsNegated ? Demand.Never : Demand.Always,
        _ => throw new InvalidOperationException($"There is no such formula: {formula.GetType().Name}."),
    };
}
