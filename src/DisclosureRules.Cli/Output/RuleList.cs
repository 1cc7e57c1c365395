using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using Spectre.Console;

namespace DisclosureRules.Cli.Output;

/// <summary>The rules as a table for people.</summary>
internal sealed class RuleList(Terminal terminal, Language language)
{
    private static readonly string[] Headings = ["words.tool.rule", "words.tool.severity", "words.tool.provenance", "words.tool.years", "words.tool.title"];

    private readonly TextPage _page = new(terminal);

    public void Write(RuleSet rules) => _page.Table(
        [.. Headings.Select(key => Texts.Say(key, language))],
        rules.Rules.Select(r => new[]
        {
            r.Id, FindingText.Name(r.Severity, language), RuleWords.Of(r.Provenance, language), RuleWords.Years(r, language), r.Title.In(language),
        }));
}
