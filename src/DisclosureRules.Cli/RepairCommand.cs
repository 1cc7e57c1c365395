using System.CommandLine;
using DisclosureRules.Checking;
using DisclosureRules.Cli.Output;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Repair;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli;

/// <summary><c>repair PATH…</c>: prints which cells must change so that a report agrees with itself, and what they would have to hold.</summary>
internal static class RepairCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string?> format = new("--format") { Description = "words.tool.help.repair.format", HelpName = "text|jsonl", DefaultValueFactory = _ => "text" };
        format.AcceptOnly("text", "jsonl");
        Option<int> limit = AtLeastOne("--limit", "N", RepairOptions.Default.Limit, "words.tool.help.repair.limit");
        Option<int> budget = AtLeastOne("--budget", "MS", RepairOptions.Default.BudgetMilliseconds, "words.tool.help.repair.budget");
        Option<string?> weights = new("--weights") { Description = "words.tool.help.repair.weights", HelpName = "none|default", DefaultValueFactory = _ => "none" };
        weights.AcceptOnly("none", "default");
        Command command = new("repair", "words.tool.help.repair") { format, limit, budget, weights };
        ReadingOptions reading = new ReadingOptions().AddTo(command);
        RuleOptions options = new RuleOptions().AddTo(command, selection: true);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Language language = options.Language(parsed);
            FormCatalog forms = options.Forms(parsed);
            RuleSet rules = options.Rules(parsed, forms, terminal);
            RepairOptions search = new() { Limit = parsed.GetValue(limit), BudgetMilliseconds = parsed.GetValue(budget), Weighted = parsed.GetValue(weights) == "default" };
            RepairLines lines = new(new(terminal), language);
            ReadableReports readable = new(reading, terminal, language);
            List<Report> reports = [];
            await foreach (Report report in readable.Of(parsed, forms, cancellationToken))
                reports.Add(report);
            ReportArchive archive = ReportArchive.Of(reports);
            int exit = readable.Exit;
            foreach (Report report in reports)
            {
                RepairResult result = rules.FindRepairs(report, archive, search, cancellationToken);
                if (result.Status != RepairStatus.Consistent)
                    exit = ExitCode.Findings;
                if (parsed.GetValue(format) == "text")
                    lines.Write(result);
                else
                    terminal.Output.WriteLine(RepairJson.Write(result));
            }

            return exit;
        });
        return command;
    }

    private static Option<int> AtLeastOne(string name, string help, int standard, string description)
    {
        Option<int> option = new(name) { Description = description, HelpName = help, DefaultValueFactory = _ => standard };
        option.AcceptNumber(1, int.MaxValue, "usage.at-least-one");
        return option;
    }
}
