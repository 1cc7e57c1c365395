using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using Spectre.Console;

namespace DisclosureRules.Cli.Output;

/// <summary>The rules as a table for people.</summary>
internal sealed class RuleList(Terminal terminal, Language language)
{
    private readonly TextPage _page = new(terminal);
    private readonly bool _english = language == Language.English;

    public void Write(RuleSet rules)
    {
        string[] headings = _english ? ["rule", "severity", "evidence", "years", "title"] : ["规则", "级别", "依据性质", "年份", "内容"];
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
