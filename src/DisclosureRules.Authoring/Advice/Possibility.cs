using DisclosureRules.Authoring.Proofs;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Advice;

/// <summary>
/// Whether conditions can hold together, as far as their comparisons show it by themselves: each sum is held against the bounds that are named for it, each cell against the states and
/// each fact against the texts. What
/// is not seen through counts as possible, so that nothing is called impossible that isn't.
/// </summary>
internal static class Possibility
{
    // Alternatives multiply; a condition with more of them is left to the prover.
    private const int MostCases = 256;

    /// <summary>Whether no report whatever meets all of them.</summary>
    public static bool IsNone(params IEnumerable<(Condition Condition, bool Holds)> wanted)
    {
        List<List<(Condition Leaf, bool Holds)>> cases = [[]];
        foreach ((Condition condition, bool holds) in wanted)
        {
            // One with too many alternatives is left out: with less that is wanted more is possible.
            List<List<(Condition, bool)>> with = [.. cases.Select(c => new List<(Condition, bool)>(c))];
            if (Combine(with, condition, holds))
                cases = with;
        }

        return cases.TrueForAll(IsNoneOf);
    }

    /// <summary>Whether a condition reads nothing but numbers, constants and facts, so that what is said of it is all there is to say.</summary>
    private static bool Combine(List<List<(Condition, bool)>> cases, Condition condition, bool holds)
    {
        switch (condition)
        {
            case Negation negation:
                return Combine(cases, negation.Operand, !holds);
            case Junction junction when junction is Conjunction == holds:
                return junction.Operands.All(o => Combine(cases, o, holds));
            case Junction junction:
                if ((long)cases.Count * Math.Max(1, junction.Operands.Count) > MostCases)
                    return false;
                List<List<(Condition, bool)>> all = [];
                foreach (Condition operand in junction.Operands)
                {
                    List<List<(Condition, bool)>> one = [.. cases.Select(c => new List<(Condition, bool)>(c))];
                    if (!Combine(one, operand, holds))
                        return false;
                    all.AddRange(one);
                    if (all.Count > MostCases)
                        return false;
                }

                cases.Clear();
                cases.AddRange(all);
                return true;
            default:
                foreach (List<(Condition, bool)> one in cases)
                    one.Add((condition, holds));
                return true;
        }
    }

    private static bool IsNoneOf(List<(Condition Leaf, bool Holds)> leaves)
    {
        Dictionary<string, Interval> sums = new(StringComparer.Ordinal);
        Dictionary<CellVariable, byte> states = [];
        PossibleTexts texts = new();
        foreach ((Condition leaf, bool holds) in leaves)
        {
            if (leaf is TextTest text)
                texts.Add(text, holds);
            if (leaf is StateTest state && !TryRestrict(states, state, holds))
                return true;
            if (leaf is ConstantCondition constant && constant.Value != holds)
                return true;
            if (leaf is not Comparison comparison || LinearTerm.Of(comparison) is not { } term)
                continue;
            ComparisonOperator relation = holds ? comparison.Operator : comparison.Operator.Opposite();
            if (term.Parts.Count == 0)
            {
                if (!relation.Holds(term.Constant.CompareTo(0m)))
                    return true;
                continue;
            }

            (string key, decimal factor) = term.Normal();
            if (!sums.TryGetValue(key, out Interval? interval))
                sums[key] = interval = OfYears(key);
            interval.Restrict(factor < 0 ? relation.Mirrored() : relation, -term.Constant / factor);
            if (interval.IsEmpty)
                return true;
        }

        return texts.IsNone;
    }

    /// <summary>What states are left to cells; <see langword="false"/> where one has none. That not all of several cells are in a state says nothing of each.</summary>
    private static bool TryRestrict(Dictionary<CellVariable, byte> states, StateTest test, bool holds)
    {
        if (!holds && test.Cells.Count != 1)
            return true;
        foreach (CellVariable cell in test.Cells)
        {
            byte left = (byte)(states.GetValueOrDefault(cell, CellScope.AllStates) & (holds ? test.Mask : ~test.Mask));
            if (left == 0)
                return false;
            states[cell] = left;
        }

        return true;
    }

    private static Interval OfYears(string key)
    {
        Interval interval = new();
        if (key != LinearTerm.YearKey)
            return interval;
        interval.Restrict(ComparisonOperator.AtLeast, Report.FirstYear);
        interval.Restrict(ComparisonOperator.AtMost, Report.LastYear);
        return interval;
    }
}
