using System.Globalization;
using System.Text.Json;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>Reads and writes the member <c>changes</c> of a pack: what it makes of rules that the packs it extends state.</summary>
internal static class RuleChangeJson
{
    private const int MaximumChanges = 500, MaximumSelectors = 2_000;

    private static readonly string[] NeededOfSwitches = ["reason", "reviewer", "expiry"];

    private static readonly string[] Effects = ["severity", "message", "off"];

    public static IReadOnlyList<RuleChange> Read(LocatedNode? list, RulePack pack, LocatedReader json)
    {
        if (list is null || !json.Expect(list, JsonValueKind.Array))
            return [];
        if (list.Items.Count > MaximumChanges)
        {
            json.Add(Texts.Of("change.too-many", ("count", list.Items.Count), ("most", MaximumChanges)), list);
            return [];
        }

        List<RuleChange> changes = [];
        int selectors = 0;
        foreach (LocatedNode node in list.Items)
        {
            if (json.Expect(node, JsonValueKind.Object) && Change(node, pack, json) is { } change)
            {
                changes.Add(change);
                selectors += change.Rules.Count + change.Except.Count;
            }
        }

        if (selectors <= MaximumSelectors)
            return changes;
        json.Add(Texts.Of("change.too-many/selectors", ("count", selectors), ("most", MaximumSelectors)), list);
        return [];
    }

    /// <summary>Writes the member, where there are changes.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<RuleChange> changes)
    {
        if (changes.Count == 0)
            return;
        writer.WriteStartArray("changes");
        foreach (RuleChange change in changes)
        {
            writer.WriteStartObject();
            writer.WriteTexts("rules", change.Rules.Select(r => r.Text));
            if (change.Except.Count > 0)
                writer.WriteTexts("except", change.Except.Select(r => r.Text));
            if (change.Severity is { } severity)
                writer.WriteString("severity", severity.JsonName());
            if (change.Message is { } message)
                writer.WriteText("message", message);
            if (change.IsOff is { } isOff)
                writer.WriteBoolean("off", isOff);
            if (change.Reason is { } reason)
                writer.WriteText("reason", reason);
            if (change.Reviewer is { } reviewer)
                writer.WriteString("reviewer", reviewer);
            if (change.Expiry is { } expiry)
                writer.WriteString("expiry", expiry.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static RuleChange? Change(LocatedNode node, RulePack pack, LocatedReader json)
    {
        json.OnlyMembers(node, RulePackReader.UnitsElsewhere, "rules", "except", "severity", "message", "off", "reason", "reviewer", "expiry", "note");
        LocatedNode? rules = json.Required(node, "rules");
        List<RuleSelector> selectors = Selectors(rules, json);
        bool? isOff = json.Boolean(node, "off");
        LocalizedText? message = json.Localized(node.Member("message"));
        if (isOff == true && NeededOfSwitches.Where(m => node.Member(m) is null).ToArray() is { Length: > 0 } lacking)
            json.Add(Texts.Of("change.off", ("lacking", string.Join(", ", lacking))), node.Member("off")!);
        RuleChange change = new(pack, selectors, new(json.File, node.Line, node.Column, node.Path))
        {
            Except = Selectors(node.Member("except"), json),
            Severity = SeverityOf(node.Member("severity"), json),
            Message = message,
            Templates = MessageTemplate.Read(message, node.Member("message"), json),
            IsOff = isOff,
            Reason = json.Localized(node.Member("reason")),
            Reviewer = json.Text(node, "reviewer"),
            Expiry = Day(node.Member("expiry"), json),
        };
        if (!change.HasEffect && Effects.All(m => node.Member(m) is null))
            json.Add(Texts.Of("change.nothing"), node);
        return selectors.Count > 0 && change.HasEffect ? change : null;
    }

    private static List<RuleSelector> Selectors(LocatedNode? node, LocatedReader json)
    {
        if (node is { Kind: JsonValueKind.Array, Items.Count: 0 })
            json.Add(Texts.Of("change.no-rules"), node);
        List<RuleSelector> selectors = [];
        foreach (LocatedNode name in json.Texts(node))
        {
            if (RuleSelector.Parse(name.Text) is { } selector)
                selectors.Add(selector);
            else
                json.Add(Texts.Of("selection.pattern", ("selector", LocatedNode.Shorten(name.Text))), name);
        }

        return selectors;
    }

    /// <summary>Elsewhere <c>off</c> stands in the place of a severity; here who switches a rule off says why and until when.</summary>
    private static Severity? SeverityOf(LocatedNode? node, LocatedReader json)
    {
        if (node is null)
            return null;
        if (node is not { Kind: JsonValueKind.String, Text: "off" })
            return json.Choice(node, Enum.GetValues<Severity>(), SeverityNames.JsonName, Severity.Info);
        json.Add(Texts.Of("change.off/severity"), node);
        return null;
    }

    private static DateOnly? Day(LocatedNode? node, LocatedReader json)
    {
        if (node is null)
            return null;
        if (node.Kind == JsonValueKind.String && DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            return day;
        json.Add(Texts.Of("change.expiry", ("found", node.Shown)), node);
        return null;
    }
}
