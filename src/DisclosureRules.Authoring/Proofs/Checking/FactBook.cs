using System.Numerics;
using DisclosureRules.Constraints;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;

namespace DisclosureRules.Authoring.Proofs.Checking;

/// <summary>
/// What formulas say, and what cells are, as facts with names. Read from the formulas alone, by a program that shares nothing with the search: names are how the two
/// meet. What cells are: a cell is in one state (<c>#one</c>, <c>#state</c>), its number lies within what a decimal can hold (<c>#low</c>, <c>#high</c>), is zero where there is none, and
/// where integers are told from other numbers equals its whole part or lies less than one above it. Immutable.
/// </summary>
internal sealed class FactBook
{
    private const byte All = CellStates.Missing | CellStates.Blank | CellStates.NotNumber | CellStates.Integer | CellStates.Decimal;

    private static readonly BigInteger Most = new(decimal.MaxValue);

    private readonly Dictionary<string, LinearFact> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChoiceFact> _choices = new(StringComparer.Ordinal);
    private readonly HashSet<string> _integers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _indicators = new(StringComparer.Ordinal);
    private readonly Dictionary<CellVariable, List<byte>> _classes = [];
    private readonly HashSet<CellVariable> _numbers = [];

    public FactBook(IReadOnlyList<Formula> formulas)
    {
        Dictionary<CellVariable, HashSet<byte>> masks = [];
        foreach (Literal literal in formulas.SelectMany(f => f.Literals))
        {
            foreach ((CellVariable cell, byte mask, bool isNumber) in Asked(literal))
            {
                if (!masks.TryGetValue(cell, out HashSet<byte>? asked))
                    masks[cell] = asked = [];
                asked.Add(mask);
                if (isNumber)
                    _numbers.Add(cell);
            }
        }

        foreach ((CellVariable cell, HashSet<byte> asked) in masks)
            AddCell(cell, asked);
        for (int i = 0; i < formulas.Count; i++)
            Add(formulas[i], $"{i}", []);
    }

    public LinearFact? Fact(string name) => _facts.GetValueOrDefault(name);

    public ChoiceFact? Choice(string name) => _choices.GetValueOrDefault(name);

    public bool IsInteger(string quantity) => _integers.Contains(quantity);

    /// <summary>Whether a quantity is 1 where a cell is in some states and 0 elsewhere, and so never negative.</summary>
    public bool IsIndicator(string quantity) => _indicators.Contains(quantity);

    private static IEnumerable<(CellVariable Cell, byte Mask, bool IsNumber)> Asked(Literal literal) => literal switch
    {
        StateLiteral state => state.Cells.Select(c => (c, state.States, false)),
        LinearLiteral linear => linear.Expression.Terms.Select(t => t.Variable is StateVariable state ? (t.Variable.Cell, state.States, false) : (t.Variable.Cell, CellStates.Number, true)),
        _ => throw new NotSupportedException("What lies outside the constraint system has no facts."),
    };

    private void AddCell(CellVariable cell, HashSet<byte> asked)
    {
        // States that are asked for alike are one class.
        List<byte> classes = [];
        for (byte state = 1; state < All; state <<= 1)
        {
            int known = classes.FindIndex(c => asked.All(m => ((c & m) != 0) == ((state & m) != 0)));
            if (known < 0)
                classes.Add(state);
            else
                classes[known] |= state;
        }

        _classes[cell] = classes;
        string number = $"{cell}", whole = $"{cell}#whole";
        bool hasNumber = _numbers.Contains(cell);
        if (hasNumber)
        {
            AddFact($"{cell}#low", new() { [number] = 1 }, Relation.AtLeast, -Most, []);
            AddFact($"{cell}#high", new() { [number] = 1 }, Relation.AtMost, Most, []);
        }

        if (classes.Count == 1)
            return;
        foreach (byte states in classes)
        {
            _indicators.Add(Indicator(cell, states));
            _integers.Add(Indicator(cell, states));
        }

        AddFact($"{cell}#one", classes.ToDictionary(c => Indicator(cell, c), _ => BigInteger.One), Relation.Equal, 1, []);
        _choices[$"{cell}#state"] = new(classes.Count, []);
        for (int i = 0; i < classes.Count; i++)
        {
            string name = Indicator(cell, classes[i]);
            (string, int)[] guards = [($"{cell}#state", i)];
            AddFact($"{name}.is", new() { [name] = 1 }, Relation.Equal, 1, guards);
            if (!hasNumber)
                continue;
            switch (classes[i])
            {
                case CellStates.Integer:
                    _integers.Add(whole);
                    AddFact($"{name}.whole", new() { [number] = 1, [whole] = -1 }, Relation.Equal, 0, guards);
                    AddFact($"{name}.low", new() { [number] = 1 }, Relation.AtLeast, long.MinValue, guards);
                    AddFact($"{name}.high", new() { [number] = 1 }, Relation.AtMost, long.MaxValue, guards);
                    break;
                case CellStates.Decimal:
                    _integers.Add(whole);
                    AddFact($"{name}.above", new() { [number] = 1, [whole] = -1 }, Relation.Greater, 0, guards);
                    AddFact($"{name}.below", new() { [number] = 1, [whole] = -1 }, Relation.Less, 1, guards);
                    break;
                case var states when (states & CellStates.Number) == 0:
                    AddFact($"{name}.zero", new() { [number] = 1 }, Relation.Equal, 0, guards);
                    break;
            }
        }
    }

