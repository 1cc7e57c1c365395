using System.CommandLine;
using DisclosureRules.Authoring.Mutation;
using DisclosureRules.Cli.Output;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary><c>rules mutate PACK…</c>: whether tests notice when rules change.</summary>
internal static class RulesMutateCommand
{
    public static Command Create(Terminal terminal)
    {
        PackArgument packs = new("words.tool.help.rules-test.pack");
        Option<bool> noNational = Suites.NoNationalOption();
        Option<string?> format = new("--format") { Description = "words.tool.help.rules-test.format", HelpName = "text|jsonl", DefaultValueFactory = _ => "text" };
        format.AcceptOnly("text", "jsonl");
        Option<int?> threshold = new("--threshold") { Description = "words.tool.help.rules-cover.threshold", HelpName = "N" };
        threshold.AcceptNumber(0, 100);
        Option<bool> all = new("--all") { Description = "words.tool.help.rules-mutate.all" };
        Command command = new("mutate", "words.tool.help.rules-mutate") { packs.Argument, all, format, threshold };
        command.Add(noNational);
        RuleOptions options = new RuleOptions().AddTo(command, rules: false);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;

        int Run(ParseResult parsed, CancellationToken cancellationToken)
        {
            Language language = options.Language(parsed);
            MutationResult result = MutationRun.Of(Suites.Read(packs.Of(parsed), !parsed.GetValue(noNational), options.Forms(parsed)), cancellationToken);
            foreach (string line in TestLines.Failed(language, result.Failed))
                terminal.Say(line);
            if (result.Failed.Count > 0)
                terminal.Say(Texts.Say("words.tool.mutate.failed", language, ("count", result.Failed.Count)));
            MutantLines lines = new(terminal, language);
            if (parsed.GetValue(format) == "jsonl")
                lines.WriteJson(result);
            else
                lines.WriteText(result, parsed.GetValue(all));
            bool reaches = Suites.Reaches(result.Rules.Count(m => m.NoticedBy is not null), result.Rules.Count, parsed.GetValue(threshold));
            return reaches && result.Outdated.Count == 0 && result.Failed.Count == 0 ? ExitCode.Clean : ExitCode.Findings;
        }
    }
}
