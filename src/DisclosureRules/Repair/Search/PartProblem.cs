using DisclosureRules.Constraints;
using DisclosureRules.Constraints.Solving;

namespace DisclosureRules.Repair.Search;

/// <summary>What is demanded of some cells of a component, and of those that are free, while all others stay as they are.</summary>
internal sealed class PartProblem
{
    private readonly Component _component;
    private readonly ComponentValues _values;
    private readonly Dictionary<int, int> _variables = [];
    private readonly List<Row> _rows = [];

    public PartProblem(Component component, ComponentValues values, IEnumerable<int> cells)
    {
        (_component, _values) = (component, values);
        foreach (int cell in cells.Concat(Enumerable.Range(0, component.Cells.Count).Where(i => component.Cells[i].Kind == CellRole.Free)))
            _variables.TryAdd(cell, _variables.Count);
        List<Demand> demands = [];
        foreach (int cell in _variables.Keys)
        {
            if (component.Cells[cell].Least is { } least)
                demands.Add(Reduced(new Row([new(cell, Rational.One)], Relation.AtLeast, least)));
            if (component.Cells[cell].Greatest is { } greatest)
                demands.Add(Reduced(new Row([new(cell, Rational.One)], Relation.AtMost, greatest)));
        }

        foreach (Row equation in component.Equations)
            demands.Add(Reduced(equation));
        foreach (SystemDemand other in component.Others)
            demands.Add(Reduced(other.Demand));
        Problem = new([.. _variables.Keys.Select(c => component.Cells[c].IsInteger)], demands);
    }

    public Problem Problem { get; }

    /// <summary>The variable of a cell.</summary>
    public int VariableOf(int cell) => _variables[cell];

    /// <summary>The cells whose values a proof rests on.</summary>
    public HashSet<int> ReasonOf(Proof proof)
    {
        HashSet<int> cells = [];
        Collect(proof);
        return cells;

        void Collect(Proof at)
        {
            foreach (Proof part in at.Parts)
                Collect(part);
            if (at.Parts.Count > 0)
                return;
            IReadOnlyList<Summand> sum = at is Contradiction contradiction ? contradiction.Sum : ((Indivisible)at).Sum;
            Dictionary<int, Rational> counted = [];
            foreach ((Fact fact, Rational multiplier) in sum)
            {
                if (fact is not RowFact { Row: var number })
                    continue;
                Row whole = _rows[number], reduced = Problem.Rows[number].Row;
                bool isScaled = reduced.Terms.Count > 0 && (reduced.Terms[0].Coefficient != whole.Terms.First(t => _variables.TryGetValue(t.Variable, out int v) && v == reduced.Terms[0].Variable).Coefficient || reduced.Relation != Relation.Equal);
                foreach (RowTerm term in whole.Terms.Where(t => !_variables.ContainsKey(t.Variable)))
                {
                    // A row that was tightened for its values rests on all of them.
                    if (isScaled)
                        cells.Add(term.Variable);
                    else
                        counted[term.Variable] = counted.GetValueOrDefault(term.Variable) + (multiplier * term.Coefficient);
                }
            }

            cells.UnionWith(counted.Where(c => !c.Value.IsZero).Select(c => c.Key));
        }
    }

    /// <summary>The same with the values of the cells that stay. Rows keep their order.</summary>
    private Demand Reduced(Demand demand)
    {
        switch (demand)
        {
            case Row row:
                _rows.Add(row);
                Rational bound = row.Bound;
                SortedDictionary<int, Rational> terms = [];
                foreach (RowTerm term in row.Terms)
                {
                    if (_variables.TryGetValue(term.Variable, out int variable))
                        terms[variable] = term.Coefficient;
                    else
                        bound -= term.Coefficient * _values.ValueOf(term.Variable);
                }

                return new Row([.. terms.Select(t => new RowTerm(t.Key, t.Value))], row.Relation, bound);
            case AllDemands all:
                return new AllDemands([.. all.Parts.Select(Reduced)]);
            case AnyDemand any:
                return new AnyDemand([.. any.Parts.Select(Reduced)]);
            default:
                throw new InvalidOperationException($"There is no such demand: {demand.GetType().Name}.");
        }
    }
}
