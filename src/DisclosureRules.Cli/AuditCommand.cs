using System.CommandLine;
using DisclosureRules.Audit.Running;
using DisclosureRules.Checking;
using DisclosureRules.Cli.Output;
using DisclosureRules.Documents.Isolation;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary><c>audit PATH… --out DIR</c>: audits thousands of reports into a result folder.</summary>
internal static class AuditCommand
{
    public static Command Create(Terminal terminal)
    {
        AuditOutputOption output = new();
        Option<string?> units = new("--units") { Description = "words.tool.help.audit.units", HelpName = "FILE" };
        Option<string?> waivers = new("--waivers") { Description = "words.tool.help.audit.waivers", HelpName = "FILE" };
        Option<string?> baseline = new("--baseline") { Description = "words.tool.help.audit.baseline", HelpName = "DIR" };
        Option<bool> resume = new("--resume") { Description = "words.tool.help.audit.resume" };
        Option<string?> shard = new("--shard") { Description = "words.tool.help.audit.shard", HelpName = "i/n" };
        shard.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !Shard.TryParse(text, out _))
                result.AddError(UsageErrors.Said(Texts.Of("usage.shard", ("found", text))));
        });
        Option<int?> jobs = new("--jobs") { Description = "words.tool.help.audit.jobs", HelpName = "N" };
        jobs.AcceptNumber(1, 1024);
        CheckingOptions checking = new();
        Command command = new("audit", "words.tool.help.audit") { units, waivers, baseline, resume, shard, jobs, checking.FailOn };

        // What comes behind merge and verify are folders: paths are asked for when the command itself is meant.
        ReadingOptions reading = new ReadingOptions().AddTo(command, ArgumentArity.ZeroOrMore);
        command.Add(AuditMergeCommand.Create(terminal));
        command.Add(AuditVerifyCommand.Create(terminal));
        output.AddTo(command);
        RuleOptions options = new RuleOptions().AddTo(command);
        checking.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string[] paths = reading.Paths(parsed);
            if (paths.Length == 0)
            {
                terminal.Say($"disclosure-rules: {UsageErrors.Said(Texts.Of("usage.missing", ("name", "PATH")))}");
                return ExitCode.Usage;
            }

            Language language = options.Language(parsed);
            FormCatalog forms = options.Forms(parsed);
            RuleSet rules = options.AnyRules(parsed, forms, terminal);
            using IsolatedReader? reader = reading.Reader(parsed, terminal, forms);
            AuditOptions audit = new()
            {
                Folder = output.Folder(parsed),
                FormFiles = options.FormFiles(parsed),
                Units = parsed.GetValue(units),
                Waivers = parsed.GetValue(waivers),
                Baseline = parsed.GetValue(baseline),
                Resume = parsed.GetValue(resume),
                Shard = Shard.TryParse(parsed.GetValue(shard), out Shard part) ? part : null,
                MaximumParallelism = parsed.GetValue(jobs) ?? Environment.ProcessorCount,
                Overrides = checking.Overrides(parsed),
                FailOn = checking.Threshold(parsed),
                Reader = reader,
                Date = options.Date.Of(parsed, terminal),
            };
            return await AuditConsole.RunAsync(
                terminal, language, output.Written(parsed, audit, language, options.Date.Given(parsed)), (told, token) => AuditRun.RunAsync(rules, paths, told, terminal.Input, token), cancellationToken);
        });
        return command;
    }
}
