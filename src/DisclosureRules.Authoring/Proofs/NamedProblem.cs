using DisclosureRules.Constraints;
using DisclosureRules.Constraints.Solving;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>
/// Formulas about cells as a problem of the solver, with a name for each of its variables, rows and choices: what a certificate calls them, and what a checker finds
/// by itself. A row or choice of a formula is named by the formula's number and its place in it (<c>0.2.1</c>), one about a cell by the cell and what it says
/// (<c>requests[total, total]#one</c>). Not safe to share between threads.
/// </summary>
internal sealed class NamedProblem
{
    // What a decimal and an integer of a cell can hold at most.
    private static readonly Rational Most = Rational.Of(decimal.MaxValue), Longest = Rational.Of((System.Numerics.BigInteger)long.MaxValue), Least = Rational.Of((System.Numerics.BigInteger)long.MinValue);

    // What a row of a problem takes beside a term of a sum.
    private const int WorkOfRow = 60;

    private readonly List<bool> _isInteger = [];
    private readonly List<ItemName> _variables = [];
    private readonly List<ItemName?> _rows = [];
    private readonly List<ItemName?> _choices = [];
    private readonly Dictionary<(byte, CellAsking), IReadOnlyList<byte>> _classes = [];
    private readonly Dictionary<CellVariable, CellQuantities> _cells = [];
    private readonly bool _isNamed;

    /// <param name="formulas">What is asked, all of it.</param>
    /// <param name="scope">What each cell may hold.</param>
    /// <param name="isNamed">Whether names are needed: for a certificate, which rests on cells in full.</param>
    public NamedProblem(IReadOnlyList<Asking> formulas, Func<CellVariable, CellScope> scope, bool isNamed)
    {
        _isNamed = isNamed;
        Dictionary<CellVariable, CellAsking> asked = [];
        foreach (Asking formula in formulas)
        {
            foreach ((CellVariable cell, CellAsking what) in formula.Asked)
                asked[cell] = asked.GetValueOrDefault(cell).And(what);
        }

        foreach ((CellVariable cell, CellAsking what) in asked)
            _cells[cell] = Quantities(cell, scope(cell), what);
        List<Demand> demands = [];
        foreach (Asking formula in formulas)
            demands.Add(Demanded(formula.Formula, isNamed ? new(demands.Count) : null));
        foreach (CellQuantities cell in _cells.Values)
            AddNature(cell, demands);
        Problem = new(_isInteger, demands);
        FormulaCount = formulas.Count;
    }

    /// <summary>One that asks nothing.</summary>
    public static NamedProblem Empty { get; } = new([], _ => CellScope.Full, isNamed: false);

    /// <summary>What one problem may take; those of report forms take some hundred.</summary>
    public static Effort Effort { get; } = new(20_000);

    public Problem Problem { get; }

    /// <summary>What solving takes before the first step, beyond what making the problem took.</summary>
    public long WorkBeyond(long work) => Math.Max(0, ((long)WorkOfRow * Problem.Rows.Count) - work);

    /// <summary>How many of the problem's demands are formulas; the others say what cells are.</summary>
    public int FormulaCount { get; }

    /// <summary>The cells that the formulas name.</summary>
    public IEnumerable<CellQuantities> Cells => _cells.Values;

    /// <summary>Whether less is said of some cells than is so, so that a solution may be none.</summary>
    public bool IsLoose => _cells.Values.Any(c => c.Scope.IsLoose);

    /// <summary>The name of a row; <see langword="null"/> for what goes without saying: that an indicator isn't negative.</summary>
    public string? RowName(int row, IReadOnlyList<int>? numbers = null) => _rows[row]?.Spelled(numbers);

    public string ChoiceName(int choice, IReadOnlyList<int>? numbers = null) => $"{_choices[choice]?.Spelled(numbers)}";

    public string VariableName(int variable) => _variables[variable].ToString();

