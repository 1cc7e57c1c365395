using System.Text.Json;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>Reads the JSON of a <see cref="RuleSelection"/>, collecting every problem.</summary>
internal static class RuleSelectionReader
{
    public static IReadOnlyList<RuleAdjustment>? Read(ReadOnlySpan<byte> utf8, string? file, List<Diagnostic> diagnostics)
    {
        return LocatedJson.Read(utf8, file, diagnostics, RuleSelection.MaximumBytes) is { } root ? Read(root, new(file, diagnostics)) : null;
    }

    public static IReadOnlyList<RuleAdjustment>? Read(LocatedNode root, LocatedReader json)
    {
        if (!json.Expect(root, JsonValueKind.Object))
            return null;
        json.OnlyMembers(root, "$schema", "rules");
        List<RuleAdjustment> adjustments = [];
        if (json.Required(root, "rules") is { } rules && json.Expect(rules, JsonValueKind.Object))
        {
            foreach (LocatedMember member in rules.Members)
            {
                if (RuleSelector.Parse(member.Name) is not { } selector)
                    json.Add(Texts.Of("selection.pattern", ("selector", LocatedNode.Shorten(member.Name))), member);
                else if (Adjustment(selector, member.Value, json) is { } adjustment)
                    adjustments.Add(adjustment);
            }
        }

        return adjustments;
    }

    private static RuleAdjustment? Adjustment(RuleSelector selector, LocatedNode node, LocatedReader json)
    {
        if (node.Kind == JsonValueKind.String)
        {
            if (RuleSetting.Parse(selector, node.Text) is { } adjustment)
                return adjustment;
            json.Add(RuleSetting.Unknown(LocatedNode.Shorten(node.Text)), node);
            return null;
        }

        if (!json.Expect(node, JsonValueKind.Object))
            return null;
        json.OnlyMembers(node, "severity", "message");
        Severity? severity = null;
        if (node.Member("severity") is { } weight && json.TextOf(weight) is { } name)
        {
            severity = RuleSetting.SeverityOf(name);
            if (severity is null)
                json.Add(RuleSetting.Unknown(LocatedNode.Shorten(name)), weight);
        }

        return new(selector) { IsOn = true, Severity = severity, Message = json.Localized(node.Member("message")) };
    }
}
