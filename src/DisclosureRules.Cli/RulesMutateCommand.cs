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
        Option<string?> format = new("--format") { Description = "words.tool.help.rules-test.format", HelpName = "text|jsonl", DefaultValueFactory = _ => "text" };
        format.AcceptOnly("text", "jsonl");
        Option<int?> threshold = new("--threshold") { Description = "words.tool.help.rules-cover.threshold", HelpName = "N" };
        Command command = new("mutate", "words.tool.help.rules-mutate") { packs.Argument, format, threshold };
        RuleOptions options = new RuleOptions().AddTo(command, rules: false);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;

        int Run(ParseResult parsed, CancellationToken cancellationToken)
        {
            Language language = options.Language(parsed);
            IReadOnlyList<RuleMutant> mutants = MutationRun.Of(Suites.Read(packs.Of(parsed), options.Forms(parsed)), cancellationToken);
            MutantLines.Write(terminal, language, mutants, parsed.GetValue(format) == "jsonl");
            return Suites.Reaches(mutants.Count(m => m.NoticedBy is not null), mutants.Count, parsed.GetValue(threshold)) ? ExitCode.Clean : ExitCode.Findings;
        }
    }
}
