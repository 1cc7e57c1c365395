using System.Globalization;
using System.Numerics;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Constraints;

namespace DisclosureRules.Authoring.Proofs.Checking;

/// <summary>
/// Says whether steps show that formulas exclude each other. It knows the facts and the steps and nothing of how they were found; what it doesn't understand it refuses.
/// Not safe to share between threads.
/// </summary>
internal sealed class StepChecker(FactBook facts, IReadOnlyList<Step> steps)
{
    // Steps may be used more than once; deeper or longer ones are refused.
    private const int MostDepth = 1_000, MostVisits = 1_000_000;

    private readonly HashSet<(string, int)> _taken = [];
    private readonly Dictionary<string, int> _sides = new(StringComparer.Ordinal);
    private int _visits;

    public static bool Accepts(FactBook facts, IReadOnlyList<Step> steps) => steps.Count > 0 && new StepChecker(facts, steps).Accepts(steps.Count - 1, 0);

    /// <summary>The fact that a side of a split is, by its name: <c>quantity&lt;=number</c> or <c>quantity&gt;=number</c>.</summary>
    public static LinearFact? SideOf(string name)
    {
        int at = Math.Max(name.LastIndexOf("<=", StringComparison.Ordinal), name.LastIndexOf(">=", StringComparison.Ordinal));
        return at > 0 && BigInteger.TryParse(name.AsSpan(at + 2), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger bound)
            ? new(new Dictionary<string, BigInteger> { [name[..at]] = 1 }, name[at] == '<' ? Relation.AtMost : Relation.AtLeast, bound, [])
            : null;
    }

    /// <summary>The name of a side of a split.</summary>
    public static string SideName(SplitStep split, bool isAbove) => isAbove ? $"{split.Variable}>={split.AtMost + 1}" : $"{split.Variable}<={split.AtMost}";

    private bool Accepts(int number, int depth)
    {
        if (depth > MostDepth || ++_visits > MostVisits)
            return false;
        switch (steps[number])
        {
            case SumStep sum:
                return Accepts(sum);
            case CasesStep cases:
                if (facts.Choice(cases.Choice) is not { } choice || choice.Alternatives != cases.Steps.Count || !choice.Guards.All(_taken.Contains))
                    return false;
                for (int i = 0; i < cases.Steps.Count; i++)
                {
                    bool isNew = _taken.Add((cases.Choice, i));
                    bool accepted = Before(cases.Steps[i], number) && Accepts(cases.Steps[i], depth + 1);
                    if (isNew)
                        _taken.Remove((cases.Choice, i));
                    if (!accepted)
                        return false;
                }

                return true;
            case SplitStep split:
                return facts.IsInteger(split.Variable) && Before(split.Below, number) && Before(split.Above, number)
                    && Under(SideName(split, false), split.Below, depth) && Under(SideName(split, true), split.Above, depth);
            default:
                return false;
        }
    }

    private static bool Before(int step, int number) => step >= 0 && step < number;

    private bool Under(string side, int step, int depth)
    {
        _sides[side] = _sides.GetValueOrDefault(side) + 1;
        bool accepted = Accepts(step, depth + 1);
        _sides[side]--;
        return accepted;
    }

    private bool Accepts(SumStep step)
    {
        Dictionary<string, BigInteger> total = new(StringComparer.Ordinal);
        BigInteger bound = 0;
        bool isStrict = false;
        foreach ((string name, BigInteger times) in step.Facts)
        {
            LinearFact? fact = facts.Fact(name) ?? (_sides.GetValueOrDefault(name) > 0 ? SideOf(name) : null);
            if (fact is null || !fact.Guards.All(_taken.Contains))
                return false;
            int direction = fact.Relation switch { Relation.Equal => 0, Relation.AtMost or Relation.Less => 1, _ => -1 };
            if (times.IsZero || (direction != 0 && (step.IsIndivisible || times.Sign != direction)))
                return false;
            foreach ((string quantity, BigInteger coefficient) in fact.Terms)
                total[quantity] = total.GetValueOrDefault(quantity) + (times * coefficient);
            bound += times * fact.Bound;
            isStrict |= fact.IsStrict;
        }

        return step.IsIndivisible ? IsIndivisible(total, bound) : IsContradiction(total, bound, isStrict);
    }

    /// <summary>What is never negative is at most, or less than, what is.</summary>
    private bool IsContradiction(Dictionary<string, BigInteger> total, BigInteger bound, bool isStrict) =>
        total.All(t => t.Value.IsZero || (t.Value.Sign > 0 && facts.IsIndicator(t.Key))) && (bound.Sign < 0 || (bound.IsZero && isStrict));

    /// <summary>A multiple of an integer is none.</summary>
    private bool IsIndivisible(Dictionary<string, BigInteger> total, BigInteger bound)
    {
        BigInteger divisor = 0;
        foreach ((string quantity, BigInteger coefficient) in total.Where(t => !t.Value.IsZero))
        {
            if (!facts.IsInteger(quantity))
                return false;
            divisor = BigInteger.GreatestCommonDivisor(divisor, coefficient);
        }

        return divisor.IsZero ? !bound.IsZero : !(bound % divisor).IsZero;
    }
}
