using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli.Output;

/// <summary>The words for what rules rest on and when they hold.</summary>
internal static class RuleWords
{
    public static string Of(Provenance evidence, Language language) => (evidence, language == Language.English) switch
    {
        (Provenance.Seen, true) => "seen in the source",
        (Provenance.Seen, false) => "原文载明",
        (Provenance.General, true) => "general knowledge",
        (Provenance.General, false) => "通行做法",
        (Provenance.Inferred, true) => "inferred",
        (Provenance.Inferred, false) => "由结构推得",
        (_, true) => "heuristic",
        (_, false) => "经验推断",
    };

    public static string Years(Rule rule, Language language) =>
        rule.Years.IsBounded ? rule.Years.ToString() : language == Language.English ? "all" : "各年";
}
