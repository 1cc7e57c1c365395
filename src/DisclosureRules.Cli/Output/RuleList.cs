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

    public void Write(RuleSet rules)
    {
        _page.Table([.. Headings.Select(key => Texts.Say(key, language))], rules.Rules.Select(r => new[]
        {
            r.Id, FindingText.Name(r.Severity, language), RuleWords.Evidence(r, language), RuleWords.Years(r, language), r.Title.In(language),
        }));
        // A rule is for one form or several: the parts are more than the whole.
        string forms = string.Join(Texts.Say("words.tool.separator.list", language), rules.Forms.Where(f => rules.Rules.Any(r => r.Forms.Contains(f.Id))).Select(f => Texts.Say("words.tool.list.form", language, ("form", f.Id), ("count", rules.Rules.Count(r => r.Forms.Contains(f.Id))))));
        _page.Line((Texts.Say("words.tool.list.summary", language, ("count", rules.Rules.Count), ("forms", forms)), ""));
    }
}
