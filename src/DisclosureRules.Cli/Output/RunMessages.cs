using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>
/// What standard error says of a run, around a sink for standard output: where the command line contradicts a report, and at the end what became of each
/// input and what it all came to.
/// </summary>
internal sealed class RunMessages(Terminal terminal, Language language, IResultSink output, SkippedFiles skipped, KnownFindings? known, OptionHints hints) : IResultSink
{
    public ValueTask BeginAsync(CancellationToken cancellationToken) => output.BeginAsync(cancellationToken);

    public async ValueTask WriteAsync(CheckResult result, CancellationToken cancellationToken)
    {
        foreach (OverriddenFact fact in result.Overridden)
            terminal.Say(InputLines.Overridden(result.Source, fact).In(language));
        foreach (Diagnostic problem in result.Diagnostics)
            hints.Add(problem.Code);
        known?.Add(result);
        await output.WriteAsync(result, cancellationToken);
        terminal.Flush();
    }

    public async ValueTask EndAsync(RunSummary summary, CancellationToken cancellationToken)
    {
        await output.EndAsync(summary, cancellationToken);
        terminal.Flush();
        if (summary.Inputs.Count > 1)
        {
            foreach (InputSummary input in summary.Inputs)
                terminal.Say(InputLines.Summary(input, language));
        }

        foreach (string hint in hints.Lines(language))
            terminal.Say(hint);
        if (skipped.Line(language) is { } line)
            terminal.Say(line);
        terminal.Say(InputLines.Total(summary.Counts, language));
        if (known?.Line(summary, language) is { } left)
            terminal.Say(left);
    }
}
