using System.CommandLine;
using System.Runtime.CompilerServices;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Documents.Isolation;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli;

/// <summary>The reports that can be read, in the order of the command line; what can't be or was left out is said, the former remembered for the exit code.</summary>
internal sealed class ReadableReports(ReadingOptions options, Terminal terminal, Language language)
{
    /// <summary>The exit code once all were read.</summary>
    public int Exit { get; private set; } = ExitCode.Clean;

    public async IAsyncEnumerable<Report> Of(ParseResult parsed, FormCatalog forms, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        SkippedFiles skipped = new();
        OptionHints hints = new(parsed.CommandResult.Command);
        IEnumerable<ReportInput> inputs = options.Inputs(parsed, terminal, language, skipped);
        using IsolatedReader? reader = options.Reader(parsed, terminal, forms);
        IAsyncEnumerable<ReportReading> readings =
            reader is null ? ReportInputs.ReadAllAsync(inputs, forms, cancellationToken: cancellationToken) : reader.ReadAllAsync(inputs, cancellationToken);
        await foreach (ReportReading reading in readings)
        {
            foreach (Diagnostic problem in reading.Diagnostics)
            {
                terminal.Say(problem.ToString(language));
                hints.Add(problem.Code);
            }

            if (reading.Report is { } report)
                yield return report;
            else
                Exit = ExitCode.Findings;
            terminal.Flush();
        }

        foreach (string hint in hints.Lines(language))
            terminal.Say(hint);
        if (skipped.Line(language) is { } line)
            terminal.Say(line);
    }
}
