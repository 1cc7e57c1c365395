using System.CommandLine;
using DisclosureRules.Audit.Running;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary>Where an audit writes, and what beside the lines.</summary>
internal sealed class AuditOutputOption
{
    private readonly Option<string?> _folder = new("--out") { Description = "words.tool.help.audit.out", HelpName = "DIR", Required = true };
    private readonly Option<string[]> _write = new("--write")
    {
        Description = "words.tool.help.audit.write",
        HelpName = "html,xlsx,…",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    public AuditOutputOption() => _write.Validators.Add(result =>
    {
        string[] accepted = [.. AuditOutputs.All.Select(o => o.Name)];
        foreach (string found in result.Tokens.SelectMany(t => Names(t.Value)).Except(accepted, StringComparer.Ordinal))
            result.AddError(AuditOutputs.OnlyInOrdinaryTool.Contains(found) ? UsageErrors.OnlyInOrdinaryTool("--write", found) : UsageErrors.NotAccepted("--write", found, accepted));
    });

    public void AddTo(Command command)
    {
        command.Add(_folder);
        command.Add(_write);
    }

    public string Folder(ParseResult parsed) => parsed.GetValue(_folder)!;

    /// <summary>The options of an audit with what is to be written, in the order in which it is always written.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="audit">The options without it.</param>
    /// <param name="language">The language that people read it in.</param>
    /// <param name="day">The day that letters are dated with, where one was given: otherwise it is left open, so that a result of tomorrow is the same.</param>
    public AuditOptions Written(ParseResult parsed, AuditOptions audit, Language language, DateOnly? day = null)
    {
        string[] names = [.. (parsed.GetValue(_write) is { Length: > 0 } given ? given : [AuditOutputs.Default]).SelectMany(Names)];
        return audit with { Outputs = [.. AuditOutputs.All.Where(o => names.Contains(o.Name))], Output = new() { Language = language, Date = day } };
    }

    private static IEnumerable<string> Names(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
