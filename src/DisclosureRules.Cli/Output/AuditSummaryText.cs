using DisclosureRules.Audit.Results;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>The summary of an audit in words. What is left out of a list is counted at its end; all of it stands in <c>summary.json</c>.</summary>
internal sealed class AuditSummaryText(Terminal terminal, Language language, AuditResults results)
{
    private const int MostRules = 20;
    private const int MostUnits = 10;
    private const int MostReports = 10;

    private const string UnknownUnit = "units.unknown", UnusedWaiver = "waiver.unused", ExpiredWaiver = "waiver.expired";

    private static readonly (BaselineState State, string Text)[] States =
    [
        (BaselineState.New, "words.tool.audit.baseline.new"), (BaselineState.Updated, "words.tool.audit.baseline.updated"), (BaselineState.Unchanged, "words.tool.audit.baseline.unchanged"),
        (BaselineState.Absent, "words.tool.audit.baseline.absent"), (BaselineState.ReportAbsent, "words.tool.audit.baseline.report-absent"),
    ];

    private readonly TextPage _page = new(terminal);
    private readonly AuditSummary _summary = results.Summary;
    private readonly Dictionary<string, LocalizedText> _titles = results.Rules.ToDictionary(r => r.Id, r => r.Title, StringComparer.Ordinal);

    /// <param name="hasOutputs">Whether anything was written beside the lines.</param>
    public void Write(bool hasOutputs)
    {
        Totals();
        Baseline();
        List(Texts.Of("words.tool.audit.by-rule"), [.. _summary.Rules.OrderByDescending(r => r.Severity).ThenByDescending(r => r.Counts.Total).ThenBy(r => r.Rule, StringComparer.Ordinal)],
            MostRules, RuleName, r => r.Counts);
        List(Texts.Of("words.tool.audit.by-year"), _summary.Years, int.MaxValue, y => y.Year is { } year ? Say(Texts.Of("words.tool.year", ("year", year))) : Say(Texts.Of("words.tool.year-unknown")), y => y.Counts);
        List(Texts.Of("words.tool.audit.by-unit"), [.. _summary.Units.Where(u => u.Counts.Total > 0).OrderByDescending(u => u.Counts.Errors).ThenByDescending(u => u.Counts.Warnings)],
            MostUnits, u => u.Unit ?? Say(Texts.Of("words.tool.unit-unknown")), u => u.Counts);
        Worst();
        Unassigned();
        _page.Line();
        new WrittenFilesText(_page, language, results).Write(hasOutputs);
        Line("", Texts.Of("words.tool.audit.result", ("folder", results.Folder)));
    }

    private void Totals()
    {
        StatusCounts reports = _summary.Reports;
        int read = reports.Total - reports.Unreadable;
        Line("bold", reports.Unreadable == 0
            ? Texts.Of("words.tool.audit.reports", ("total", read), ("passes", reports.Passes), ("fails", reports.Fails), ("open", reports.NotAssessed))
            : Texts.Of("words.tool.audit.reports/unreadable", ("total", read), ("passes", reports.Passes), ("fails", reports.Fails), ("open", reports.NotAssessed), ("unreadable", reports.Unreadable)));
        if (_summary is { Shard: { } shard, InputsOfAllShards: { } all })
            Line("bold", Texts.Of("words.tool.audit.shard", ("shard", shard), ("own", reports.Total + _summary.Copies), ("all", all)));
        else if (_summary.Shard is { } unknown)
            Line("bold", Texts.Of("words.tool.audit.shard/open", ("shard", unknown)));
        if (_summary.Copies > 0)
            Line("", Texts.Of("words.tool.audit.copies-counted", ("count", _summary.Copies)));
        Line("", Texts.Of("words.tool.audit.findings", ("counts", Counts(_summary.Findings))));
        if (_summary.TakenOver > 0)
            Line("", Texts.Of("words.tool.audit.taken-over", ("count", _summary.TakenOver)));
        if (_summary.Skipped.Count > 0)
            Line("", Texts.Of("words.tool.skipped", ("kinds", SkippedFiles.Kinds(_summary.Skipped, language))));
        foreach (string path in _summary.NotFound ?? [])
            Line("red", Texts.Of("words.tool.audit.not-found", ("path", path)));
    }

    /// <summary>What has changed since the baseline: of each state what it weighs. What is gone because its report is not there is nobody's success, and told apart.</summary>
    private void Baseline()
    {
        if (_summary.BaselineFindings is null)
            return;
        _page.Line();
        Line("bold", Texts.Of("words.tool.audit.baseline"));
        foreach ((BaselineState state, string text) in States.Where(s => s.State != BaselineState.ReportAbsent || _summary.FindingsThatAre(s.State).Total > 0))
            _page.Line(($"  {Say(Texts.Of(text))}", ""), ($"  {Say(Counts(_summary.FindingsThatAre(state)))}", "dim"));
    }

    private string RuleName(RuleCounts rule)
    {
        string name = $"{FindingText.Name(rule.Severity, language)}  {rule.Rule}";
        return _titles.TryGetValue(rule.Rule, out LocalizedText? title) ? $"{name}  {Say(title)}" : name;
    }

    private void Worst()
    {
        AuditedReport[] worst = [.. _summary.Worst.Where(r => r.Status != ReportStatus.Unreadable).Take(MostReports)];
        if (worst.Length == 0)
            return;
        _page.Line();
        Line("bold", Texts.Of("words.tool.audit.worst"));
        foreach (AuditedReport report in worst)
            _page.Line(($"  {report.Source}", ""), ($"  {Say(Counts(report.Counts))}", "dim"));
        int others = _summary.Reports.Fails - worst.Count(r => r.Status == ReportStatus.Fails);
        if (others > 0)
            Line("dim", Texts.Of("words.tool.audit.more-reports", ("count", others)));
    }

    /// <summary>What is for whoever audits to put right, not for the units: inputs, the list of units, waivers.</summary>
    private void Unassigned()
    {
        Named(Texts.Of("words.tool.audit.unreadable"), [.. _summary.Unreadable.Select(r => r.Reason is { } reason ? Say(reason) : r.Source)], _summary.Reports.Unreadable);
        Named(Texts.Of("words.tool.audit.copies"), [.. _summary.FirstCopies.Select(r => $"{r.Source} = {r.CopyOf}")], _summary.Copies);
        UnitCounts[] unknown = [.. _summary.Units.Where(u => u is { Unit: not null, UnitId: null, Reports.Total: > 0 })];
        if (Of(UnknownUnit) > 0)
            Named(Texts.Of("words.tool.audit.unknown-units"), [.. unknown.Select(u => Say(Texts.Of("words.tool.audit.unit-reports", ("unit", u.Unit!), ("count", u.Reports.Total))))], unknown.Length);
        foreach ((string rule, string text) in ((string, string)[])[(UnusedWaiver, "words.tool.audit.waivers-unused"), (ExpiredWaiver, "words.tool.audit.waivers-expired")])
        {
            if (Of(rule) is > 0 and var count)
            {
                _page.Line();
                Line("", Texts.Of(text, ("count", count)));
            }
        }
    }

    private int Of(string rule) => _summary.Rules.FirstOrDefault(r => r.Rule == rule)?.Counts.Total ?? 0;

    private void Named(Message title, IReadOnlyList<string> items, int count)
    {
        if (count == 0)
            return;
        _page.Line();
        Line("bold", title);
        foreach (string item in items.Take(MostReports))
            _page.Line(($"  {item}", ""));
        if (count > MostReports)
            Line("dim", Texts.Of("words.tool.audit.more-items", ("count", count - MostReports)));
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
