using DisclosureRules.Rules;

namespace DisclosureRules.Cli.Output;

/// <summary>The words for what rules rest on and when they hold.</summary>
internal static class RuleWords
{
    public static string Of(Evidence evidence, Language language) => (evidence, language == Language.English) switch
    {
        (Evidence.Seen, true) => "seen in the source",
        (Evidence.Seen, false) => "原文载明",
        (Evidence.General, true) => "general knowledge",
        (Evidence.General, false) => "通行做法",
        (Evidence.Inferred, true) => "inferred",
        (Evidence.Inferred, false) => "由结构推得",
        (_, true) => "heuristic",
        (_, false) => "经验推断",
    };

    public static string Years(Rule rule, Language language) =>
        rule.Years.IsBounded ? rule.Years.ToString() : language == Language.English ? "all" : "各年";
}