    private CellQuantities Quantities(CellVariable cell, CellScope scope, CellAsking asked)
    {
        if (!_classes.TryGetValue((scope.States, asked), out IReadOnlyList<byte>? classes))
            _classes[(scope.States, asked)] = classes = CellQuantities.ClassesOf(scope.States, asked);
        bool hasNumber = asked.IsNumber && (scope.States & CellStates.Number) != 0;
        // An integer or nothing: then the number itself is one.
        bool isInteger = hasNumber && !scope.IsWhole && (scope.States & CellStates.Decimal) == 0;
        return new()
        {
            Cell = cell,
            Scope = scope,
            Classes = classes,
            Number = hasNumber ? NewVariable(cell, "", isInteger) : -1,
            Whole = hasNumber && !isInteger && !scope.IsLoose && classes.Any(CellQuantities.IsKind) ? NewVariable(cell, "#whole", true) : -1,
            Indicators = classes.Count > 1 ? [.. classes.Select(c => NewVariable(cell, "", true, c))] : [],
        };
    }

    private int NewVariable(CellVariable cell, string what, bool isInteger, byte states = 0)
    {
        _isInteger.Add(isInteger);
        if (_isNamed)
            _variables.Add(new(cell, what, states));
        return _isInteger.Count - 1;
    }

    private Demand Demanded(Formula formula, ItemName? name)
    {
        switch (formula)
        {
            case AllOf all:
                return All(all.Parts.Count, i => Demanded(all.Parts[i], name?.Part(i)));
            case AnyOf any:
                return Any(any.Parts.Count, name, i => Demanded(any.Parts[i], name?.Part(i)));
            case StateLiteral { Cells: [var only] } state:
                return InState(only, state.IsNegated ? (byte)(CellScope.AllStates & ~state.States) : state.States, name);
            case StateLiteral { IsNegated: false } state:
                return All(state.Cells.Count, i => InState(state.Cells[i], state.States, name?.Part(i)));
            case StateLiteral state:
                return Any(state.Cells.Count, name, i => InState(state.Cells[i], (byte)(CellScope.AllStates & ~state.States), name?.Part(i)));
            case LinearLiteral { Relation: Relation.NotEqual } linear:
                return Any(2, name, i => Sum(linear.Expression, i == 0 ? Relation.Less : Relation.Greater, name?.Part(i)));
            case LinearLiteral linear:
                return Sum(linear.Expression, linear.Relation, name);
            default:
                throw new InvalidOperationException($"The constraint system doesn't look into {formula}.");
        }
    }

    private Demand All(int count, Func<int, Demand> part)
    {
        List<Demand> parts = [];
        for (int i = 0; i < count; i++)
        {
            Demand demand = part(i);
            if (!_isNamed && IsNever(demand))
                return Demand.Never;
            if (_isNamed || !IsAlways(demand))
                parts.Add(demand);
        }

        return new AllDemands(parts);
    }

    private Demand Any(int count, ItemName? name, Func<int, Demand> part)
    {
        // One alternative is none, for the solver and for its numbers.
        if (count != 1)
            _choices.Add(name);
        List<Demand> parts = [];
        for (int i = 0; i < count; i++)
        {
            Demand demand = part(i);
            if (!_isNamed && IsAlways(demand))
                return Demand.Always;
            if (_isNamed || !IsNever(demand))
                parts.Add(demand);
        }

        return new AnyDemand(parts);
    }

    private static bool IsAlways(Demand demand) => demand is AllDemands { Parts.Count: 0 };

    private static bool IsNever(Demand demand) => demand is AnyDemand { Parts.Count: 0 };

    private Demand InState(CellVariable cell, byte states, ItemName? name)
    {
        CellQuantities of = _cells[cell];
        if (of.Classes.Count <= 1)
        {
            byte held = of.Scope.States == 0 ? CellStates.Integer : of.Scope.States;
            return (held & states) != 0 ? Demand.Always : Any(0, name, _ => Demand.Never);
        }

        // The variables of a cell come in the order of its classes.
        List<RowTerm> among = [];
        for (int i = 0; i < of.Classes.Count; i++)
        {
            if ((of.Classes[i] & states) != 0)
                among.Add(new(of.Indicators[i], Rational.One));
        }

        if (among.Count == of.Classes.Count)
            return Demand.Always;
        return among.Count == 0 ? Any(0, name, _ => Demand.Never) : NewRow([.. among], Relation.Equal, Rational.One, name);
    }

