using DisclosureRules.Audit.Results;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>The summary of an audit in words. What is left out of a list is counted at its end; all of it stands in <c>summary.json</c>.</summary>
internal sealed class AuditSummaryText(Terminal terminal, Language language)
{
    private const int MostRules = 20;
    private const int MostUnits = 10;
    private const int MostReports = 10;

    private readonly TextPage _page = new(terminal);

    public void Write(AuditSummary summary, string folder)
    {
        StatusCounts reports = summary.Reports;
        Line("bold", Texts.Of("words.tool.audit.reports", ("total", reports.Total), ("passes", reports.Passes), ("fails", reports.Fails), ("open", reports.NotAssessed), ("unreadable", reports.Unreadable)));
        Line("", Texts.Of("words.tool.audit.findings", ("counts", Counts(summary.Findings))));
        if (summary.Baseline is { } baseline)
            Line("", Texts.Of("words.tool.audit.baseline", ("new", baseline.New), ("unchanged", baseline.Unchanged), ("updated", baseline.Updated), ("absent", baseline.Absent)));
        if (summary.TakenOver > 0)
            Line("", Texts.Of("words.tool.audit.taken-over", ("count", summary.TakenOver)));
        if (summary.Cached > 0)
            Line("", Texts.Of("words.tool.audit.cached", ("count", summary.Cached)));
        List(Texts.Of("words.tool.audit.by-rule"), [.. summary.Rules.OrderByDescending(r => r.Severity).ThenByDescending(r => r.Counts.Total).ThenBy(r => r.Rule, StringComparer.Ordinal)],
            MostRules, r => $"{FindingText.Name(r.Severity, language)}  {r.Rule}", r => r.Counts);
        List(Texts.Of("words.tool.audit.by-year"), summary.Years, int.MaxValue, y => y.Year is { } year ? Say(Texts.Of("words.tool.year", ("year", year))) : Say(Texts.Of("words.tool.year-unknown")), y => y.Counts);
        List(Texts.Of("words.tool.audit.by-unit"), [.. summary.Units.Where(u => u.Counts.Total > 0).OrderByDescending(u => u.Counts.Errors).ThenByDescending(u => u.Counts.Warnings)],
            MostUnits, u => u.Unit ?? Say(Texts.Of("words.tool.unit-unknown")), u => u.Counts);
        Worst(summary);
        if (summary.Skipped.Count > 0)
            Line("", Texts.Of("words.tool.skipped", ("kinds", string.Join(Say(Texts.Of("words.tool.separator.list")), summary.Skipped.Select(s => $"{(s.Key.Length > 0 ? s.Key : "?")} ×{s.Value}")))));
        Line("", Texts.Of("words.tool.audit.result", ("folder", folder)));
    }

    private void Worst(AuditSummary summary)
    {
        if (summary.Worst.Count == 0)
            return;
        _page.Line();
        Line("bold", Texts.Of("words.tool.audit.worst"));
        foreach (AuditedReport report in summary.Worst.Take(MostReports))
            _page.Line(($"  {report.Source}", ""), ($"  {Say(Counts(report.Counts))}", "dim"));
        int others = summary.Reports.Fails + summary.Reports.Unreadable - summary.Worst.Take(MostReports).Count(r => r.Status is ReportStatus.Fails or ReportStatus.Unreadable);
        if (others > 0)
            Line("dim", Texts.Of("words.tool.audit.more-reports", ("count", others)));
    }

    private void List<T>(Message title, IReadOnlyList<T> items, int most, Func<T, string> name, Func<T, AuditCounts> counts)
    {
        if (items.Count == 0)
            return;
        _page.Line();
        Line("bold", title);
        foreach (T item in items.Take(most))
            _page.Line(($"  {name(item)}", ""), ($"  {Say(Counts(counts(item)))}", "dim"));
        if (items.Count > most)
            Line("dim", Texts.Of("words.tool.audit.more", ("count", items.Count - most), ("findings", items.Skip(most).Sum(i => counts(i).Total))));
    }

    /// <summary>What there is of each kind; what there is none of needn't be said.</summary>
    private static LocalizedText Counts(AuditCounts counts)
    {
        LocalizedText[] parts =
        [
            .. new[]
            {
                (counts.Errors, "words.tool.audit.count.errors"), (counts.Warnings, "words.tool.audit.count.warnings"), (counts.Infos, "words.tool.audit.count.infos"),
                (counts.NotAssessable, "words.tool.audit.count.open"), (counts.Waived, "words.tool.audit.count.waived"),
            }
            .Where(c => c.Item1 > 0).Select(c => Texts.Of(c.Item2, ("count", c.Item1))),
        ];
        return parts.Length == 0 ? Texts.Of("words.tool.audit.count.none") : LocalizedText.Join(Texts.Of("words.tool.separator.list"), parts);
    }

    private void Line(string style, Message text) => _page.Line((Say(text), style));

    private string Say(LocalizedText text) => text.In(language);
}
