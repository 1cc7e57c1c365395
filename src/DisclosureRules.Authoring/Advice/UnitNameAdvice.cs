using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Advice;

/// <summary>
/// Names of units in conditions that are written otherwise than in the <c>units</c> of the packs: there blanks and full-width characters make no difference,
/// while a condition compares character by character. Stateless and safe to share between threads.
/// </summary>
internal static class UnitNameAdvice
{
    /// <summary>The advice on a rule.</summary>
    /// <param name="rules">All packs that are used together.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="instances">Its instances.</param>
    public static IEnumerable<Diagnostic> On(RuleSet rules, Rule rule, IReadOnlyList<BoundRule> instances)
    {
        if (instances.Count == 0)
            yield break;
        string[] declared = [.. rules.Packs.SelectMany(p => p.Jurisdiction.Units?.Units ?? []).SelectMany(u => u.Aliases.Prepend(u.Name)).Where(n => !n.Contains('*', StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];
        foreach ((string member, Condition? condition) in new[] { ("when", instances[0].When), ("check", instances[0].Check) })
        {
            IEnumerable<string> words = (condition?.DescendantsAndSelf() ?? []).OfType<TextTest>().Where(IsOfUnit).SelectMany(t => t.Words).Distinct(StringComparer.Ordinal);
            foreach (string word in words.Where(w => w.Trim() == w && !declared.Contains(w, StringComparer.Ordinal)))
            {
                string folded = UnitSelector.Fold(word);
                if (Array.Find(declared, d => UnitSelector.Fold(d) == folded) is { } meant)
                    yield return new(Texts.Of("advice.unit-written-otherwise", ("found", word), ("unit", meant)), rule.PlaceOf(member));
            }
        }

        static bool IsOfUnit(TextTest test) => test is { Text: FactText { Fact: ReportFact.Unit }, Relation: TextRelation.Equal or TextRelation.NotEqual };
    }
}
