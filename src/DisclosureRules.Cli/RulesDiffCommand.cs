using System.CommandLine;
using DisclosureRules.Authoring.Difference;
using DisclosureRules.Checking;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli;

/// <summary><c>rules diff OLD NEW</c>: which reports a new version of packs newly refuses, and which it no longer does.</summary>
internal static class RulesDiffCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> old = new("OLD") { Description = "words.tool.help.rules-diff.old" }, current = new("NEW") { Description = "words.tool.help.rules-diff.new" };
        Option<bool> national = ProvenRules.NationalOption();
        Option<string[]> over = new("--over") { Description = "words.tool.help.rules-diff.over", HelpName = "PATH", Arity = ArgumentArity.OneOrMore };
        Option<string?> format = new("--format") { Description = "words.tool.help.rules-test.format", HelpName = "text|jsonl", DefaultValueFactory = _ => "text" };
        format.AcceptOnly("text", "jsonl");
        Command command = new("diff", "words.tool.help.rules-diff") { old, current, national, format };
        ReadingOptions reading = new ReadingOptions(named: over).AddTo(command);
        RuleOptions options = new RuleOptions().AddTo(command, rules: false, date: true);
        command.SetAction(Run);
        return command;

        async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
        {
            Language language = options.Language(parsed);
            FormCatalog forms = options.Forms(parsed);
            if (reading.Missing(parsed) is { Length: > 0 } missing)
                throw new DiagnosticException([.. missing.Select(p => new Diagnostic(Texts.Of("usage.no-reports"), p))]);
            (RuleSet before, RuleSet now) = Both(parsed.GetValue(old)!, parsed.GetValue(current)!, parsed.GetValue(national), forms, options.Date.Of(parsed, terminal));
            DifferenceLines lines = new(terminal, language, parsed.GetValue(format) == "jsonl");
            PackDifference difference = PackDifference.Of(before, now, cancellationToken);
            lines.Write(difference);
            int exit = difference.IsDifferent ? ExitCode.Findings : ExitCode.Clean;
            if (reading.Paths(parsed).Length == 0)
                return exit;
            ReadableReports readable = new(reading, terminal, language);
            List<Report> reports = await readable.Of(parsed, forms, cancellationToken).ToListAsync(cancellationToken);
            IReadOnlyList<OutcomeChange> changes = ArchiveDifference.Of(before, now, reports, cancellationToken);
            lines.Write(changes, reports.Count);
            return changes.Count > 0 ? ExitCode.Findings : Math.Max(exit, readable.Exit);
        }
    }

    /// <summary>Both versions as they are on a day; throws <see cref="DiagnosticException"/> with the problems of both.</summary>
    private static (RuleSet Old, RuleSet New) Both(string old, string current, bool withNational, FormCatalog forms, DateOnly day)
    {
        List<Diagnostic> problems = [];
        RuleSet?[] read = [.. new[] { old, current }.Select(path =>
        {
            try
            {
                return ProvenRules.Of([path], withNational, forms).On(day);
            }
            catch (DiagnosticException exception)
            {
                problems.AddRange(exception.Diagnostics);
                return null;
            }
        })];
        return problems.Count == 0 ? (read[0]!, read[1]!) : throw new DiagnosticException([.. problems.Distinct()]);
    }
}
