using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Compilation;

/// <summary>Checks that the claims which rules name are defined, and that the definitions fit together.</summary>
internal static class ClaimLookup
{
    public static ExpressionError Unknown(string id, IReadOnlySet<string> claims, int start, int end)
    {
        string[] known = [.. claims.Order(StringComparer.Ordinal)];
        LocalizedText suggestion = Suggestion.For(id, known);
        LocalizedText accepted = Suggestion.Accepted(known);
        return new("rule.unknown-claim", new($"没有名为 `{id}` 的陈述{suggestion.Zh}{accepted.Zh}", $"there is no claim `{id}`{suggestion.En}{accepted.En}"), start, end);
    }

    /// <summary>Claims with the same identifier in several packs, units and topics that no pack has, and rules over claims that nobody defines.</summary>
    public static void Check(IReadOnlyList<RulePack> packs, List<Diagnostic> diagnostics)
    {
        HashSet<string> units = [.. packs.SelectMany(p => p.Vocabulary.Units).Select(u => u.Unit)];
        HashSet<string> topics = [.. packs.SelectMany(p => p.Vocabulary.Topics).Select(t => t.Topic)];
        Dictionary<string, RulePack> seen = new(StringComparer.Ordinal);
        foreach (RulePack pack in packs)
        {
            foreach (ClaimDefinition claim in pack.Claims)
            {
                if (!seen.TryAdd(claim.Id, pack))
                    Add(claim, "pack.duplicate-claim", $"陈述 `{claim.Id}` 已在 {seen[claim.Id].Id} 中定义;id 应唯一", $"the claim `{claim.Id}` is already defined in {seen[claim.Id].Id}; ids are unique");
                if (claim.Kind == ClaimKind.Number && !units.Contains(claim.Unit))
                    Add(claim, "claim.unknown-unit", $"陈述 `{claim.Id}` 的单位 `{claim.Unit}` 未在任何 vocabulary.units 中定义", $"the unit `{claim.Unit}` of the claim `{claim.Id}` is in no vocabulary.units");
                foreach (string topic in claim.Topics.Where(t => !topics.Contains(t)))
                    Add(claim, "claim.unknown-topic", $"陈述 `{claim.Id}` 的主题 `{topic}` 未在任何 vocabulary.topics 中定义", $"the topic `{topic}` of the claim `{claim.Id}` is in no vocabulary.topics");
            }
        }

        HashSet<string> known = [.. seen.Keys];
        foreach (Rule rule in packs.SelectMany(p => p.Rules))
        {
            foreach (string id in rule.Claims.Where(c => !known.Contains(c)))
                diagnostics.Add(rule.Origin with { Code = "rule.unknown-claim", Message = Unknown(id, known, 0, 0).Message });
        }

        void Add(ClaimDefinition claim, string code, string zh, string en) => diagnostics.Add(claim.Origin with { Code = code, Message = new(zh, en) });
    }
}
