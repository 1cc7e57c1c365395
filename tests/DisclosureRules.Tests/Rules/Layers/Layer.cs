using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Rules.Layers;

/// <summary>Packs for tests of layers: a city with three rules that every report breaks, and what extends it.</summary>
internal static class Layer
{
    public static RulePack City { get; } = Of("city", """
        "units": ["青禾市*"], "rules": [
          { "id": "city.one", "severity": "error", "title": "一", "tags": ["first"], "check": "requests[total, total] = 1" },
          { "id": "city.two", "severity": "warning", "title": "二", "check": "requests[total, total] = 2" },
          { "id": "town.one", "severity": "info", "evidence": "heuristic", "title": "三", "check": "requests[total, total] = 3" }]
        """);

    public static RulePack Of(string id, string members) =>
        RulePack.Parse($$"""{ "pack": "{{id}}", "version": "2", "forms": ["cn-annual-report-2021"], {{members}} }""", $"{id}.json");

    /// <summary>A pack that extends the city's and has nothing but changes.</summary>
    public static RulePack Changing(string changes, string id = "unit", string extends = "city", string members = "") =>
        Of(id, $$"""{{members}} "extends": [{{string.Join(", ", extends.Split(' ').Select(e => $"\"{e}\""))}}], "changes": [{{changes}}], "rules": []""");

    public static string Off(string rules) => $$"""{ "rules": "{{rules}}", "off": true, "reason": { "zh": "由档案馆统计", "en": "counted elsewhere" }, "reviewer": "李梅", "expiry": "2027-06-30" }""";

    public static string Weighs(string rules, string severity) => $$"""{ "rules": "{{rules}}", "severity": "{{severity}}" }""";

    public static RuleSet Compile(params RulePack[] packs) => RuleSet.Compile([City, .. packs]);

    public static IReadOnlyList<Diagnostic> Problems(params RulePack[] packs)
    {
        RuleSet.TryCompile([City, .. packs], out _, out IReadOnlyList<Diagnostic> diagnostics);
        return diagnostics;
    }
}
