using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Cli.Output;

/// <summary>The results of tests for a person: what failed and how it differs, then a line for each pack.</summary>
internal static class TestLines
{
    /// <param name="terminal">The terminal.</param>
    /// <param name="language">The language.</param>
    /// <param name="packs">The packs that were given: of each it is told how many tests it has, also where it has none.</param>
    /// <param name="results">The results.</param>
    public static void Write(Terminal terminal, Language language, IReadOnlyList<RulePack> packs, IReadOnlyList<PackTestResult> results)
    {
        foreach (string line in Failed(language, results))
            terminal.Output.WriteLine(line);
        if (results.Any(r => r.Test.Expects is null))
            terminal.Output.WriteLine(Texts.Say("words.tool.option.snapshot", language));
        foreach (IGrouping<string, PackTestResult> pack in results.GroupBy(r => r.Pack, StringComparer.Ordinal))
            terminal.Output.WriteLine(Printable.Clean(Texts.Say("words.tool.test.summary", language, ("pack", pack.Key), ("passed", pack.Count(r => r.Passed)), ("failed", pack.Count(r => !r.Passed)))));
        RulePack[] untested = [.. packs.Where(p => p.File is not null && p.Rules.Count > 0 && !results.Any(r => r.Pack == p.Id))];
        foreach (RulePack pack in untested)
            terminal.Output.WriteLine(Printable.Clean(Texts.Say("words.tool.test.none/pack", language, ("pack", pack.Id), ("file", PackTestSuite.FileBeside(pack.File!)))));
        if (results.Count == 0 && untested.Length == 0)
            terminal.Output.WriteLine(Texts.Say("words.tool.test.none", language));
    }

    /// <summary>The tests that failed and how they differ.</summary>
    public static IEnumerable<string> Failed(Language language, IEnumerable<PackTestResult> results)
    {
        foreach (PackTestResult result in results.Where(r => !r.Passed))
        {
            yield return Printable.Clean($"{Texts.Say("words.tool.test.failed", language)}  {result.Test.Rule}  {result.Test.Name}  ({result.Test.File}:{result.Test.Line})");
            foreach (LocalizedText difference in result.Differences)
                yield return Printable.Clean($"    {difference.In(language)}");
        }
    }
}
