using System.Text.Json;
using DisclosureRules.Json;

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
            json.Add("json.wrong-value", "`certain` 与 `doubts` 不符", "`certain` does not agree with `doubts`", root.Member("certain")!);
        decimal? percent = json.KnownNumber(root, "percent");
        int? decimals = json.KnownInteger(root, "decimals");
        if (percent is null != decimals is null)
            json.Add("json.wrong-value", "`percent` 与 `decimals` 应同时写出或同为 null", "`percent` and `decimals` are both known or both null", root);
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
