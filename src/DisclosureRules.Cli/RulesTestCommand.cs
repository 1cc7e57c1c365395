using System.CommandLine;
using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary><c>rules test PACK…</c>: runs the tests that stand beside rules.</summary>
internal static class RulesTestCommand
{
    public static Command Create(Terminal terminal)
    {
        PackArgument packs = new("words.tool.help.rules-test.pack");
        Option<bool> noNational = Suites.NoNationalOption();
        Option<string?> format = new("--format") { Description = "words.tool.help.rules-test.format", HelpName = "text|jsonl|junit", DefaultValueFactory = _ => "text" };
        format.AcceptOnly("text", "jsonl", "junit");
        Option<bool> snapshot = new("--snapshot") { Description = "words.tool.help.rules-test.snapshot" };
        Command command = new("test", "words.tool.help.rules-test") { packs.Argument, format, snapshot };
        command.Add(noNational);
        RuleOptions options = new RuleOptions().AddTo(command, rules: false);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;

        int Run(ParseResult parsed, CancellationToken cancellationToken)
        {
            Language language = options.Language(parsed);
            PackTestSuite suite = Read();
            if (parsed.GetValue(snapshot))
            {
                terminal.Say(Texts.Say("words.tool.test.snapshot", language, ("count", suite.WriteSnapshots())));
                suite = Read();
            }

            foreach (Diagnostic orphan in suite.Orphans)
                terminal.Say(orphan.ToString(language));
            IReadOnlyList<PackTestResult> results = suite.Run(cancellationToken);
            switch (parsed.GetValue(format))
            {
                case "jsonl":
                    foreach (PackTestResult result in results)
                        terminal.Output.WriteLine(PackTestJson.Write(result, language));
                    break;
                case "junit":
                    terminal.Output.Write(PackTestJUnit.Write(results, language));
                    break;
                default:
                    TestLines.Write(terminal, language, suite.Packs, results);
                    break;
            }

            return results.All(r => r.Passed) ? ExitCode.Clean : ExitCode.Findings;

            PackTestSuite Read() => Suites.Read(packs.Of(parsed), !parsed.GetValue(noNational), options.Forms(parsed));
        }
    }
}
