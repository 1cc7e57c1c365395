using System.Text.Json;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Claims;

/// <summary>Turns a claim's JSON object into a <see cref="Claim"/>, collecting every problem.</summary>
internal static class ClaimReader
{
    private static readonly string[] Members =
        ["source", "claim", .. QuotationJson.Members, "reading", "percent", "decimals", "parts", "certain", "doubts", "title"];

    public static Claim? Read(LocatedNode root, LocatedReader json)
    {
        if (!json.Expect(root, JsonValueKind.Object))
            return null;
        json.OnlyMembers(root, Members);
        Quotation? quotation = QuotationJson.ReadMembers(root, json);
        Doubt doubt = Doubt.None;
        foreach (LocatedNode one in json.Items(root, "doubts"))
            doubt |= json.Choice(one, ClaimJson.Doubts, ClaimJson.Name, Doubt.None);
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
        };
    }
}
