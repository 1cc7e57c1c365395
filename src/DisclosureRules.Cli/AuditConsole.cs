using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Cli.Output;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli;

/// <summary>Runs an audit with what standard error says of it while it runs, and the summary on standard output.</summary>
internal static class AuditConsole
{
    public static async Task<int> RunAsync(Terminal terminal, Language language, AuditOptions audit, Func<AuditOptions, Task<AuditSummary>> run)
    {
        AuditSummary summary = await run(audit with { Notice = notice => terminal.Say(notice.ToString(language)) });
        new AuditSummaryText(terminal, language).Write(summary, audit.Folder);
        return summary.Fails ? ExitCode.Findings : ExitCode.Clean;
    }
}
