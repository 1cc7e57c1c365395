using System.CommandLine;
using DisclosureRules.Authoring.Proofs;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Authoring.Proofs.Vipr;
using DisclosureRules.Checking;
using DisclosureRules.Cli.Output;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary><c>rules prove PACK…</c>: which rules say something of their own, and which exclude each other.</summary>
internal static class RulesProveCommand
{
    public static Command Create(Terminal terminal)
    {
        PackArgument packs = new("words.tool.help.rules-test.pack", ArgumentArity.ZeroOrMore);
        Option<bool> national = ProvenRules.NationalOption();
        Option<string?> format = new("--format") { Description = "words.tool.help.rules-test.format", HelpName = "text|jsonl", DefaultValueFactory = _ => "text" };
        format.AcceptOnly("text", "jsonl");
        Option<string?> vipr = new("--vipr") { Description = "words.tool.help.rules-prove.vipr", HelpName = "FOLDER" };
        Option<bool> all = new("--all") { Description = "words.tool.help.rules-prove.all" };
        Command command = new("prove", "words.tool.help.rules-prove") { packs.Argument, national, all, format, vipr };
        RuleOptions options = new RuleOptions().AddTo(command, rules: false);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;

        int Run(ParseResult parsed, CancellationToken cancellationToken)
        {
            Language language = options.Language(parsed);
            RuleSet rules = ProvenRules.Of(packs.Of(parsed), parsed.GetValue(national), options.Forms(parsed), out IReadOnlySet<string> own);
            IReadOnlyList<RuleVerdict> verdicts = ProofRun.Of(rules, cancellationToken);
            if (parsed.GetValue(vipr) is { } folder)
                ViprFile.WriteAll(folder, verdicts, rules);
            if (parsed.GetValue(format) == "jsonl")
                VerdictLines.WriteJson(terminal, verdicts);
            else
                VerdictLines.Write(terminal, language, verdicts, own, parsed.GetValue(all), parsed.GetValue(national));
            return verdicts.Any(v => own.Contains(v.Rule.Pack.Id) && VerdictLines.IsProblem(v)) ? ExitCode.Findings : ExitCode.Clean;
        }
    }
}
