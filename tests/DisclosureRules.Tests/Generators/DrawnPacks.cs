using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DisclosureRules.Forms;
using DisclosureRules.Tests.Packs;

using Random = System.Random;

namespace DisclosureRules.Tests.Generators;

/// <summary>A pack with whatever a pack may have, as JSON: rules and claims of a national pack, random ones, layers' members and tests.</summary>
public sealed record DrawnPack(string Json) : Sample
{
    private static readonly JsonSerializerOptions Layout = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private static readonly string[] National =
        [.. Directory.GetFiles(RepositoryFiles.Path("rules/national"), "*.json").Where(f => !f.EndsWith(".tests.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public override string ToString() => Json;

    internal static DrawnPack Draw(Form form, Random random)
    {
        JsonObject pack = JsonNode.Parse(National[random.Next(National.Length)], documentOptions: Lenient)!.AsObject();
        Maybe("language", () => 1);
        Maybe("title", () => Text(random));
        Maybe("extends", () => Some(random, "cn.national.requests", "city", "../city.json"));
        Maybe("units", () => Units(random));
        Maybe("years", () => Pick(random, "2019..", "..2030", "2018..2030"));
        Maybe("changes", () => new JsonArray([.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => (JsonNode)Change(random))]));
        Maybe("tests", () => new JsonArray());
        // Claims name those before them.
        if (pack["claims"] is JsonArray claims)
            pack["claims"] = new JsonArray([.. claims.Take(random.Next(claims.Count + 1)).Select(c => c!.DeepClone())]);
        JsonArray rules = new([.. pack["rules"]!.AsArray().Where(_ => random.Next(3) > 0).Select(r => r!.DeepClone())]);
        pack["rules"] = rules;
        for (int i = 0; i < random.Next(5); i++)
            rules.Add((JsonNode)Rule(form, i, random));
        return new(pack.ToJsonString(Layout));

        void Maybe(string member, Func<JsonNode> value)
        {
            if (random.Next(2) == 0)
                pack[member] = value();
        }
    }

    private static JsonObject Rule(Form form, int number, Random random)
    {
        TypedExpressions expressions = new(form, random);
        JsonObject rule = new() { ["id"] = $"drawn.r{number}", ["severity"] = Pick(random, "error", "warning", "info"), ["title"] = Text(random) };
        rule["check"] = expressions.Condition(random.Next(4));
        if (random.Next(3) == 0)
            rule["when"] = expressions.Condition(1);
        if (random.Next(3) == 0)
            rule["message"] = Message(random);
        if (random.Next(3) == 0)
            rule["years"] = Pick(random, "2021..", "2020", "..2025");
        if (random.Next(3) == 0)
            rule["blank"] = Pick(random, "zero", "notAssessable");
        if (random.Next(3) == 0)
            rule["tags"] = Some(random, "words", "first", "last");
        if (random.Next(3) == 0)
            rule["each"] = new JsonObject { ["v"] = Pick(random, "requests[*, total]", "reviews[*, *]") };
        if (random.Next(3) == 0)
            rule["basis"] = Text(random);
        return rule;
    }

    private static JsonObject Change(Random random)
    {
        JsonObject change = new() { ["rules"] = Some(random, "requests.balance", "narrative.*", "pack/city", "tag/words", "*") };
        if (random.Next(3) == 0)
            change["except"] = Some(random, "requests.total", "fees.*");
        int what = random.Next(1, 8);
        if ((what & 1) != 0)
            change["severity"] = Pick(random, "error", "warning", "info");
        if ((what & 2) != 0)
            change["message"] = Message(random);
        if ((what & 4) != 0)
            change["off"] = random.Next(2) == 0;
        if ((what & 4) != 0 || random.Next(2) == 0)
            (change["reason"], change["reviewer"], change["expiry"]) = (Text(random), "李梅", $"20{random.Next(20, 99)}-02-28");
        return change;
    }

    private static JsonArray Units(Random random) => new JsonArray([.. Enumerable.Range(0, random.Next(1, 5)).Select(i => random.Next(3) switch
    {
        0 => (JsonNode)$"青禾市第{i}局",
        1 => $"*第{i}局*",
        _ => new JsonObject { ["name"] = $"青禾　市第{i}局", ["aliases"] = Some(random, "甲局", "乙*", "丙局") },
    })]);

    private static JsonNode Text(Random random) => random.Next(2) == 0 ? "一句话 “引” \\" : new JsonObject { ["zh"] = "中文", ["en"] = "English \u00e9" };

    private static JsonNode Message(Random random) => random.Next(2) == 0 ? "{instance}:{actual},{{}}" : new JsonObject { ["zh"] = "{requests[total, total]}", ["en"] = "{year}" };

    private static JsonNode Some(Random random, params string[] texts) => random.Next(3) == 0
        ? Pick(random, texts)
        : new JsonArray([.. texts.Where((_, i) => i == 0 || random.Next(2) == 0).Select(t => (JsonNode)t)]);

    private static string Pick(Random random, params string[] texts) => texts[random.Next(texts.Length)];
}
