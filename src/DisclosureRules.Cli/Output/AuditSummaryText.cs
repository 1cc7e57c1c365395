using DisclosureRules.Audit.Results;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>The summary of an audit in words.</summary>
internal sealed class AuditSummaryText(Terminal terminal, Language language)
{
    public void Write(AuditSummary summary, string folder)
    {
        TextPage page = new(terminal);
        StatusCounts reports = summary.Reports;
        page.Line((Texts.Say("words.tool.audit.reports", language, ("total", reports.Total), ("passes", reports.Passes), ("fails", reports.Fails), ("open", reports.NotAssessed), ("unreadable", reports.Unreadable)), "bold"));
        page.Line((Texts.Say("words.tool.audit.result", language, ("folder", folder)), ""));
    }
}
