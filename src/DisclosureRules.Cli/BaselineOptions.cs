using System.CommandLine;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;

namespace DisclosureRules.Cli;

/// <summary>The options for findings that are known and left alone.</summary>
internal sealed class BaselineOptions
{
    private readonly Option<string?> _known = new("--baseline") { Description = "words.tool.help.check.baseline", HelpName = "FILE" };
    private readonly Option<string?> _written = new("--write-baseline") { Description = "words.tool.help.check.write-baseline", HelpName = "FILE" };

    public void AddTo(Command command)
    {
        command.Add(_known);
        command.Add(_written);
    }

    /// <summary>What a run makes of them; <see langword="null"/> where neither was given. Throws <see cref="DiagnosticException"/> where the file is no baseline, or that to write is a pipe, which would wait for whoever reads it.</summary>
    public KnownFindings? Of(ParseResult parsed)
    {
        string? known = parsed.GetValue(_known), written = parsed.GetValue(_written);
        WrittenFile.DemandNoPipe(written);
        return known is null && written is null ? null : new(known is null ? Baseline.Empty : Baseline.Read(known), written);
    }
}
