using System.Numerics;

namespace DisclosureRules.Constraints.Solving;

/// <summary>
/// Says whether a proof shows that a problem has no solution. It takes the problem and the proof as they are and knows nothing of how the proof was found;
/// what it doesn't understand it refuses.
/// </summary>
/// <param name="problem">The problem.</param>
internal sealed class ProofChecker(Problem problem)
{
    private readonly HashSet<Guard> _taken = [];
    private readonly HashSet<SplitFact> _sides = [];

    /// <summary>Whether the proof is right.</summary>
    public static bool Accepts(Problem problem, Proof proof) => new ProofChecker(problem).Accepts(proof);

    private bool Accepts(Proof proof) => proof switch
    {
        Contradiction contradiction => Sum(contradiction.Sum, equationsOnly: false) is { } sum && IsContradiction(sum),
        Indivisible indivisible => Sum(indivisible.Sum, equationsOnly: true) is { } sum && IsIndivisible(sum),
        Cases cases => cases.Choice >= 0 && cases.Choice < problem.Choices.Count && problem.Choices[cases.Choice] is var choice
            && choice.Guards.All(_taken.Contains) && choice.Alternatives.Count == cases.Alternatives.Count
            && cases.Alternatives.Select((p, i) => With(_taken, new Guard(cases.Choice, i), p)).All(a => a),
        Split split => split.Variable >= 0 && split.Variable < problem.IsInteger.Count && problem.IsInteger[split.Variable] && split.AtMost.IsInteger
            && With(_sides, new SplitFact(split.Variable, split.AtMost, false), split.Below)
            && With(_sides, new SplitFact(split.Variable, split.AtMost, true), split.Above),
        _ => false,
    };

    private bool With<T>(HashSet<T> assumed, T assumption, Proof proof)
    {
        bool isNew = assumed.Add(assumption);
        bool accepted = Accepts(proof);
        if (isNew)
            assumed.Remove(assumption);
        return accepted;
    }

    private Total? Sum(IReadOnlyList<Summand> summands, bool equationsOnly)
    {
        Total total = new();
        foreach ((Fact fact, Rational multiplier) in summands)
        {
            if (RowOf(fact) is not { } row || (row.Relation != Relation.Equal && (equationsOnly || multiplier.Sign * DirectionOf(row.Relation) < 0)))
                return null;
            foreach (RowTerm term in row.Terms)
                total.Coefficients[term.Variable] = total.Coefficients.GetValueOrDefault(term.Variable) + (multiplier * term.Coefficient);
            total.Bound += multiplier * row.Bound;
            total.IsStrict |= row.Relation is Relation.Less or Relation.Greater && !multiplier.IsZero;
        }

        return total;
    }

    private Row? RowOf(Fact fact) => fact switch
    {
        RowFact { Row: var number } when number >= 0 && number < problem.Rows.Count && problem.Rows[number].Guards.All(_taken.Contains) => problem.Rows[number].Row,
        SplitFact side when _sides.Contains(side) => side.Row,
        _ => null,
    };

    private static int DirectionOf(Relation relation) => relation is Relation.AtMost or Relation.Less ? 1 : -1;

    /// <summary>Zero is at most, or less than, what can't be.</summary>
    private static bool IsContradiction(Total total) =>
        total.Coefficients.Values.All(c => c.IsZero) && (total.Bound.Sign < 0 || (total.Bound.IsZero && total.IsStrict));

    private bool IsIndivisible(Total total)
    {
        BigInteger divisor = BigInteger.Zero;
        foreach ((int variable, Rational coefficient) in total.Coefficients)
        {
            if (coefficient.IsZero)
                continue;
            if (!problem.IsInteger[variable] || !coefficient.IsInteger)
                return false;
            divisor = BigInteger.GreatestCommonDivisor(divisor, coefficient.Numerator);
        }

        return divisor.IsZero ? !total.Bound.IsZero : !(total.Bound / Rational.Of(divisor)).IsInteger;
    }

    private sealed class Total
    {
        public SortedDictionary<int, Rational> Coefficients { get; } = [];

        public Rational Bound { get; set; }

        public bool IsStrict { get; set; }
    }
}
