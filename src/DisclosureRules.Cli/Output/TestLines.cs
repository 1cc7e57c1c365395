using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>The results of tests for a person: what failed and how it differs, then a line for each pack.</summary>
internal static class TestLines
{
    public static void Write(Terminal terminal, Language language, IReadOnlyList<PackTestResult> results)
    {
        foreach (string line in Failed(language, results))
            terminal.Output.WriteLine(line);
        foreach (IGrouping<string, PackTestResult> pack in results.GroupBy(r => r.Pack, StringComparer.Ordinal))
            terminal.Output.WriteLine(Printable.Clean(Texts.Say("words.tool.test.summary", language, ("pack", pack.Key), ("passed", pack.Count(r => r.Passed)), ("failed", pack.Count(r => !r.Passed)))));
        if (results.Count == 0)
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
