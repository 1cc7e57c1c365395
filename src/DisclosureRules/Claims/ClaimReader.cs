using System.Text.Json;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Claims;

/// <summary>Turns a claim's JSON object into a <see cref="Claim"/>, collecting every problem.</summary>
internal static class ClaimReader
{
    private static readonly string[] Members =
        ["source", "claim", .. QuotationJson.Members, "reading", "percent", "decimals", "parts", "certain", "doubts", "confirmed", "because", "title"];

    public static Claim? Read(LocatedNode root, LocatedReader json)
    {
        if (!json.Expect(root, JsonValueKind.Object))
            return null;
        json.OnlyMembers(root, Members);
        Quotation? quotation = QuotationJson.ReadMembers(root, json);
        Doubt doubt = DoubtsOf(root, "doubts", json);
        if (json.Boolean(root, "certain") is { } certain && certain != (doubt == Doubt.None))
            json.Add(Texts.Of("json.wrong-value/certain"), root.Member("certain")!);
        decimal? percent = json.KnownNumber(root, "percent");
        int? decimals = json.KnownInteger(root, "decimals");
        if (percent is null != decimals is null)
            json.Add(Texts.Of("json.wrong-value/share"), root);
        decimal[] parts = [.. json.Items(root, "parts").Select(p => json.Number(p) ?? 0)];
        string id = json.AnyText(root, "claim");
        return quotation is null ? null : new()
        {
            Id = id,
            Title = json.Words(root, "title"),
            Quotation = quotation,
            Value = json.KnownNumber(root, "reading"),
            Share = percent is { } share ? new(share, decimals ?? 0) : null,
            Parts = parts,
            Doubt = doubt,
            Confirmed = root.Member("confirmed") is null ? Doubt.None : DoubtsOf(root, "confirmed", json),
            Reasons = root.Member("because") is null ? [] : [.. json.Items(root, "because").Select(r => Reason(r, json)).OfType<DoubtReason>()],
        };
    }

    private static Doubt DoubtsOf(LocatedNode root, string member, LocatedReader json)
    {
        Doubt doubts = Doubt.None;
        foreach (LocatedNode one in json.Items(root, member))
            doubts |= json.Choice(one, ClaimJson.Doubts, ClaimJson.Name, Doubt.None);
        return doubts;
    }

    private static DoubtReason? Reason(LocatedNode node, LocatedReader json)
    {
        if (!json.Expect(node, JsonValueKind.Object))
            return null;
        json.OnlyMembers(node, "doubt", "words");
        return json.Required(node, "doubt") is { } doubt ? new(json.Choice(doubt, ClaimJson.Doubts, ClaimJson.Name, Doubt.None), json.AnyText(node, "words")) : null;
    }
}
