using DisclosureRules.Compilation;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Advice;

/// <summary>
/// Comparisons of sums that count a cell twice or not at all: one that is added twice, a total beside what is counted in it, one that stands on both sides.
/// Told only where it is so in every instance of the rule for a form. Stateless and safe to share between threads.
/// </summary>
internal static class SumAdvice
{
    private static readonly string[] OfChecks = ["check", "balance", "rowTotals", "columnTotals", "zeroCase"];

    /// <summary>The advice on a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="instances">Its instances, for all forms.</param>
    /// <param name="totals">The totals of a form.</param>
    public static IEnumerable<Diagnostic> On(Rule rule, IReadOnlyList<BoundRule> instances, Func<Form, KnownTotals> totals)
    {
        foreach (IGrouping<Form, BoundRule> ofForm in instances.GroupBy(i => i.Grid.Form))
        {
            if (Slip([.. ofForm.Select(i => i.Check)], rule.CheckText.Syntax, totals(ofForm.Key)) is { } check)
                yield return new(check, rule.PlaceOf(OfChecks));
            if (rule.WhenText is { } when && Slip([.. ofForm.Select(i => i.When!)], when.Syntax, totals(ofForm.Key)) is { } condition)
                yield return new(condition, rule.PlaceOf("when"));
        }
    }

    /// <summary>What is told of the first instance, where something is to be told of all. A quantifier repeats a comparison, and of one of many the same may be meant.</summary>
    private static Message? Slip(Condition[] conditions, Syntax written, KnownTotals totals)
    {
        bool isRepeated = written.DescendantsAndSelf().Any(s => s is QuantifierSyntax);
        Message? first = null;
        foreach (Condition condition in conditions)
        {
            Message?[] found = [.. condition.DescendantsAndSelf().OfType<Comparison>().Select(c => Slip(c, totals))];
            Message? told = isRepeated && Array.Exists(found, f => f is null) ? null : Array.Find(found, f => f is not null);
            if (told is null)
                return null;
            first ??= told;
        }

        return first;
    }

    private static Message? Slip(Comparison comparison, KnownTotals totals)
    {
        if (LinearTerm.Of(comparison) is not { Parts.Count: > 0 } net || LinearTerm.Of(comparison.Left) is not { } left || LinearTerm.Of(comparison.Right) is not { } right)
            return null;
        Dictionary<LinearTerm.Unknown, CellVariable> cells = [];
        foreach (CellNumber cell in comparison.DescendantsAndSelf().OfType<CellNumber>())
            cells.TryAdd(LinearTerm.Unknown.Of(cell.Cell), cell.Cell);
        return Doubled(comparison.Left, left, right, net, 1) ?? Doubled(comparison.Right, right, left, net, -1) ?? Cancelled();

        Message? Doubled(NumberExpression side, LinearTerm own, LinearTerm other, LinearTerm net, int sign)
        {
            // Whether cells are all zero a sum shows however often they are counted.
            if (other is { Parts.Count: 0, Constant: 0 })
                return null;
            if (Twice(side) is { } twice)
                return Texts.Of("advice.added-twice", ("cell", twice.ToString()));
            foreach ((LinearTerm.Unknown total, decimal factor) in own.Parts.Where(p => cells.ContainsKey(p.Key)))
            {
                // Where the total stands on the other side with a greater factor, it was put in on purpose.
                if (Math.Sign(net.Parts.GetValueOrDefault(total) * sign) == -Math.Sign(factor))
                    continue;
                foreach ((LinearTerm.Unknown part, decimal counted) in own.Parts.Where(p => cells.ContainsKey(p.Key) && p.Key.Role == total.Role))
                {
                    if (Math.Sign(counted) == Math.Sign(factor) && Math.Sign(net.Parts.GetValueOrDefault(part) * sign) == Math.Sign(counted) && totals.IsWithin(total.Index, part.Index) && !IsTold(total))
                        return Texts.Of("advice.total-and-part", ("total", cells[total].ToString()), ("part", cells[part].ToString()));
                }
            }

            return null;
        }

        Message? Cancelled()
        {
            string[] names = [.. left.Parts.Keys.Where(k => cells.ContainsKey(k) && right.Parts.ContainsKey(k) && !net.Parts.ContainsKey(k) && !IsTold(k)).Order().Select(k => cells[k].ToString())];
            return names.Length == 0 ? null : Texts.Of("advice.cancels", ("cells", Texts.List(names)));
        }

        // That a cell equals a sum with itself in it is told in other words.
        bool IsTold(LinearTerm.Unknown key) => comparison.Operator == ComparisonOperator.Equal
            && ((comparison.Left is CellNumber one && LinearTerm.Unknown.Of(one.Cell) == key) || (comparison.Right is CellNumber two && LinearTerm.Unknown.Of(two.Cell) == key));
    }

    /// <summary>A cell that one sum adds twice.</summary>
    private static CellVariable? Twice(NumberExpression side)
    {
        HashSet<(LinearTerm.Unknown, bool)> seen = [];
        return Find(side, true);

        CellVariable? Find(NumberExpression number, bool isAdded) => number switch
        {
            SumNumber sum => sum.Parts.Select(p => Find(p, isAdded)).FirstOrDefault(c => c is not null),
            NegatedNumber negated => Find(negated.Operand, !isAdded),
            CellNumber cell when !seen.Add((LinearTerm.Unknown.Of(cell.Cell), isAdded)) => cell.Cell,
            _ => null,
        };
    }
}
