using System.Numerics;
using DisclosureRules.Constraints;

namespace DisclosureRules.Authoring.Proofs.Checking;

/// <summary>What a step may count on: a sum of quantities in a relation to a number, wherever the alternatives are taken that it is part of. Integers throughout.</summary>
/// <param name="Terms">The coefficients of the quantities, by name.</param>
/// <param name="Relation">How the sum stands to the bound; not <see cref="Relation.NotEqual"/>.</param>
/// <param name="Bound">The bound.</param>
/// <param name="Guards">The alternatives that it is part of, each as a choice and a number.</param>
internal sealed record LinearFact(IReadOnlyDictionary<string, BigInteger> Terms, Relation Relation, BigInteger Bound, IReadOnlyList<(string Choice, int Alternative)> Guards)
{
    /// <summary>Whether zero itself is excluded: the sum is less or greater, and not equal.</summary>
    public bool IsStrict => Relation is Relation.Less or Relation.Greater;

    /// <summary>
    /// The same for quantities that are integers, where it is no equation: without a common divisor, and with a bound that an integer sum can reach.
    /// </summary>
    public LinearFact Tightened()
    {
        BigInteger divisor = BigInteger.Zero;
        foreach (BigInteger coefficient in Terms.Values)
            divisor = BigInteger.GreatestCommonDivisor(divisor, coefficient);
        (Relation relation, BigInteger bound) = Relation switch
        {
            Relation.AtMost => (Relation.AtMost, Floor(Bound, divisor)),
            Relation.Less => (Relation.AtMost, Floor(Bound - 1, divisor)),
            Relation.AtLeast => (Relation.AtLeast, -Floor(-Bound, divisor)),
            _ => (Relation.AtLeast, -Floor(-Bound - 1, divisor)),
        };
        return this with { Terms = Terms.ToDictionary(t => t.Key, t => t.Value / divisor, StringComparer.Ordinal), Relation = relation, Bound = bound };
    }

    private static BigInteger Floor(BigInteger number, BigInteger divisor)
    {
        BigInteger quotient = BigInteger.DivRem(number, divisor, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }
}

/// <summary>A choice: wherever the alternatives are taken that it is part of, one of its own must be.</summary>
/// <param name="Alternatives">How many it has.</param>
/// <param name="Guards">The alternatives that it is part of.</param>
internal sealed record ChoiceFact(int Alternatives, IReadOnlyList<(string Choice, int Alternative)> Guards);
