using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Advice;

/// <summary>Rules that are held against each other: what one says that another says, too, or excludes. Stateless and safe to share between threads.</summary>
internal static class RuleComparison
{
    // Rules about the same sum are held against each other two by two; so many of them are no rules that a person wrote.
    private const int MostCompared = 200;

    // Pairs, each as often as its rules have parts: a quarter of a second's work; beyond that the prover is asked. Pairs that need no comparing take little.
    private const long MostWork = 25_000, MostPairs = 300_000;

    /// <summary>Two rules that say the same, that exclude each other, or of which one is implied, as far as their comparisons show it; the rest is for the prover.</summary>
    public static void Sums(RuleSet rules, IReadOnlyCollection<RulePack> packs, List<Diagnostic> found)
    {
        HashSet<(Rule, Rule)> told = [];
        long left = MostWork, pairsLeft = MostPairs;
        CappedDiagnostics pairs = new(null, found);
        foreach (Form form in rules.Forms)
        {
            ILookup<string, BoundRule> alike = rules.Instances(form).Where(i => i.Check is Comparison or Conjunction && KeyOf(i) is not null).ToLookup(i => KeyOf(i)!, StringComparer.Ordinal);
            foreach (BoundRule[] group in alike.Select(g => g.Take(MostCompared).ToArray()).Where(g => g.Length > 1))
            {
                for (int i = 0; i < group.Length && pairsLeft > 0; i++)
                {
                    for (int j = i + 1; j < group.Length; j++)
                        Compare(group[i], group[j]);

                    pairsLeft -= group.Length - i;
                }
            }
        }

        pairs.End();

        void Compare(BoundRule first, BoundRule second)
        {
            if (first.Rule == second.Rule || (!packs.Contains(first.Rule.Pack) && !packs.Contains(second.Rule.Pack)) || !Overlap(first.Rule.Years, second.Rule.Years) || told.Contains((first.Rule, second.Rule)))
                return;
            if ((left -= first.Check.DescendantsAndSelf().Count()) < 0)
                return;

            // The one that its author can change is told.
            (BoundRule own, BoundRule other) = packs.Contains(second.Rule.Pack) ? (second, first) : (first, second);
            (Condition, bool)[] when = [.. new[] { own.When, other.When }.OfType<Condition>().Select(w => (w, true))];
            if (Possibility.IsNone(when))
                return;
            bool isAnywhere = other.When is null || other.Rule.When == own.Rule.When;
            string key = Possibility.IsNone([.. when, (own.Check, true), (other.Check, true)]) ? "advice.excludes"
                : Possibility.IsNone([.. when, (other.Check, true), (own.Check, false)]) ? "advice.implied"
                : Possibility.IsNone([.. when, (own.Check, true), (other.Check, false)]) ? "advice.implies" : "";
            if (key.Length == 0 || !told.Add((first.Rule, second.Rule)))
                return;
            Message message = key switch
            {
                "advice.excludes" => Texts.Of("advice.excludes", ("rule", own.Rule.Id), ("other", other.Rule.Id)),
                "advice.implied" when !isAnywhere => Texts.Of("advice.implied/where-it-applies", ("rule", own.Rule.Id), ("other", other.Rule.Id)),
                "advice.implied" => Texts.Of("advice.implied", ("rule", own.Rule.Id), ("other", other.Rule.Id)),
                _ => Texts.Of("advice.implies", ("rule", own.Rule.Id), ("other", other.Rule.Id)),
            };
            if (pairs.TryTake())
                found.Add(new(message, own.Rule.PlaceOf("check")));
        }

        static bool Overlap(YearRange a, YearRange b) => Math.Max(a.From ?? 0, b.From ?? 0) <= Math.Min(a.To ?? int.MaxValue, b.To ?? int.MaxValue);
    }

    /// <summary>Rules over words that say what another says, too: the prover doesn't look into words.</summary>
    public static void Words(RuleSet rules, IReadOnlyCollection<RulePack> packs, List<Diagnostic> found)
    {
        HashSet<(Rule, Rule)> told = [];
        CappedDiagnostics pairs = new(null, found);
        foreach (Form form in rules.Forms)
        {
            RepeatedWords words = new(rules.Instances(form));
            foreach (BoundRule own in rules.Instances(form).Where(i => i.ReadsWords && packs.Contains(i.Rule.Pack) && !RulePacks.IsShared(i.Rule.Pack)))
            {
                if (words.Of(own, o => told.Contains((own.Rule, o)) || told.Contains((o, own.Rule))) is not var (other, message) || !told.Add((own.Rule, other)))
                    continue;
                if (pairs.TryTake())
                    found.Add(new(message, own.Rule.PlaceOf("check")));
            }
        }

        pairs.End();
    }

    /// <summary>The sum that an instance bounds, where it is one; rules over claims and across years are left out.</summary>
    private static string? KeyOf(BoundRule instance)
    {
        if (instance.ReadsWords || instance.ReadsOtherReports)
            return null;
        string?[] keys = [.. instance.Check.DescendantsAndSelf().OfType<Condition>().Where(c => c is not Conjunction).Select(c => c is Comparison comparison && LinearTerm.Of(comparison) is { Parts.Count: > 0 } term ? term.Normal().Key : null).Distinct()];
        return keys.Length == 1 ? keys[0] : null;
    }
}
