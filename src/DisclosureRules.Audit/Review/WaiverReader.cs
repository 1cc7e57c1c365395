using System.Globalization;
using System.Text;
using System.Text.Json;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Diagnostics;
using DisclosureRules.Json;

namespace DisclosureRules.Audit.Review;

/// <summary>Reads <c>waivers.json</c>: <c>{ "waivers": [ … ] }</c>, or the list alone. All that is wrong is collected.</summary>
internal static class WaiverReader
{
    private const int MaximumBytes = 64 << 20;

    private static readonly (string Name, WaiverKind Kind)[] Kinds =
        [("accepted", WaiverKind.Accepted), ("falsePositive", WaiverKind.FalsePositive), ("false positive", WaiverKind.FalsePositive), ("false-positive", WaiverKind.FalsePositive)];

    public static IReadOnlyList<Waiver> Read(string text, string file, List<Diagnostic> found)
    {
        LocatedReader json = new(file, found);
        if (LocatedJson.Read(Encoding.UTF8.GetBytes(text), file, found, MaximumBytes) is not { } root)
            return [];
        LocatedNode list = root;
        if (root.Kind == JsonValueKind.Object)
        {
            json.OnlyMembers(root, "$schema", "waivers");
            if (json.Required(root, "waivers") is not { } listed)
            {
                json.End();
                return [];
            }

            list = listed;
        }

        Waiver[] waivers = json.Expect(list, JsonValueKind.Array) ? [.. list.Items.Select(n => Entry(n, json)).OfType<Waiver>()] : [];
        json.End();
        return waivers;
    }

    private static Waiver? Entry(LocatedNode node, LocatedReader json)
    {
        if (!json.Expect(node, JsonValueKind.Object))
            return null;
        json.OnlyMembers(node, "fingerprint", "valueHash", "count", "kind", "reason", "reviewer", "expiry", "rule", "unit", "year");
        string? fingerprint = json.RequiredText(node, "fingerprint");
        if (fingerprint is not null && !FindingLine.TryFingerprint(fingerprint, out _))
            json.Add(AuditTexts.Of("waivers.fingerprint", ("found", LocatedNode.Shorten(fingerprint))), node.Member("fingerprint")!);
        int? count = json.KnownInteger(node, "count");
        if (count is < 1)
            json.Add(AuditTexts.Of("waivers.count", ("found", count.Value)), node.Member("count")!);
        LocatedNode? kind = json.Required(node, "kind");
        string name = json.Choice(kind, [.. Kinds.Select(k => k.Name)], k => k, "accepted");
        return fingerprint is null ? null : new()
        {
            Fingerprint = fingerprint,
            ValueHash = json.KnownText(node, "valueHash"),
            Count = count ?? 1,
            Kind = Kinds.First(k => k.Name == name).Kind,
            Reason = json.KnownText(node, "reason"),
            Reviewer = json.KnownText(node, "reviewer"),
            Expiry = Date(node, json),
            Line = node.Line,
        };
    }

    private static DateOnly? Date(LocatedNode node, LocatedReader json)
    {
        if (json.KnownText(node, "expiry") is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
            return date;
        json.Add(AuditTexts.Of("waivers.expiry", ("found", LocatedNode.Shorten(text))), node.Member("expiry")!);
        return null;
    }
}
