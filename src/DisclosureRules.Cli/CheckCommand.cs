using System.CommandLine;
using DisclosureRules.Checking;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Isolation;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli;

/// <summary><c>check PATH…</c>: reads reports, checks them and prints the findings.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string?> format = new("--format")
        {
            Description = "words.tool.help.check.format",
            HelpName = "text|jsonl",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnly("text", "jsonl");
        Option<string?> failOn = new("--fail-on")
        {
            Description = "words.tool.help.check.fail-on",
            HelpName = "error|warning|never",
            DefaultValueFactory = _ => "error",
        };
        failOn.AcceptOnly("error", "warning", "never");
        Option<int?> year = new("--year") { Description = "words.tool.help.check.year", HelpName = "N" };
        year.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, out int value) && value is >= Report.FirstYear and <= Report.LastYear))
                result.AddError(UsageErrors.Said(Texts.Of("usage.year", ("found", text), ("first", Report.FirstYear), ("last", Report.LastYear))));
        });
        Option<string?> unit = new("--unit") { Description = "words.tool.help.check.unit", HelpName = "NAME" };
        Option<string?> scope = new("--scope")
        {
            Description = "words.tool.help.check.scope",
            HelpName = "own|aggregate",
        };
        scope.AcceptOnly("own", "aggregate");
        Command command = new("check", "words.tool.help.check");
        ReadingOptions reading = new ReadingOptions().AddTo(command);
        command.Add(format);
        command.Add(failOn);
        RuleOptions options = new RuleOptions().AddTo(command);
        command.Add(year);
        command.Add(unit);
        command.Add(scope);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Language language = options.Language(parsed);
            FormCatalog forms = options.Forms(parsed);
            RuleSet rules = options.Rules(parsed, forms);
            if (rules.Rules.Count == 0)
                throw new DiagnosticException([new(Texts.Of("check.no-rules"))]);
            ReportOverrides overrides = new() { Unit = parsed.GetValue(unit), Year = parsed.GetValue(year), Scope = Scope(parsed.GetValue(scope)) };
            bool lines = parsed.GetValue(format) == "jsonl";
            CheckOptions run = new() { Overrides = overrides, AcrossYears = lines ? AcrossYears.AfterAllResults : AcrossYears.InEachResult };
            IResultSink output = lines ? new JsonLinesSink(terminal.OutputBytes) : new TextSink(terminal, language, rules);
            SkippedFiles skipped = new();
            using IsolatedReader? reader = reading.Reader(parsed, terminal, forms);
            RunSummary summary = await rules
                .CheckAsync(reading.Inputs(parsed, terminal, language, skipped), (input, token) => ReadingOptions.Read(input, reader, forms, token), run, cancellationToken)
                .WriteToAsync(new RunMessages(terminal, language, output, skipped), cancellationToken);
            return Threshold(parsed.GetValue(failOn)) is { } threshold && summary.Counts.Findings.Reaches(threshold) ? ExitCode.Findings : ExitCode.Clean;
        });
        return command;
    }

    private static ReportScope? Scope(string? scope) => scope switch
    {
        "own" => ReportScope.Own,
        "aggregate" => ReportScope.Aggregate,
        _ => null,
    };

    private static Severity? Threshold(string? failOn) => failOn switch
    {
        "never" => null,
        "warning" => Severity.Warning,
        _ => Severity.Error,
    };
}
