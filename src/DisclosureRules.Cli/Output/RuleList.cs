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
        string[] headings = [.. Headings.Select(key => Texts.Say(key, language))];
        Table table = new() { Border = TableBorder.Simple, UseSafeBorder = false };
        foreach (string heading in headings)
            table.AddColumn(new TableColumn(Cell(heading)) { NoWrap = heading != headings[^1] });
        foreach (Rules.Rule rule in rules.Rules)
        {
            table.AddRow(
                Cell(rule.Id), Cell(FindingText.Name(rule.Severity, language)), Cell(RuleWords.Of(rule.Provenance, language)),
                Cell(RuleWords.Years(rule, language)), Cell(rule.Title.In(language)));
        }

        _page.Render(table);
    }

    private static Text Cell(string text) => new(Printable.Clean(text));
}
