using System.CommandLine;
using DisclosureRules.Authoring.Coverage;
using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Cli.Output;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary><c>rules cover PACK…</c>: what tests reach, and what rules watch.</summary>
internal static class RulesCoverCommand
{
    public static Command Create(Terminal terminal)
    {
        PackArgument packs = new("words.tool.help.rules-test.pack");
        Option<bool> noNational = Suites.NoNationalOption();
        Option<string?> html = new("--html") { Description = "words.tool.help.rules-cover.html", HelpName = "PATH" };
        Option<int?> threshold = new("--threshold") { Description = "words.tool.help.rules-cover.threshold", HelpName = "N" };
        threshold.AcceptNumber(0, 100);
        Option<bool> all = new("--all") { Description = "words.tool.help.rules-cover.all" };
        Command command = new("cover", "words.tool.help.rules-cover") { packs.Argument, all, html, threshold };
        command.Add(noNational);
        RuleOptions options = new RuleOptions().AddTo(command, rules: false);
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(parsed, cancellationToken)));
        return command;

        int Run(ParseResult parsed, CancellationToken cancellationToken)
        {
            Language language = options.Language(parsed);
            WrittenFile.DemandNoPipe(parsed.GetValue(html));
            PackTestSuite suite = Suites.Read(packs.Of(parsed), !parsed.GetValue(noNational), options.Forms(parsed));
            PackCoverage coverage = PackCoverage.Of(suite, cancellationToken);
            if (suite.Tests.Count == 0)
                TestLines.Write(terminal, language, suite.Packs, []);
            HashSet<string> own = [.. suite.Packs.Select(p => p.Id)];
            CoverageView.Write(terminal, language, coverage, own, parsed.GetValue(all));
            if (parsed.GetValue(html) is { } file)
                File.WriteAllText(file, CoveragePage.Write(coverage, language));

            // The tests of packs that are extended stand elsewhere.
            InstanceCoverage[] asked = [.. coverage.Instances.Where(i => own.Contains(i.Rule.Pack.Id))];
            return Suites.Reaches(asked.Count(i => i.IsCovered), asked.Length, parsed.GetValue(threshold)) ? ExitCode.Clean : ExitCode.Findings;
        }
    }
}