    private Demand Sum(LinearExpression sum, Relation relation, ItemName? name)
    {
        RowSum terms = new();
        Rational bound = -Rational.Of(sum.Constant);
        foreach (LinearTerm term in sum.Terms)
        {
            Rational coefficient = Rational.Of(term.Coefficient);
            CellQuantities cell = _cells[term.Variable.Cell];
            if (term.Variable is not StateVariable counted)
            {
                if (cell.Number >= 0)
                    terms.Add(cell.Number, coefficient);
                continue;
            }

            if (cell.Indicators.Count == 0)
                bound -= ((cell.Scope.States == 0 ? CellStates.Integer : cell.Scope.States) & counted.States) != 0 ? coefficient : Rational.Zero;
            for (int i = 0; i < cell.Indicators.Count; i++)
            {
                if ((cell.Classes[i] & counted.States) != 0)
                    terms.Add(cell.Indicators[i], coefficient);
            }
        }

        RowTerm[] all = terms.Terms();
        if (!_isNamed && all.Length == 0)
            return relation.Holds(-bound.Sign) ? Demand.Always : Demand.Never;
        return NewRow(all, relation, bound, name);
    }

    /// <summary>What a cell is, whatever is asked of it.</summary>
    private void AddNature(CellQuantities cell, List<Demand> demands)
    {
        foreach (int indicator in cell.Indicators)
            demands.Add(One(indicator, Relation.AtLeast, Rational.Zero, null));
        if (cell.Number >= 0)
        {
            bool isInteger = _isInteger[cell.Number];
            demands.Add(One(cell.Number, Relation.AtLeast, isInteger ? Least : -Most, Of(cell, "#low")));
            demands.Add(One(cell.Number, Relation.AtMost, isInteger ? Longest : Most, Of(cell, "#high")));
        }

        if (cell.Scope.IsLoose)
            return;
        if (cell.Indicators.Count == 0)
        {
            if (cell.Number >= 0 && CellQuantities.IsKind(cell.Classes[0]) && !_isInteger[cell.Number])
                demands.Add(Nature(cell, 0));
            return;
        }

        demands.Add(NewRow([.. cell.Indicators.Select(v => new RowTerm(v, Rational.One))], Relation.Equal, Rational.One, Of(cell, "#one")));
        demands.Add(Any(cell.Classes.Count, Of(cell, "#state"), i => Nature(cell, i)));
    }

    private AllDemands Nature(CellQuantities cell, int index)
    {
        byte states = cell.Classes[index];
        List<Demand> demands = [];
        if (cell.Indicators.Count > 0)
            demands.Add(One(cell.Indicators[index], Relation.Equal, Rational.One, Of(cell, ".is", states)));
        if (cell.Number >= 0 && (states & CellStates.Number) == 0)
        {
            demands.Add(One(cell.Number, Relation.Equal, Rational.Zero, Of(cell, ".zero", states)));
        }
        else if (cell.Whole >= 0 && states == CellStates.Integer)
        {
            demands.Add(Difference(Relation.Equal, Rational.Zero, Of(cell, ".whole", states)));
            demands.Add(One(cell.Number, Relation.AtLeast, Least, Of(cell, ".low", states)));
            demands.Add(One(cell.Number, Relation.AtMost, Longest, Of(cell, ".high", states)));
        }
        else if (cell.Whole >= 0 && states == CellStates.Decimal)
        {
            demands.Add(Difference(Relation.Greater, Rational.Zero, Of(cell, ".above", states)));
            demands.Add(Difference(Relation.Less, Rational.One, Of(cell, ".below", states)));
        }

        return new(demands);

        Row Difference(Relation relation, Rational bound, ItemName? of) =>
            NewRow([new(cell.Number, Rational.One), new(cell.Whole, -Rational.One)], relation, bound, of);
    }

    private Row One(int variable, Relation relation, Rational bound, ItemName? name)
    {
        _rows.Add(name);
        return Row.Of(variable, relation, bound);
    }

    private Row NewRow(RowTerm[] terms, Relation relation, Rational bound, ItemName? name)
    {
        _rows.Add(name);
        return new(ValueList<RowTerm>.Owning(terms), relation, bound);
    }

    private ItemName? Of(CellQuantities cell, string what, byte states = 0) => _isNamed ? new(cell.Cell, what, states) : null;
}
