using System.CommandLine;
using DisclosureRules.Checking;
using DisclosureRules.Cli.Output;
using DisclosureRules.Documents.Isolation;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary><c>check PATH…</c>: reads reports, checks them and prints the findings.</summary>
internal static class CheckCommand
{
    private const int MostHeldBack = 1_000;

    public static Command Create(Terminal terminal)
    {
        Option<string?> format = new("--format")
        {
            Description = "words.tool.help.check.format",
            HelpName = "text|jsonl",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnly("text", "jsonl");
        CheckingOptions checking = new();
        Option<bool> explain = new("--explain") { Description = "words.tool.help.check.explain" };
        Command command = new("check", "words.tool.help.check");
        ReadingOptions reading = new ReadingOptions().AddTo(command);
        command.Add(format);
        command.Add(checking.FailOn);
        command.Add(explain);
        BaselineOptions baseline = new();
        baseline.AddTo(command);
        RuleOptions options = new RuleOptions().AddTo(command, selection: true);
        checking.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Language language = options.Language(parsed);
            FormCatalog forms = options.Forms(parsed);
            RuleSet rules = options.AnyRules(parsed, forms, terminal);
            ReportOverrides overrides = checking.Overrides(parsed);
            bool lines = parsed.GetValue(format) == "jsonl";
            Explanation? explanation = parsed.GetValue(explain) ? new(rules) : null;

            // What explains the findings of a report is known once last year's is. People see a report as a whole, unless it is one of very many.
            KnownFindings? known = baseline.Of(parsed);
            CheckOptions run = new()
            {
                Overrides = overrides,
                Baseline = known?.Baseline ?? Baseline.Empty,
                Today = options.Date.Of(parsed, terminal),
                AcrossYears = lines && explanation is null ? AcrossYears.AfterAllResults : AcrossYears.InEachResult,
                MaximumHeldBack = explanation is null ? MostHeldBack : int.MaxValue,
            };
            IResultSink output = !lines ? new TextSink(terminal, language, rules, explanation)
                : explanation is null ? new JsonLinesSink(terminal.OutputBytes) : new ExplainedLinesSink(terminal.OutputBytes, explanation);
            SkippedFiles skipped = new();
            using IsolatedReader? reader = reading.Reader(parsed, terminal, forms);
            IAsyncEnumerable<CheckResult> results = rules.CheckAsync(reading.Inputs(parsed, terminal, language, skipped), (input, token) => ReadingOptions.Read(input, reader, forms, token), run, cancellationToken);
            RunSummary summary = await (explanation?.Ahead(results, cancellationToken) ?? results)
                .WriteToAsync(new RunMessages(terminal, language, output, skipped, known, new(command)), cancellationToken);
            if (known?.Write(language) is { } written)
                terminal.Say(written);
            return checking.Threshold(parsed) is { } threshold && summary.Counts.Findings.Reaches(threshold) ? ExitCode.Findings : ExitCode.Clean;
        });
        return command;
    }
}
