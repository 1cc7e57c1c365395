using System.CommandLine;
using DisclosureRules.Checking;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli;

/// <summary><c>rules list</c> and <c>rules show ID</c>: what is checked, on what basis, and how; the other commands for rules have classes of their own.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal) => new("rules", "words.tool.help.rules-command") { List(terminal), Show(terminal), RulesCheckCommand.Create(terminal), RulesTestCommand.Create(terminal), RulesCoverCommand.Create(terminal), RulesMutateCommand.Create(terminal), RulesProveCommand.Create(terminal), RulesVerifyCommand.Create(terminal), RulesDiffCommand.Create(terminal), RulesDocCommand.Create(terminal), RulesNewCommand.Create(terminal), RulesSchemaCommand.Create(terminal) };

    private static Command List(Terminal terminal)
    {
        Option<string?> format = new("--format")
        {
            Description = "words.tool.help.rules-list.format",
            HelpName = "text|jsonl",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnly("text", "jsonl");
        Option<string?> report = new("--for") { Description = "words.tool.help.rules-list.for", HelpName = "REPORT" };
        Command command = new("list", "words.tool.help.rules-list") { report, format };
        RuleOptions options = new RuleOptions().AddTo(command, selection: true);
        command.SetAction(parsed =>
        {
            FormCatalog forms = options.Forms(parsed);
            RuleSet rules = options.Rules(parsed, forms, terminal);
            bool isJson = parsed.GetValue(format) == "jsonl";
            if (parsed.GetValue(report) is { } path)
                Standings(path, rules, forms, isJson, options.Language(parsed), options.Date.Of(parsed, terminal));
            else if (isJson)
                RuleJsonLines.Write(rules, terminal);
            else
                new RuleList(terminal, options.Language(parsed)).Write(rules);
        });
        return command;

        void Standings(string path, RuleSet rules, FormCatalog forms, bool isJson, Language language, DateOnly day)
        {
            ReportReading reading = ReportFile.Read(path, forms);
            Report read = reading.Report ?? throw new DiagnosticException(reading.Diagnostics);
            IReadOnlyList<RuleStanding> standings = RuleStanding.Of(rules, read);
            if (!isJson)
                new StandingList(terminal, language).Write(read, standings, day);
            foreach (RuleStanding standing in isJson ? standings : [])
                terminal.Output.WriteLine(RuleStandingJson.Write(standing));
        }
    }

    private static Command Show(Terminal terminal)
    {
        Argument<string> id = new("ID") { Description = "words.tool.help.rules-show.id" };
        PackArgument packs = new("words.tool.help.rules-test.pack", ArgumentArity.ZeroOrMore);
        Command command = new("show", "words.tool.help.rules-show") { id, packs.Argument };
        RuleOptions options = new RuleOptions().AddTo(command);
        command.SetAction(parsed =>
        {
            FormCatalog forms = options.Forms(parsed);
            RuleSet rules = options.Rules(parsed, forms, terminal, packs.Of(parsed));
            new RuleView(terminal, options.Language(parsed)).Write(rules, options.Find(parsed, rules, parsed.GetValue(id)!, packs.Of(parsed)), forms);
        });
        return command;
    }
}
