using System.Numerics;
using DisclosureRules.Constraints;
using DisclosureRules.Constraints.Solving;

namespace DisclosureRules.Repair.Search;

/// <summary>What one hard rule demands of the cells: variables are the cells by their place in the system.</summary>
internal sealed record SystemDemand(int Requirement, Demand Demand);

/// <summary>
/// What hard rules demand of reports in which the same cells are blank or missing, in parts that have no cell in common. Immutable and safe to share between threads.
/// </summary>
internal sealed class RepairSystem
{
    private readonly bool[] _isInteger;

    public RepairSystem(IReadOnlyList<SystemCell> cells, IReadOnlyList<SystemDemand> demands)
    {
        (Cells, Demands) = (cells, demands);
        List<(int Requirement, Row Row)> equations = [];
        List<SystemDemand> others = [];
        _isInteger = [.. cells.Select(c => c.IsInteger)];
        foreach (SystemDemand demand in demands)
            Classify(demand.Requirement, demand.Demand, equations, others);
        Components = Separate(equations, others);
    }

    public IReadOnlyList<SystemCell> Cells { get; }

    /// <summary>Everything that is demanded, rule by rule.</summary>
    public IReadOnlyList<SystemDemand> Demands { get; }

    /// <summary>The parts; a cell that only rules of its own speak of is a part by itself.</summary>
    public IReadOnlyList<Component> Components { get; }

    /// <summary>Bounds go to the cells, equations to the matrix, and what remains is held against values.</summary>
    private void Classify(int requirement, Demand demand, List<(int Requirement, Row Row)> equations, List<SystemDemand> others)
    {
        switch (demand)
        {
            case AllDemands all:
                foreach (Demand part in all.Parts)
                    Classify(requirement, part, equations, others);
                break;
            case Row { Terms: [var only] } row when row.Relation is Relation.AtLeast or Relation.AtMost or Relation.Equal || (row.Relation is Relation.Less or Relation.Greater && Cells[only.Variable].IsInteger):
                Row bound = row.Tightened(_isInteger);
                Rational value = bound.Bound / bound.Terms[0].Coefficient;
                Relation relation = bound.Terms[0].Coefficient.Sign < 0 ? bound.Relation.Mirrored() : bound.Relation;
                Cells[only.Variable].Restrict((relation & Relation.Less) == 0 ? value : null, (relation & Relation.Greater) == 0 ? value : null);
                break;
            case Row { Terms.Count: > 1, Relation: Relation.Equal } row when Integers(row) is { } integers:
                equations.Add((requirement, integers));
                break;
            default:
                others.Add(new(requirement, demand));
                break;
        }
    }

    /// <summary>The equation with integers as coefficients; <see langword="null"/> where they are too large for the matrix.</summary>
    private static Row? Integers(Row row)
    {
        BigInteger multiple = row.Terms.Aggregate(row.Bound.Denominator, (m, t) => m * t.Coefficient.Denominator / BigInteger.GreatestCommonDivisor(m, t.Coefficient.Denominator));
        Rational factor = Rational.Of(multiple);
        Row scaled = new([.. row.Terms.Select(t => new RowTerm(t.Variable, t.Coefficient * factor))], Relation.Equal, row.Bound * factor);
        return scaled.Terms.All(t => BigInteger.Abs(t.Coefficient.Numerator) < int.MaxValue) && BigInteger.Abs(scaled.Bound.Numerator) < long.MaxValue ? scaled : null;
    }

    private List<Component> Separate(List<(int Requirement, Row Row)> equations, List<SystemDemand> others)
    {
        int[] parents = [.. Enumerable.Range(0, Cells.Count)];
        int[][] equationCells = [.. equations.Select(e => e.Row.Terms.Select(t => t.Variable).ToArray())], otherCells = [.. others.Select(o => CellsOf(o.Demand).Distinct().ToArray())];
        foreach (int[] together in equationCells.Concat(otherCells))
        {
            foreach (int cell in together)
                parents[Root(cell)] = Root(together[0]);
        }

        ILookup<int, int> cells = Enumerable.Range(0, Cells.Count).ToLookup(Root);
        ILookup<int, (int Requirement, Row Row)> equationsOf = equations.Select((e, i) => (e, i)).ToLookup(e => Root(equationCells[e.i][0]), e => e.e);
        ILookup<int, SystemDemand> othersOf = others.Select((o, i) => (o, i)).ToLookup(o => otherCells[o.i].Length == 0 ? -1 : Root(otherCells[o.i][0]), o => o.o);
        ILookup<int, int> requirementsOf = Demands.Select(d => (d.Requirement, Cell: CellsOf(d.Demand).FirstOrDefault(-1))).Where(d => d.Cell >= 0).ToLookup(d => Root(d.Cell), d => d.Requirement);
        List<Component> components = [.. cells.Select(part => new Component(this, [.. part], [.. equationsOf[part.Key]], [.. othersOf[part.Key]], [.. requirementsOf[part.Key]]))];

        // What is demanded of no cell and doesn't hold.
        if (othersOf[-1].ToArray() is { Length: > 0 } impossible)
            components.Add(new(this, [], [], impossible, [.. impossible.Select(o => o.Requirement)]));
        return components;

        int Root(int cell)
        {
            while (parents[cell] != cell)
                cell = parents[cell] = parents[parents[cell]];
            return cell;
        }
    }

    /// <summary>The cells that a demand names, repeated as often as it does.</summary>
    public static IEnumerable<int> CellsOf(Demand demand) => demand switch
    {
        Row row => row.Terms.Select(t => t.Variable),
        AllDemands all => all.Parts.SelectMany(CellsOf),
        AnyDemand any => any.Parts.SelectMany(CellsOf),
        _ => throw new InvalidOperationException($"There is no such demand: {demand.GetType().Name}."),
    };
}
