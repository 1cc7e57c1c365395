using System.Text.Json;
using DisclosureRules.Authoring.Advice;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;
using DisclosureRules.Serialization;

namespace DisclosureRules.Cli.Output;

/// <summary>What is wrong with packs: a line each, with the line of the file and a mark below the place.</summary>
internal sealed class AdviceLines(Terminal terminal, Language language)
{
    private readonly SourceExcerpt _excerpts = new();

    public void Write(PackCheck check)
    {
        foreach (Diagnostic error in check.Errors)
            Write("words.tool.check.error", error);
        foreach (Diagnostic advice in check.Advice)
            Write("words.tool.check.warning", advice);
        terminal.Output.WriteLine(check.Errors.Count + check.Advice.Count == 0
            ? Texts.Say("words.tool.check.clean", language, ("count", check.Rules!.Rules.Count))
            : Texts.Say("words.tool.check.summary", language, ("errors", check.Errors.Count), ("warnings", check.Advice.Count)));
    }

    public void WriteJson(PackCheck check)
    {
        foreach ((string severity, Diagnostic problem) in check.Errors.Select(e => ("error", e)).Concat(check.Advice.Select(a => ("warning", a))))
            terminal.Output.WriteLine($"{{\"severity\":\"{severity}\",{JsonSerializer.Serialize(problem, DisclosureJsonContext.Default.Diagnostic)[1..]}");
    }

    private void Write(string kind, Diagnostic problem)
    {
        terminal.Output.WriteLine(Printable.Clean($"{Texts.Say(kind, language)}  {problem.ToString(language)}"));
        if (_excerpts.Of(problem) is not var (line, mark))
            return;
        terminal.Output.WriteLine("    " + Printable.Clean(line));
        terminal.Output.WriteLine("    " + mark);
    }
}
