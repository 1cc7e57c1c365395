using System.Text.Json;
using System.Text.Json.Nodes;
using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Rules;

using Random = System.Random;

namespace DisclosureRules.Tests.Generators;

/// <summary>A pack of random rules over a form, compiled; shown as its JSON.</summary>
public sealed record RandomRules(Form Form, RuleSet Rules, string Json) : Sample
{
    public override string ToString() => Json;

    internal static RandomRules Draw(Form form, Random random) =>
        Of(form, Enumerable.Range(0, 12).Select(_ => new TypedExpressions(form, random).Condition(random.Next(4))), random);

    internal static RandomRules Of(Form form, IEnumerable<string> checks, Random? random)
    {
        JsonArray rules = [];
        foreach (string check in checks)
        {
            JsonObject rule = new() { ["id"] = $"random.r{rules.Count}", ["severity"] = "error", ["title"] = "?", ["check"] = check };
            if (random?.Next(2) == 0)
                rule["blank"] = "zero";
            if (random?.Next(4) == 0)
                rule["when"] = new TypedExpressions(form, random).Condition(1);
            if (random?.Next(6) == 0)
                rule["years"] = "2020..2022";
            rules.Add(rule);
        }

        JsonObject pack = new() { ["pack"] = "random", ["version"] = "1", ["forms"] = form.Id, ["rules"] = rules };
        string json = pack.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true });
        return new(form, RuleSet.Compile([RulePack.Parse(json)]), json);
    }
}

/// <summary>Random rules in which every part reads the value of a cell, and blank is not zero.</summary>
public sealed record StrictRules(Form Form, RuleSet Rules, string Json) : Sample
{
    public override string ToString() => Json;

    internal static StrictRules Draw(Form form, Random random)
    {
        RandomRules rules = RandomRules.Of(form, Enumerable.Range(0, 6).Select(_ => new TypedExpressions(form, random).ValueCondition(random.Next(4))), null);
        return new(form, rules.Rules, rules.Json);
    }
}
