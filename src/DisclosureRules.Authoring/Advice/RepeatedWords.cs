using DisclosureRules.Compilation;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Advice;

/// <summary>
/// Finds for rules over words others that say the same of the same claims, or more, or less, as far as their comparisons show it: the prover doesn't look into words. What is compared
/// is bounded, so that the order of asking matters. Not safe to share between threads.
/// </summary>
internal sealed class RepeatedWords
{
    // National rules over one claim are ten at most.
    private const int MostCompared = 50;

    // Pairs, each as often as its rules have parts.
    private const long MostWork = 25_000;

    private readonly ILookup<string, BoundRule> _byClaim;
    private long _left = MostWork;

    /// <param name="instances">The instances in force for a form.</param>
    public RepeatedWords(IEnumerable<BoundRule> instances) =>
        _byClaim = instances.Where(i => i.ReadsWords).SelectMany(i => Claims(i).Select(c => (Claim: c, Instance: i))).ToLookup(i => i.Claim, i => i.Instance, StringComparer.Ordinal);

    /// <summary>What an instance repeats, in words that begin with its rule; <see langword="null"/> where nothing is found.</summary>
    /// <param name="own">The instance; the author can change its rule.</param>
    /// <param name="isTold">Whether a rule is none to hold it against.</param>
    public (Rule Other, Message Message)? Of(BoundRule own, Func<Rule, bool> isTold)
    {
        if (!own.ReadsWords || Claims(own).FirstOrDefault() is not { } claim)
            return null;
        foreach (BoundRule other in _byClaim[claim].Where(o => o.Rule != own.Rule && !isTold(o.Rule) && Overlap(own.Rule.Years, o.Rule.Years)).Take(MostCompared))
        {
            if ((_left -= own.CountParts() + other.CountParts()) < 0)
                return null;
            if (KeyOf(own, other, isAnywhere: other.When is null || other.Rule.When == own.Rule.When) is { } key)
                return (other.Rule, Texts.Of(key, ("rule", own.Rule.Id), ("other", other.Rule.Id), ("title", other.Rule.Title)));
        }

        return null;
    }

    private static string? KeyOf(BoundRule own, BoundRule other, bool isAnywhere)
    {
        // Each place in the words is held against a rule by itself: one over more claims says as much of each.
        if (!own.Rule.Claims.All(c => other.Rule.Claims.Contains(c, StringComparer.Ordinal)) || (own.Rule.Claims.Count == 0) != (other.Rule.Claims.Count == 0))
            return null;
        (Condition, bool)[] when = [.. new[] { own.When, other.When }.OfType<Condition>().Select(w => (w, true))];
        string same = isAnywhere ? "advice.words-same" : "advice.words-same/where-it-applies";
        if (IsWrittenAlike(own.Rule, other.Rule))
            return same;
        if (Possibility.IsNone(when) || IsTrivial(own, when) || IsTrivial(other, when))
            return null;
        bool isImplied = Possibility.IsNone([.. when, (other.Check, true), (own.Check, false)]), implies = Possibility.IsNone([.. when, (own.Check, true), (other.Check, false)]);
        return (isImplied, implies) switch
        {
            (true, true) => same,
            (true, false) => isAnywhere ? "advice.words-implied" : "advice.words-implied/where-it-applies",
            (false, true) => isAnywhere ? "advice.words-stricter" : "advice.words-stricter/where-it-applies",
            _ => null,
        };
    }

    /// <summary>Whether a check holds, or fails, whatever else is: that says nothing about another.</summary>
    private static bool IsTrivial(BoundRule rule, (Condition, bool)[] when) => Possibility.IsNone([.. when, (rule.Check, true)]) || Possibility.IsNone([.. when, (rule.Check, false)]);

    private static bool IsWrittenAlike(Rule own, Rule other) =>
        own.Variables.Count == 0 && other.Variables.Count == 0 && SyntaxPrinter.Print(own.CheckText.Syntax) == SyntaxPrinter.Print(other.CheckText.Syntax);

    private static IEnumerable<string> Claims(BoundRule instance) => instance.Rule.Claims.Concat(instance.ClaimIds).Distinct(StringComparer.Ordinal);

    private static bool Overlap(YearRange a, YearRange b) => Math.Max(a.From ?? 0, b.From ?? 0) <= Math.Min(a.To ?? int.MaxValue, b.To ?? int.MaxValue);
}
