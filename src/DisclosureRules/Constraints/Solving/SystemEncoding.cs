using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Constraints.Solving;

/// <summary>
/// Says formulas of the constraint system as demands of the solver. A cell that holds an integer for certain is one variable; any other has its number, the
/// integer part of it, and for each state it may be in a variable that is 1 where it is. What lies outside the system is a variable too, one for each part: it may be
/// true, false or unknown as it likes. Not safe to share between threads.
/// </summary>
/// <param name="domain">What each cell may hold.</param>
internal sealed class SystemEncoding(Func<CellVariable, CellDomain> domain)
{
    // What a decimal can hold at most.
    private static readonly Rational Greatest = Rational.Of(decimal.MaxValue);

    private readonly List<bool> _isInteger = [];
    private readonly List<Demand> _domains = [];
    private readonly Dictionary<CellVariable, EncodedCell> _cells = [];
    private readonly Dictionary<OutsidePart, int> _parts = [];
    private readonly Dictionary<ReportRole, int> _roles = [];

    /// <summary>For each variable whether it is an integer.</summary>
    public IReadOnlyList<bool> IsInteger => _isInteger;

    /// <summary>What the domains demand of the cells and parts that formulas named until now: to be added behind their demands.</summary>
    public IReadOnlyList<Demand> Domains => _domains;

    /// <summary>The cells that formulas named until now.</summary>
    public IReadOnlyDictionary<CellVariable, EncodedCell> Cells => _cells;

    /// <summary>The formula as a demand.</summary>
    public Demand Of(Formula formula) => formula switch
    {
        AllOf all => new AllDemands([.. all.Parts.Select(Of)]),
        AnyOf any => new AnyDemand([.. any.Parts.Select(Of)]),
        LinearLiteral linear => Of(linear),
        StateLiteral { IsNegated: false } state => new AllDemands([.. state.Cells.Select(c => IsIn(c, state.States))]),
        StateLiteral state => new AnyDemand([.. state.Cells.Select(c => IsIn(c, (byte)~state.States))]),
        AtHandLiteral report => Is(Variable(_roles, report.Role, 1), Relation.Equal, report.IsNegated ? 0 : 1),
        OutsideLiteral outside => Is(Variable(_parts, outside.Part, 2), Relation.Equal, outside.IsNegated ? 0 : 1),
        AssessableLiteral assessable => Is(Variable(_parts, assessable.Part, 2), assessable.IsNegated ? Relation.Equal : Relation.AtMost, assessable.IsNegated ? 2 : 1),
        _ => throw new InvalidOperationException($"There is no such formula: {formula.GetType().Name}."),
    };

    /// <summary>The variables of a cell.</summary>
    public EncodedCell Of(CellVariable cell)
    {
        if (_cells.TryGetValue(cell, out EncodedCell? known))
            return known;
        CellDomain allowed = domain(cell);
        if (allowed.IsInteger)
        {
            int number = NewVariable(true);
            Within(number, allowed, long.MinValue, long.MaxValue);
            return _cells[cell] = new(number, []);
        }

        EncodedCell encoded = new(NewVariable(false), []);
        int floor = NewVariable(true);
        List<Demand> states = [];
        foreach (byte state in (byte[])[CellStates.Missing, CellStates.Blank, CellStates.NotNumber, CellStates.Integer, CellStates.Decimal])
        {
            if ((allowed.States & state) == 0)
                continue;
            int indicator = encoded.States[state] = NewVariable(true);
            states.Add(new AllDemands([
                Is(indicator, Relation.Equal, 1),
                .. state switch
                {
                    CellStates.Integer => (Demand[])[Demand.Of([new(encoded.Number, Rational.One), new(floor, -Rational.One)], Relation.Equal, Rational.Zero)],
                    CellStates.Decimal =>
                    [
                        Demand.Of([new(encoded.Number, Rational.One), new(floor, -Rational.One)], Relation.Greater, Rational.Zero),
                        Demand.Of([new(encoded.Number, Rational.One), new(floor, -Rational.One)], Relation.Less, Rational.One),
                    ],
                    _ => [Is(encoded.Number, Relation.Equal, 0)],
                },
            ]));
        }

        foreach (int indicator in encoded.States.Values)
            _domains.Add(Is(indicator, Relation.AtLeast, 0));
        _domains.Add(Demand.Of([.. encoded.States.Values.Order().Select(s => new RowTerm(s, Rational.One))], Relation.Equal, Rational.One));
        _domains.Add(new AnyDemand(states));
        Within(encoded.Number, allowed, -Greatest, Greatest);
        return _cells[cell] = encoded;
    }

    private Demand Of(LinearLiteral literal)
    {
        SortedDictionary<int, Rational> terms = [];
        Rational bound = -Rational.Of(literal.Expression.Constant);
        foreach (LinearTerm term in literal.Expression.Terms)
        {
            Rational coefficient = Rational.Of(term.Coefficient);
            EncodedCell cell = Of(term.Variable.Cell);
            if (term.Variable is StateVariable state && cell.States.Count == 0)
                bound -= (state.States & CellStates.Integer) != 0 ? coefficient : Rational.Zero;
            foreach (int variable in term.Variable is StateVariable counted ? cell.States.Where(s => (s.Key & counted.States) != 0).Select(s => s.Value) : [cell.Number])
                terms[variable] = terms.GetValueOrDefault(variable) + coefficient;
        }

        return Demand.Of([.. terms.Where(t => !t.Value.IsZero).Select(t => new RowTerm(t.Key, t.Value))], literal.Relation, bound);
    }

    private Demand IsIn(CellVariable cell, byte states)
    {
        EncodedCell encoded = Of(cell);
        if (encoded.States.Count == 0)
            return (states & CellStates.Integer) != 0 ? Demand.Always : Demand.Never;
        RowTerm[] among = [.. encoded.States.Where(s => (s.Key & states) != 0).Select(s => new RowTerm(s.Value, Rational.One)).OrderBy(t => t.Variable)];
        return among.Length == encoded.States.Count ? Demand.Always : Demand.Of(among, Relation.Equal, Rational.One);
    }

    private int Variable<T>(Dictionary<T, int> known, T what, int most)
        where T : notnull
    {
        if (known.TryGetValue(what, out int variable))
            return variable;
        variable = known[what] = NewVariable(true);
        _domains.Add(Is(variable, Relation.AtLeast, 0));
        _domains.Add(Is(variable, Relation.AtMost, most));
        return variable;
    }

    private int NewVariable(bool isInteger)
    {
        _isInteger.Add(isInteger);
        return _isInteger.Count - 1;
    }

    private void Within(int number, CellDomain allowed, Rational least, Rational greatest)
    {
        _domains.Add(Is(number, Relation.AtLeast, allowed.Least is { } low ? Rational.Of(low) : least));
        _domains.Add(Is(number, Relation.AtMost, allowed.Greatest is { } high ? Rational.Of(high) : greatest));
    }

    private static Demand Is(int variable, Relation relation, Rational bound) => Demand.Of([new(variable, Rational.One)], relation, bound);
}

/// <summary>The variables of a cell.</summary>
/// <param name="Number">Its number; zero where it holds none.</param>
/// <param name="States">For each state that it may be in the variable that is 1 where it is; empty where it holds an integer for certain.</param>
internal sealed record EncodedCell(int Number, Dictionary<byte, int> States);
