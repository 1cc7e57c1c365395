using System.Numerics;
using System.Runtime.CompilerServices;
using DisclosureRules.Primitives;

namespace DisclosureRules.Constraints.Solving;

/// <summary>
/// What a problem asks of its variables: rows joined by "all of" and "any of". The hierarchy is closed: <see cref="Row"/>,
/// <see cref="AllDemands"/>, <see cref="AnyDemand"/>. Immutable.
/// </summary>
internal abstract record Demand
{
    private protected Demand()
    {
    }

    /// <summary>What never holds.</summary>
    public static Demand Never { get; } = new AnyDemand([]);

    /// <summary>What always holds.</summary>
    public static Demand Always { get; } = new AllDemands([]);

    /// <summary>A sum in a relation to a number; what is not equal is less or greater.</summary>
    public static Demand Of(IReadOnlyList<RowTerm> terms, Relation relation, Rational bound) => relation == Relation.NotEqual
        ? new AnyDemand([new Row(terms, Relation.Less, bound), new Row(terms, Relation.Greater, bound)])
        : new Row(terms, relation, bound);
}

/// <summary>A sum of variables in a relation to a number: <c>Σ coefficient × variable relation bound</c>.</summary>
/// <param name="Terms">The variables in ascending order, each once, with coefficients other than zero; none for a comparison of zero.</param>
/// <param name="Relation">How the sum stands to the bound; not <see cref="Relation.NotEqual"/>.</param>
/// <param name="Bound">The bound.</param>
internal sealed record Row(IReadOnlyList<RowTerm> Terms, Relation Relation, Rational Bound) : Demand
{
    private readonly ValueList<RowTerm> _terms = ValueList<RowTerm>.Of(Terms);

    public IReadOnlyList<RowTerm> Terms
    {
        get => _terms;
        init => _terms = ValueList<RowTerm>.Of(value);
    }

    /// <summary>Whether a point satisfies it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Holds(ReadOnlySpan<Rational> point)
    {
        Rational sum = Rational.Zero;
        foreach (ref readonly RowTerm term in _terms.Span)
        {
            Rational value = point[term.Variable];
            if (!value.IsZero)
                sum += term.Coefficient * value;
        }

        return Relation.Holds(sum.CompareTo(Bound));
    }

    /// <summary>A row of one variable.</summary>
    public static Row Of(int variable, Relation relation, Rational bound) => new(ValueList<RowTerm>.Owning([new(variable, Rational.One)]), relation, bound);

    /// <summary>
    /// The same for variables that are integers: with coefficients that are integers without a common divisor, and a bound rounded to one that an integer sum
    /// can reach. A row with another variable, and an equation, stays as it is.
    /// </summary>
    public Row Tightened(IReadOnlyList<bool> isInteger)
    {
        if (Terms.Count == 0 || Relation == Relation.Equal)
            return this;
        bool isPlain = true;
        foreach (ref readonly RowTerm term in _terms.Span)
        {
            if (!isInteger[term.Variable])
                return this;
            isPlain &= term.Coefficient.IsUnit;
        }

        if (isPlain && Relation is Relation.AtMost or Relation.AtLeast && Bound.IsInteger)
            return this;
        BigInteger multiple = BigInteger.One, divisor = BigInteger.Zero;
        foreach (RowTerm term in Terms)
            multiple *= term.Coefficient.Denominator / BigInteger.GreatestCommonDivisor(multiple, term.Coefficient.Denominator);
        foreach (RowTerm term in Terms)
            divisor = BigInteger.GreatestCommonDivisor(divisor, (term.Coefficient * Rational.Of(multiple)).Numerator);
        Rational factor = Rational.Of(multiple, divisor), bound = Bound * factor;
        (Relation relation, bound) = Relation switch
        {
            Relation.AtMost => (Relation.AtMost, bound.Floor),
            Relation.Less => (Relation.AtMost, bound.Ceiling - 1),
            Relation.AtLeast => (Relation.AtLeast, bound.Ceiling),
            _ => (Relation.AtLeast, bound.Floor + 1),
        };
        return new([.. Terms.Select(t => new RowTerm(t.Variable, t.Coefficient * factor))], relation, bound);
    }

    public override string ToString() => $"{string.Join(" + ", Terms.Select(t => $"{t.Coefficient} x{t.Variable}"))} {Relation} {Bound}";
}

/// <summary>A variable with its coefficient.</summary>
internal readonly record struct RowTerm(int Variable, Rational Coefficient);

/// <summary>Holds where all parts hold.</summary>
internal sealed record AllDemands(IReadOnlyList<Demand> Parts) : Demand
{
    public IReadOnlyList<Demand> Parts { get; init => field = ValueList<Demand>.Of(value); } = ValueList<Demand>.Of(Parts);
}

/// <summary>Holds where one of the parts holds.</summary>
internal sealed record AnyDemand(IReadOnlyList<Demand> Parts) : Demand
{
    public IReadOnlyList<Demand> Parts { get; init => field = ValueList<Demand>.Of(value); } = ValueList<Demand>.Of(Parts);
}