    private void Add(Formula formula, string name, IReadOnlyList<(string, int)> guards)
    {
        switch (formula)
        {
            case AllOf all:
                for (int i = 0; i < all.Parts.Count; i++)
                    Add(all.Parts[i], $"{name}.{i}", guards);
                break;
            case AnyOf any:
                AddChoice(name, any.Parts.Count, guards, (i, own) => Add(any.Parts[i], $"{name}.{i}", own));
                break;
            case StateLiteral { IsNegated: false } state:
                for (int i = 0; i < state.Cells.Count; i++)
                    AddState(state.Cells[i], state.States, state.Cells.Count == 1 ? name : $"{name}.{i}", guards);
                break;
            case StateLiteral { Cells: [var only] } state:
                AddState(only, (byte)(All & ~state.States), name, guards);
                break;
            case StateLiteral state:
                AddChoice(name, state.Cells.Count, guards, (i, own) => AddState(state.Cells[i], (byte)(All & ~state.States), $"{name}.{i}", own));
                break;
            case LinearLiteral { Relation: Relation.NotEqual } linear:
                AddChoice(name, 2, guards, (i, own) => AddSum(linear.Expression, i == 0 ? Relation.Less : Relation.Greater, $"{name}.{i}", own));
                break;
            case LinearLiteral linear:
                AddSum(linear.Expression, linear.Relation, name, guards);
                break;
            default:
                throw new NotSupportedException("What lies outside the constraint system has no facts.");
        }
    }

    /// <summary>A choice among alternatives; one alternative is none.</summary>
    private void AddChoice(string name, int count, IReadOnlyList<(string, int)> guards, Action<int, IReadOnlyList<(string, int)>> add)
    {
        if (count != 1)
            _choices[name] = new(count, guards);
        for (int i = 0; i < count; i++)
            add(i, count == 1 ? guards : [.. guards, (name, i)]);
    }

    private void AddState(CellVariable cell, byte states, string name, IReadOnlyList<(string, int)> guards)
    {
        List<byte> among = _classes[cell].FindAll(c => (c & states) != 0);
        if (among.Count == 0)
            _choices[name] = new(0, guards);
        else if (among.Count < _classes[cell].Count)
            AddFact(name, among.ToDictionary(c => Indicator(cell, c), _ => BigInteger.One), Relation.Equal, 1, guards);
    }

    private void AddSum(LinearExpression sum, Relation relation, string name, IReadOnlyList<(string, int)> guards)
    {
        Dictionary<string, BigInteger> terms = new(StringComparer.Ordinal);
        BigInteger bound = -(BigInteger)sum.Constant;
        foreach (LinearTerm term in sum.Terms)
        {
            BigInteger coefficient = (BigInteger)term.Coefficient;
            CellVariable cell = term.Variable.Cell;
            if (term.Variable is not StateVariable counted)
            {
                Count($"{cell}", coefficient);
            }
            else if (_classes[cell] is [var only])
            {
                bound -= (only & counted.States) != 0 ? coefficient : 0;
            }
            else
            {
                foreach (byte states in _classes[cell].Where(c => (c & counted.States) != 0))
                    Count(Indicator(cell, states), coefficient);
            }
        }

        AddFact(name, terms, relation, bound, guards);

        void Count(string quantity, BigInteger coefficient) => terms[quantity] = terms.GetValueOrDefault(quantity) + coefficient;
    }

    private void AddFact(string name, Dictionary<string, BigInteger> terms, Relation relation, BigInteger bound, IReadOnlyList<(string, int)> guards)
    {
        LinearFact fact = new(terms.Where(t => !t.Value.IsZero).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal), relation, bound, guards);
        _facts[name] = relation != Relation.Equal && fact.Terms.Count > 0 && fact.Terms.Keys.All(_integers.Contains) ? fact.Tightened() : fact;
    }

    private static string Indicator(CellVariable cell, byte states) => $"{cell}#{StateNames.Of(states)}";
}
