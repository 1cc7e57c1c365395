using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli.Output;

/// <summary>The words for what rules rest on and when they hold.</summary>
internal static class RuleWords
{
    /// <summary>On what a rule rests; empty where it names no basis, and nothing else than what is taken for granted.</summary>
    public static string Evidence(Rule rule, Language language) => rule.Basis is null && rule.Provenance == Provenance.Seen ? "" : Of(rule.Provenance, language);

    public static string Of(Provenance evidence, Language language) => Texts.Say(evidence switch
    {
        Provenance.Seen => "words.tool.provenance.seen",
        Provenance.General => "words.tool.provenance.general",
        Provenance.Inferred => "words.tool.provenance.inferred",
        _ => "words.tool.provenance.heuristic",
    }, language);

    public static string Years(Rule rule, Language language) => rule.Years.IsBounded ? rule.Years.ToString() : Texts.Say("words.tool.all-years", language);
}
