using DisclosureRules.Authoring.Proofs;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Checking;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Tests.Proofs;

/// <summary>Packs of the 2021 form for proofs.</summary>
internal static class ProofPack
{
    public static RuleSet Rules(params (string Id, string Check)[] rules) =>
        Compile([.. rules.Select(r => $$"""{ "id": "{{r.Id}}", "severity": "error", "title": "t", "check": "{{r.Check}}" }""")]);

    public static RuleSet Compile(params string[] rules) =>
        RuleSet.Compile([RulePack.Parse($$"""{ "pack": "p", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [{{string.Join(',', rules)}}] }""")]);

    public static Dictionary<string, RuleVerdict> Prove(params (string Id, string Check)[] rules) => ByName(Rules(rules));

    public static Dictionary<string, RuleVerdict> Prove(params string[] rules) => ByName(Compile(rules));

    private static Dictionary<string, RuleVerdict> ByName(RuleSet rules) => ProofRun.Of(rules).ToDictionary(v => v.Name);
}
