using System.Text;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Rules;

/// <summary>Small packs for tests, and what is wrong with them.</summary>
internal static class PackSketch
{
    public static string Of(string rules, string members = "") =>
        $$"""{ "pack": "a.b", "version": "1", "forms": ["cn-annual-report-2021"], {{members}} "rules": [{{rules}}] }""";

    public static string Rule(string check, string id = "a.rule", string members = "") =>
        $$"""{ "id": "{{id}}", "severity": "error", "title": "t", {{members}} "check": "{{check}}" }""";

    /// <summary>All problems of a pack, those of reading it or else those of compiling it.</summary>
    public static IReadOnlyList<Diagnostic> Diagnostics(string json) => Diagnostics(Encoding.UTF8.GetBytes(json));

    public static IReadOnlyList<Diagnostic> Diagnostics(byte[] utf8)
    {
        if (RulePack.TryRead(utf8, "bureau.json", out RulePack? pack, out IReadOnlyList<Diagnostic> diagnostics))
            RuleSet.TryCompile([pack], out _, out diagnostics);
        return diagnostics;
    }
}
