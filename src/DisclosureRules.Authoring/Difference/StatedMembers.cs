using System.Text.Json;
using System.Text.RegularExpressions;
using DisclosureRules.Authoring.Catalogue;
using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Difference;

/// <summary>What rules and packs say, member by member, as JSON: two that are written alike are alike. Stateless and safe to share between threads.</summary>
internal static partial class StatedMembers
{
    // What other packs make of a rule.
    private const string Changes = "changes";

    // What is told by other means: of packs what their rules say, of rules the version of their pack.
    private static readonly string[] ApartOfPacks = ["pack", "rules", "sets", Changes], ApartOfRules = ["id", "version"];

    /// <summary>The members that differ; none where one of the rules isn't there.</summary>
    public static IReadOnlyList<MemberChange> Differing(RuleSet old, Rule? before, RuleSet current, Rule? after) =>
        before is null || after is null ? [] : Differing(Of(old, before), Of(current, after), name => name == Changes ? (InWords(old.Layers.ChangesOf(before)), InWords(current.Layers.ChangesOf(after))) : default);

    /// <summary>The same for reports on a form: of what other packs make of the rule only what holds on it.</summary>
    public static IReadOnlyList<MemberChange> Differing(RuleSet old, Rule? before, RuleSet current, Rule? after, Form form, IReadOnlyList<MemberChange> all)
    {
        if (before is null || after is null || all.All(m => m.Name != Changes))
            return all;
        (RuleChange[] was, RuleChange[] now) = (On(old, before), On(current, after));
        (string? wasJson, string? nowJson) = (ChangesOf(was), ChangesOf(now));
        return [.. all.Where(m => m.Name != Changes || wasJson != nowJson).Select(m => m.Name == Changes ? new(Changes, wasJson, nowJson, InWords(was), InWords(now)) : m)];

        RuleChange[] On(RuleSet rules, Rule rule) => [.. rules.Layers.ChangesOf(rule).Where(c => c.Pack.Jurisdiction.Forms.Contains(form.Id, StringComparer.Ordinal))];
    }

    /// <summary>The members of packs that differ, their rules aside.</summary>
    public static IReadOnlyList<MemberChange> Differing(RulePack before, RulePack after) => Differing(Of(before), Of(after));

    /// <summary>What decides how words are read: the claims and vocabularies of all packs, in their order.</summary>
    public static string Reading(RuleSet rules) =>
        string.Join('\n', rules.Packs.Select(Of).Select(p => $"{p.GetValueOrDefault("vocabulary")}\n{p.GetValueOrDefault("claims")}"));

    private static List<MemberChange> Differing(Dictionary<string, string> before, Dictionary<string, string> after, Func<string, (LocalizedText? Was, LocalizedText? Now)>? words = null) =>
        [.. before.Keys.Union(after.Keys).Where(k => before.GetValueOrDefault(k) != after.GetValueOrDefault(k)).Order(StringComparer.Ordinal)
            .Select(k => (Name: k, Words: words?.Invoke(k) ?? default)).Select(k => new MemberChange(k.Name, before.GetValueOrDefault(k.Name), after.GetValueOrDefault(k.Name), k.Words.Was, k.Words.Now))];

    private static LocalizedText? InWords(IReadOnlyList<RuleChange> changes) => changes.Count > 0 ? Texts.List(changes.Select(LayerWording.Of)) : null;

    private static Dictionary<string, string> Of(RuleSet rules, Rule rule)
    {
        Dictionary<string, string> members = MembersOf(RuleJson.Write(rule), ApartOfRules);
        string[] named = [.. Word().Matches($"{rule.When} {rule.Check} {members.GetValueOrDefault("each")}").Select(m => m.Value).Where(rule.Pack.Sets.ContainsKey).Distinct().Order(StringComparer.Ordinal)];
        if (named.Length > 0)
            members["sets"] = JsonOutput.Text(indented: false, writer =>
            {
                writer.WriteStartObject();
                foreach (string name in named)
                    writer.WriteTexts(name, rule.Pack.Sets[name]);
                writer.WriteEndObject();
            });
        if (Of(rule.Pack).TryGetValue("units", out string? units))
            members["units"] = units;
        if (ChangesOf(rules.Layers.ChangesOf(rule)) is { } changes)
            members[Changes] = changes;
        return members;
    }

    private static string? ChangesOf(IReadOnlyList<RuleChange> changes) => changes.Count switch
    {
        0 => null,
        1 => ChangeOf(changes[0]),
        _ => $"[{string.Join(',', changes.Select(ChangeOf))}]",
    };

    /// <summary>What a change does, and for whom; which rules it is of besides makes no difference.</summary>
    private static string ChangeOf(RuleChange change) => JsonOutput.Text(indented: false, writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("pack", change.Pack.Id);
        writer.WriteString("years", change.Pack.Jurisdiction.Years.ToString());
        change.Pack.Jurisdiction.Units?.Write(writer);
        RuleChangeJson.Write(writer, [change]);
        writer.WriteEndObject();
    });

    private static Dictionary<string, string> Of(RulePack pack) => MembersOf(RulePackJson.Write(pack), ApartOfPacks);

    private static Dictionary<string, string> MembersOf(string json, string[] apart)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().Where(m => m.Value.ValueKind != JsonValueKind.Null && !apart.Contains(m.Name, StringComparer.Ordinal))
            .ToDictionary(m => m.Name, m => m.Value.GetRawText(), StringComparer.Ordinal);
    }

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{Nd}_-]*")]
    private static partial Regex Word();
}
