using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Cli.Output;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary>Runs an audit with what standard error says of it while it runs, and the summary on standard output.</summary>
internal static class AuditConsole
{
    public static async Task<int> RunAsync(
        Terminal terminal, Language language, AuditOptions audit, Func<AuditOptions, CancellationToken, Task<AuditSummary>> run, CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // The first signal ends the audit in order, with what is done as its result; the second ends the process.
        int signal = 0;
        terminal.Interrupt = number =>
        {
            signal = number;
            return Stop(stop);
        };
        AuditProgressText progress = new(terminal, language);
        try
        {
            AuditSummary summary = await progress.ShowAsync(
                () => run(audit with { Progress = new SteadyMemory(progress), Notice = Tell }, stop.Token));
            using AuditResults results = AuditResults.Open(audit.Folder, summary);
            new AuditSummaryText(terminal, language, results).Write(audit.Outputs.Count > 0);
            return summary.Fails ? ExitCode.Findings : ExitCode.Clean;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            terminal.Say(Texts.Say("words.tool.audit.interrupted", language, ("folder", audit.Folder)));
            return ExitCode.Signal + signal;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Say(Texts.Say("words.tool.audit.not-written", language, ("folder", audit.Folder), ("reason", FailedOutput.ReasonOf(exception))));
            return ExitCode.Output;
        }
        finally
        {
            terminal.Interrupt = null;
        }

        void Tell(Diagnostic notice)
        {
            terminal.Say(notice.ToString(language));
            OptionHints hints = new(command: null);
            hints.Add(notice.Code);
            foreach (string hint in hints.Lines(language))
                terminal.Say(hint);
        }
    }

    /// <returns>Whether this is the first time.</returns>
    private static bool Stop(CancellationTokenSource stop)
    {
        bool isFirst = !stop.IsCancellationRequested;
        stop.Cancel();
        return isFirst;
    }
}
