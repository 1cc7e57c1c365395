using System.CommandLine;
using DisclosureRules.Cli.Output;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Narrative;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli;

/// <summary><c>claims PATH…</c>: prints what the words of reports state, as the rules read it; for whoever writes claims or doubts a finding.</summary>
internal static class ClaimsCommand
{
    public static Command Create(Terminal terminal)
    {
        PathArgument paths = new();
        Option<string> format = new("--format") { Description = "text for people, jsonl one object a claim / 输出格式", HelpName = "text|jsonl", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        Command command = new("claims", "Print what the words of reports state, doubtful claims included, with the sentence and how it was read.\n输出报告文字中的陈述(含存疑的),附原句和读法。退出码:0 全部读出,1 有读不出的。") { paths.Argument, format };
        RuleOptions options = new RuleOptions().AddTo(command);
        command.SetAction(parsed =>
        {
            Language language = options.Language(parsed);
            FormCatalog forms = options.Forms(parsed);
            RuleSet rules = options.Rules(parsed, forms);
            ClaimLines lines = new(new(terminal), language);
            bool allRead = true;
            foreach (ReportReading reading in OrderedParallel.Select(ReportInputs.Find(paths.Of(parsed), terminal.Input), i => i.Read(forms)))
            {
                foreach (Problem problem in reading.Problems)
                    terminal.Say(problem.ToString(language));
                allRead &= reading.Report is not null;
                if (reading.Report is not { } report)
                    continue;
                IReadOnlyList<Claim> claims = rules.ReadClaims(report);
                if (parsed.GetValue(format) == "text")
                {
                    lines.Write(report, claims);
                    continue;
                }

                foreach (Claim claim in claims)
                    terminal.Output.WriteLine(ClaimJson.Write(report.Source, claim));
            }

            return allRead ? ExitCode.Clean : ExitCode.Findings;
        });
        return command;
    }
}
