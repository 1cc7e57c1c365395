using System.CommandLine;
using DisclosureRules.Checking;
using DisclosureRules.Cli.Output;
using DisclosureRules.Forms;

namespace DisclosureRules.Cli;

/// <summary><c>rules list</c> and <c>rules show ID</c>: what is checked, on what basis, and how; the other commands for rules have classes of their own.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal) => new("rules", "words.tool.help.rules-command") { List(terminal), Show(terminal), RulesCheckCommand.Create(terminal), RulesTestCommand.Create(terminal), RulesCoverCommand.Create(terminal), RulesMutateCommand.Create(terminal), RulesProveCommand.Create(terminal), RulesVerifyCommand.Create(terminal), RulesDocCommand.Create(terminal), RulesNewCommand.Create(terminal), RulesSchemaCommand.Create(terminal) };

    private static Command List(Terminal terminal)
    {
        Option<string?> format = new("--format")
        {
            Description = "words.tool.help.rules-list.format",
            HelpName = "text|jsonl",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnly("text", "jsonl");
        Command command = new("list", "words.tool.help.rules-list") { format };
        RuleOptions options = new RuleOptions().AddTo(command);
        command.SetAction(parsed =>
        {
            RuleSet rules = options.Rules(parsed, options.Forms(parsed));
            if (parsed.GetValue(format) == "jsonl")
                RuleJsonLines.Write(rules, terminal);
            else
                new RuleList(terminal, options.Language(parsed)).Write(rules);
        });
        return command;
    }

    private static Command Show(Terminal terminal)
    {
        Argument<string> id = new("ID") { Description = "words.tool.help.rules-show.id" };
        Command command = new("show", "words.tool.help.rules-show") { id };
        RuleOptions options = new RuleOptions().AddTo(command);
        command.SetAction(parsed =>
        {
            FormCatalog forms = options.Forms(parsed);
            RuleSet rules = options.Rules(parsed, forms);
            new RuleView(terminal, options.Language(parsed)).Write(rules, rules.Find(parsed.GetValue(id)!), forms);
        });
        return command;
    }
}
