using System.CommandLine;
using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Cli.Output;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli;

/// <summary><c>claims PATH…</c>: prints what the words of reports state, as the rules read it; for whoever writes claims or doubts a finding.</summary>
internal static class ClaimsCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string?> format = new("--format") { Description = "words.tool.help.claims.format", HelpName = "text|jsonl", DefaultValueFactory = _ => "text" };
        format.AcceptOnly("text", "jsonl");
        Command command = new("claims", "words.tool.help.claims");
        ReadingOptions reading = new ReadingOptions().AddTo(command);
        command.Add(format);
        RuleOptions options = new RuleOptions().AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            Language language = options.Language(parsed);
            FormCatalog forms = options.Forms(parsed);
            RuleSet rules = options.Rules(parsed, forms, terminal);
            ClaimLines lines = new(new(terminal), language);
            ReadableReports reports = new(reading, terminal, language);
            await foreach (Report report in reports.Of(parsed, forms, cancellationToken))
            {
                IReadOnlyList<Claim> claims = rules.ReadClaims(report, cancellationToken);
                if (parsed.GetValue(format) == "text")
                {
                    lines.Write(report, claims);
                    continue;
                }

                foreach (Claim claim in claims)
                    terminal.Output.WriteLine(ClaimJson.Write(report.Source, claim));
            }

            return reports.Exit;
        });
        return command;
    }
}
