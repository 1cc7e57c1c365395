using System.Runtime.CompilerServices;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli;

/// <summary>The reports that can be read, in the order of the command line; what can't be is said, and remembered for the exit code.</summary>
internal sealed class ReadableReports(Terminal terminal, Language language)
{
    /// <summary>The exit code once all were read.</summary>
    public int Exit { get; private set; } = ExitCode.Clean;

    public async IAsyncEnumerable<Report> Of(IReadOnlyList<string> paths, FormCatalog forms, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (ReportReading reading in ReportInputs.ReadAllAsync(ReportInputs.Find(paths, terminal.Input), forms, cancellationToken: cancellationToken))
        {
            foreach (Diagnostic problem in reading.Diagnostics)
                terminal.Say(problem.ToString(language));
            if (reading.Report is { } report)
                yield return report;
            else
                Exit = ExitCode.Findings;
        }
    }
}
