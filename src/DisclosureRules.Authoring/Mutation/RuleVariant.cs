using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Mutation;

/// <summary>A rule with one change, before anybody has looked whether it is a rule.</summary>
/// <param name="Mutant">The changed rule.</param>
/// <param name="Part">Which member was changed.</param>
/// <param name="Member">What the member says now.</param>
/// <param name="Said">The change in words; of expressions in identifiers, for where labels don't show it.</param>
/// <param name="OnlyCells">Whether nothing else was changed than which cells are named.</param>
internal sealed record RuleVariant(Rule Mutant, RulePart Part, string Member, Message Said, bool OnlyCells = false)
{
    /// <summary>The change as packs explain it: <c>check: a = b</c>.</summary>
    public string Key => $"{Part.Name()}: {Member}";
}
