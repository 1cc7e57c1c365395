using DisclosureRules.Authoring.Advice;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;

namespace DisclosureRules.Authoring.Mutation;

/// <summary>
/// Whether two conditions differ for numbers below zero alone, which no cell that counts something holds: no test of a report that can be notices one of them in the place
/// of the other. Stateless and safe to share between threads.
/// </summary>
internal static class AboveZero
{
    /// <summary>Whether they are the same for all reports whose counts are zero or more, as far as that is seen without calculating.</summary>
    /// <param name="first">A condition.</param>
    /// <param name="second">The one in its place.</param>
    /// <param name="isSame">Whether what is no comparison of sums of counts says the same.</param>
    public static bool IsSame(Condition? first, Condition? second, Func<Condition, Condition, bool> isSame) => (first, second) switch
    {
        (null, null) => true,
        (Negation one, Negation other) => IsSame(one.Operand, other.Operand, isSame),
        (Junction one, Junction other) => one.GetType() == other.GetType() && one.Operands.Count == other.Operands.Count && one.Operands.Zip(other.Operands).All(p => IsSame(p.First, p.Second, isSame)),
        (Comparison one, Comparison other) => IsSame(one, other) || isSame(one, other),
        (not null, not null) => isSame(first, second),
        _ => false,
    };

    private static bool IsSame(Comparison first, Comparison second)
    {
        if (Bound(first) is not { } one || Bound(second) is not { } other || one.Key != other.Key)
            return false;
        decimal[] ends = [.. new[] { 0, one.Number, other.Number }.Where(n => n >= 0).Distinct().Order()];

        // Between two ends, and beyond the last, nothing changes.
        IEnumerable<decimal> asked = ends.Concat(ends.Zip(ends.Skip(1)).Select(p => p.First + ((p.Second - p.First) / 2))).Append(ends[^1] + 1);
        return asked.All(n => one.Relation.Holds(n.CompareTo(one.Number)) == other.Relation.Holds(n.CompareTo(other.Number)));
    }

    /// <summary>A sum of counts, each taken so often or more, and what it is compared with; <see langword="null"/> of all other comparisons.</summary>
    private static (string Key, ComparisonOperator Relation, decimal Number)? Bound(Comparison comparison)
    {
        if (LinearTerm.Of(comparison) is not { Parts.Count: > 0 } term || !comparison.AllCells().All(c => c.Cell.Kind == CellKind.Count) || term.Parts.Keys.Any(k => k.Kind != LinearTerm.UnknownKind.Cell))
            return null;
        (string key, decimal factor) = term.Normal();
        return term.Parts.Values.All(v => Math.Sign(v) == Math.Sign(factor)) ? (key, factor < 0 ? comparison.Operator.Mirrored() : comparison.Operator, -term.Constant / factor) : null;
    }
}
