using System.CommandLine;
using DisclosureRules.Authoring.Explaining;
using DisclosureRules.Checking;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli;

/// <summary><c>explain REPORT… RULE</c>: how a rule ended for reports, and why.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> id = new("RULE") { Description = "words.tool.help.rules-show.id" };
        Command command = new("explain", "words.tool.help.explain");
        ReadingOptions reading = new ReadingOptions(new("REPORT", "words.tool.help.explain.report")).AddTo(command, ArgumentArity.ExactlyOne);
        command.Add(id);
        RuleOptions options = new RuleOptions().AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Language language = options.Language(parsed);
            if (Path.Exists(parsed.GetValue(id)) && reading.Missing(parsed) is [var rulesId])
                throw new DiagnosticException([new(Texts.Of("usage.report-first", ("report", parsed.GetValue(id)!), ("rule", rulesId)))]);
            FormCatalog forms = options.Forms(parsed);
            RuleSet rules = options.Rules(parsed, forms, terminal);
            Rule rule = options.Find(parsed, rules, parsed.GetValue(id)!);
            ReadableReports reports = new(reading, terminal, language);
            List<Report> all = [];
            await foreach (Report report in reports.Of(parsed, forms, cancellationToken))
                all.Add(report);
            ReportArchive archive = ReportArchive.Of(all);
            foreach (Report report in all)
                ExplanationView.Write(terminal, language, report, rule, RuleExplanation.Of(rules, rule, rules.Prepare(report, archive, cancellationToken)));
            return reports.Exit;
        });
        return command;
    }
}
