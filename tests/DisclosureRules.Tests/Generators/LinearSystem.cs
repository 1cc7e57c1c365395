using System.Collections.Concurrent;
using System.Numerics;
using DisclosureRules.Checking;
using DisclosureRules.Constraints;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

using Random = System.Random;

namespace DisclosureRules.Tests.Generators;

/// <summary>
/// The equations of a rule set for a form and year, solved exactly: some cells (the pivots) as sums of the others (the free cells).
/// It knows the matrix only, no table.
/// </summary>
internal sealed class LinearSystem
{
    private const int Constant = -1;
    private static readonly ConcurrentDictionary<(RuleSet, Form, int), LinearSystem> Known = [];

    private readonly Dictionary<int, Dictionary<int, Fraction>> _solved = [];
    private readonly Pivot[] _pivots;
    private readonly HashSet<int>[] _read;

    private LinearSystem(IReadOnlyList<Equation> rules, IReadOnlyList<Requirement> requirements)
    {
        Rules = rules;
        HashSet<(string, string)> equations = [.. rules.Select(r => (r.Rule.Id, r.Instance))];
        Others = [.. requirements.Where(r => !r.Rule.Reads(ReportRole.Previous) && r.Outside.All(p => p.Reason != OutsideReason.Words) && !equations.Contains((r.Rule.Id, r.Instance)))];
        _read = [.. Others.Select(r => CellsOf(r).ToHashSet())];
        Cells = [.. rules.SelectMany(r => r.Terms).Select(t => t.Cell.Index)];
        // Totals first: an equation in which one cell stands alone against all others is solved for that cell.
        foreach (Equation rule in rules.OrderBy(r => Minority(r.Terms.Select(t => (t.Cell.Index, t.Coefficient > 0))).Length))
            Eliminate(rule);
        _pivots = [.. _solved.Select(s => new Pivot(s.Key, s.Value))];
    }

    public IReadOnlyList<Equation> Rules { get; }

    /// <summary>What the other rules demand of the tables and the facts of a report.</summary>
    public IReadOnlyList<Requirement> Others { get; }

    /// <summary>The cells that some equation reads.</summary>
    public HashSet<int> Cells { get; }

    /// <summary>Of the other rules those that read one of some cells, and those of which it can't be told because a part lies outside the system.</summary>
    public IReadOnlyList<Requirement> ReadersOf(IEnumerable<FormCell> cells)
    {
        HashSet<int> changed = [.. cells.Select(c => c.Index)];
        return [.. Others.Where((r, i) => r.Outside.Count > 0 || _read[i].Overlaps(changed))];
    }

    public static LinearSystem Of(RuleSet rules, Form form, int year) =>
        Known.GetOrAdd((rules, form, year), static key => new(key.Item1.Equations(key.Item2, key.Item3), key.Item1.Constraints(key.Item2, key.Item3).Requirements));

    private static IEnumerable<int> CellsOf(Requirement requirement) =>
        requirement.Assessable.Literals.Concat(requirement.Applies.Literals).Concat(requirement.Check.Literals).SelectMany(l => l switch
        {
            LinearLiteral linear => linear.Expression.Terms.Select(t => t.Variable.Cell.Index),
            StateLiteral state => state.Cells.Select(c => c.Index),
            _ => [],
        });

    /// <summary>
    /// Computes the pivots from the free cells. Where one would be negative, a free cell that counts towards it is raised;
    /// <see langword="false"/> when that does not settle, or a pivot is no integer.
    /// </summary>
    public bool TryComplete(long[] cells, Random random)
    {
        for (int round = 0; round < 200; round++)
        {
            bool settled = true;
            foreach (Pivot pivot in _pivots)
            {
                Int128 value = pivot.Numerator(cells);
                if (value % pivot.Denominator != 0)
                    return false;
                value /= pivot.Denominator;
                if (value < 0)
                {
                    (int cell, long coefficient)[] helpful = [.. pivot.Terms.Where(t => t.Coefficient > 0)];
                    if (helpful.Length == 0)
                        return false;
                    (int raised, long by) = helpful[random.Next(helpful.Length)];
                    cells[raised] += (long)((-value * pivot.Denominator / by) + 1);
                    settled = false;
                    break;
                }

                if (value > long.MaxValue)
                    return false;
                cells[pivot.Cell] = (long)value;
            }

            if (settled)
                return true;
        }

        return false;
    }

    private void Eliminate(Equation rule)
    {
        Dictionary<int, Fraction> row = new() { [Constant] = Fraction.Of(rule.Constant) };
        foreach (EquationTerm term in rule.Terms)
            Add(row, term.Cell.Index, Fraction.Of(term.Coefficient));
        foreach (int pivot in row.Keys.Where(_solved.ContainsKey).ToArray())
            Substitute(row, pivot, _solved[pivot]);
        int[] candidates = Minority(row.Where(t => t.Key != Constant).Select(t => (t.Key, t.Value.Numerator.Sign > 0)));
        if (candidates.Length == 0)
        {
            Assert.True(!row.TryGetValue(Constant, out Fraction rest) || rest.IsZero, $"The rule {rule.Rule.Id} [{rule.Instance}] contradicts the others.");
            return;
        }

        int solved = candidates.Min();
        Fraction coefficient = row[solved];
        row.Remove(solved);
        Dictionary<int, Fraction> expression = row.ToDictionary(t => t.Key, t => -t.Value / coefficient);
        foreach (Dictionary<int, Fraction> other in _solved.Values.Where(o => o.ContainsKey(solved)))
            Substitute(other, solved, expression);
        _solved[solved] = expression;
    }

    private static void Substitute(Dictionary<int, Fraction> row, int cell, Dictionary<int, Fraction> expression)
    {
        Fraction factor = row[cell];
        row.Remove(cell);
        foreach ((int term, Fraction coefficient) in expression)
            Add(row, term, factor * coefficient);
    }

    private static void Add(Dictionary<int, Fraction> row, int cell, Fraction coefficient)
    {
        Fraction sum = row.TryGetValue(cell, out Fraction before) ? before + coefficient : coefficient;
        if (sum.IsZero)
            row.Remove(cell);
        else
            row[cell] = sum;
    }

    /// <summary>The cells of the sign that fewer cells have.</summary>
    private static int[] Minority(IEnumerable<(int Cell, bool Positive)> terms)
    {
        ILookup<bool, int> bySign = terms.ToLookup(t => t.Positive, t => t.Cell);
        int positive = bySign[true].Count(), negative = bySign[false].Count();
        return [.. bySign[negative == 0 || (positive > 0 && positive <= negative)]];
    }

    private sealed class Pivot
    {
        public Pivot(int cell, Dictionary<int, Fraction> expression)
        {
            BigInteger denominator = expression.Values.Aggregate(BigInteger.One, (d, f) => d * f.Denominator / BigInteger.GreatestCommonDivisor(d, f.Denominator));
            (Cell, Denominator) = (cell, (Int128)denominator);
            Terms = [.. expression.Where(t => t.Key != Constant).Select(t => (t.Key, Scaled(t.Value)))];
            Offset = expression.TryGetValue(Constant, out Fraction constant) ? Scaled(constant) : 0;

            long Scaled(Fraction value) => (long)(value.Numerator * (denominator / value.Denominator));
        }

        public int Cell { get; }

        public Int128 Denominator { get; }

        public (int Cell, long Coefficient)[] Terms { get; }

        private long Offset { get; }

        public Int128 Numerator(long[] cells)
        {
            Int128 sum = Offset;
            foreach ((int cell, long coefficient) in Terms)
                sum += (Int128)coefficient * cells[cell];
            return sum;
        }
    }
}
