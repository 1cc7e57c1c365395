using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Compilation;

/// <summary>Checks that the claims which rules name are defined, and that the definitions fit together.</summary>
internal static class ClaimLookup
{
    public static Message Unknown(string id, IReadOnlySet<string> claims)
    {
        if (RulePacks.National.FirstOrDefault(p => p.Claims.Any(c => c.Id == id)) is { } national)
            return Texts.Of("rule.unknown-claim/national", ("name", id), ("pack", national.Id));
        string[] known = [.. claims.Order(StringComparer.Ordinal)];
        LocalizedText suggestion = Suggestion.For(id, known);
        LocalizedText accepted = Suggestion.Accepted(known);
        return Texts.Of("rule.unknown-claim", ("name", id), ("suggestion", suggestion), ("accepted", accepted));
    }

    /// <summary>Somebody who writes a measure word means the units that it is one of; one of no units needs some.</summary>
    private static Message UnknownUnit(ClaimDefinition claim, IReadOnlyList<(string Word, string Unit)> units)
    {
        if (units.FirstOrDefault(u => u.Word == claim.Unit).Unit is { } meant)
            return Texts.Of("claim.unknown-unit/word", ("claim", claim.Id), ("unit", claim.Unit), ("meant", meant));
        return claim.Unit.All(char.IsAscii)
            ? Texts.Of("claim.unknown-unit", ("claim", claim.Id), ("unit", claim.Unit), ("suggestion", Suggestion.ForOneOf(claim.Unit, units.Select(u => u.Unit).Distinct())))
            : Texts.Of("claim.unknown-unit/new", ("claim", claim.Id), ("unit", claim.Unit));
    }

    /// <summary>Somebody who writes a word means the topic that it is one of.</summary>
    private static Message UnknownTopic(ClaimDefinition claim, string topic, IReadOnlyList<(string Word, string Topic)> topics) => topics.FirstOrDefault(t => t.Word == topic).Topic is { } meant
        ? Texts.Of("claim.unknown-topic/word", ("claim", claim.Id), ("topic", topic), ("meant", meant))
        : Texts.Of("claim.unknown-topic", ("claim", claim.Id), ("topic", topic), ("suggestion", Suggestion.ForOneOf(topic, topics.Select(t => t.Topic).Distinct())));

    /// <summary>Claims with the same identifier in several packs, units and topics that no pack has, and rules over claims that nobody defines.</summary>
    public static void Check(IReadOnlyList<RulePack> packs, List<Diagnostic> diagnostics)
    {
        RulePack[] shared = [.. packs.Where(RulePacks.IsShared)];
        Dictionary<string, RulePack> seen = new(StringComparer.Ordinal);
        foreach (RulePack pack in packs.Where(p => p.Claims.Count > 0))
        {
            // What the pack reads with: its own words and those that are shared.
            RulePack[] read = RulePacks.IsShared(pack) ? shared : [.. shared, pack];
            HashSet<string> units = [.. read.SelectMany(p => p.Vocabulary.Units).Concat(shared.Length > 0 ? [] : RulePacks.Measures).Select(u => u.Unit)];
            HashSet<string> topics = [.. read.SelectMany(p => p.Vocabulary.Topics).Select(t => t.Topic)];
            foreach (ClaimDefinition claim in pack.Claims)
            {
                if (!seen.TryAdd(claim.Id, pack))
                    Add(claim, Texts.Of("pack.duplicate-claim", ("claim", claim.Id), ("first", seen[claim.Id].Id)));
                if (claim.Kind == ClaimKind.Number && !units.Contains(claim.Unit))
                    Add(claim, UnknownUnit(claim, [.. read.SelectMany(p => p.Vocabulary.Units).Concat(RulePacks.Measures)]));
                foreach (string topic in claim.Topics.Where(t => !topics.Contains(t)))
                    Add(claim, UnknownTopic(claim, topic, [.. read.SelectMany(p => p.Vocabulary.Topics)]));
            }
        }

        HashSet<string> known = [.. seen.Keys];
        foreach (Rule rule in packs.SelectMany(p => p.Rules))
        {
            // A claim that is written but wrong was told where it is written.
            foreach (string id in rule.Claims.Where(c => !known.Contains(c) && !rule.Pack.BrokenClaims.Contains(c)))
                diagnostics.Add(new(Unknown(id, known), rule.PlaceOf("claim")));
        }

        void Add(ClaimDefinition claim, Message message) => diagnostics.Add(new(message, claim.Origin));
    }
}
