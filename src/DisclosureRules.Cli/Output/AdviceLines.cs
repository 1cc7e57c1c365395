using System.Text.Json;
using DisclosureRules.Authoring.Advice;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;
using DisclosureRules.Serialization;

namespace DisclosureRules.Cli.Output;

/// <summary>What is wrong with packs: a line each, with the line of the file and a mark below the place.</summary>
internal sealed class AdviceLines(Terminal terminal, Language language, IReadOnlyList<string> packs)
{
    private readonly SourceExcerpt _excerpts = new();

    public void Write(PackCheck check)
    {
        foreach (Diagnostic error in check.Errors)
            Write("words.tool.check.error", error);
        foreach (Diagnostic advice in check.Advice)
            Write("words.tool.check.warning", advice);
        terminal.Output.WriteLine(check.Errors.Count + check.Advice.Count == 0
            ? Clean(check, check.Packs.Sum(p => p.Rules.Count))
            : Texts.Say("words.tool.check.summary", language, ("errors", check.Errors.Count), ("warnings", check.Advice.Count)));
        if (check.Packs.Any(p => p.Rules.Count > 0))
        {
            terminal.Output.WriteLine(Printable.Clean(check.Tests == 0
                ? Texts.Say("words.tool.check.no-tests", language)
                : Texts.Say("words.tool.check.tests", language, ("count", check.Tests), ("packs", string.Join(' ', packs)))));
        }
    }

    private string Clean(PackCheck check, int own) => check.Rules!.Rules.Count == own
        ? Texts.Say("words.tool.check.clean", language, ("count", own))
        : Texts.Say("words.tool.check.clean/beside", language, ("count", own), ("others", check.Rules.Rules.Count - own));

    public void WriteJson(PackCheck check)
    {
        foreach ((string severity, Diagnostic problem) in check.Errors.Select(e => ("error", e)).Concat(check.Advice.Select(a => ("warning", a))))
            terminal.Output.WriteLine($"{{\"severity\":\"{severity}\",{JsonSerializer.Serialize(problem, DisclosureJsonContext.Default.Diagnostic)[1..]}");
    }

    private void Write(string kind, Diagnostic problem)
    {
        terminal.Output.WriteLine(Printable.Clean($"{Texts.Say(kind, language)}  {problem.ToString(language)}"));
        foreach (string line in Excerpt(_excerpts, problem))
            terminal.Output.WriteLine(line);
    }

    /// <summary>The line that a problem is about with a mark below the place, to stand below its message; none where there is nothing to show.</summary>
    public static IEnumerable<string> Excerpt(SourceExcerpt excerpts, Diagnostic problem) =>
        excerpts.Of(problem) is var (line, mark) ? ["    " + Printable.Clean(line), "    " + mark] : [];
}
