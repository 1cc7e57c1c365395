using DisclosureRules.Audit.Results;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Running;

/// <summary>Counts reports and findings as they are written. Not safe to share between threads.</summary>
internal sealed class Tally(Severity? failOn, IReadOnlyDictionary<string, Severity> severities)
{
    private readonly SortedDictionary<string, RuleCounts> _rules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, YearCounts> _years = [];
    private readonly UnitTallies _units = new();
    private readonly PriorityQueue<AuditedReport, AuditedReport> _worst = new(Comparer<AuditedReport>.Create((a, b) => -Compare(a, b)));
    private StatusCounts _reports = new();
    private AuditCounts _findings = AuditCounts.None;
    private BaselineCounts? _baseline;
    private readonly SortedDictionary<BaselineState, AuditCounts> _states = [];
    private readonly List<AuditedReport> _unreadable = [], _copies = [];
    private int _copyCount;
    private bool _fails;

    /// <summary>Unknown years sort behind all known ones.</summary>
    private const int NoYear = int.MaxValue;

    public void Add(in FindingLine finding, BaselineState? state, bool isWaived, string? unitName, string? unitId)
    {
        if (state is { } known)
        {
            _baseline = (_baseline ?? new()).Plus(known);
            _states[known] = Plus(_states.GetValueOrDefault(known, AuditCounts.None), finding);
        }

        if (state is BaselineState.Absent or BaselineState.ReportAbsent)
            return;
        AuditCounts Plus(AuditCounts counts, in FindingLine f) => counts.Plus(f.Severity, f.Outcome, isWaived);
        _findings = Plus(_findings, finding);
        RuleCounts rule = _rules.GetValueOrDefault(finding.Rule) ?? new(finding.Rule, severities.GetValueOrDefault(finding.Rule, finding.Severity), AuditCounts.None);
        _rules[finding.Rule] = rule with { Counts = Plus(rule.Counts, finding) };
        YearCounts year = Year(finding.Year);
        _years[finding.Year ?? NoYear] = year with { Counts = Plus(year.Counts, finding) };
        _units.Add(unitName, unitId, finding.Severity, finding.Outcome, isWaived);
        _fails |= !isWaived && finding.Outcome == Outcome.Fail && finding.Severity >= failOn;
    }

    public void Add(AuditedReport report, string? unitName)
    {
        _reports = _reports.Plus(report.Status);
        YearCounts year = Year(report.Year);
        _years[report.Year ?? NoYear] = year with { Reports = year.Reports.Plus(report.Status) };
        _units.Add(unitName, report.UnitId, report.Status);
        if (report.Status == ReportStatus.Unreadable && _unreadable.Count < AuditSummary.WorstCount)
            _unreadable.Add(report);
        if (report.Counts.Errors + report.Counts.Warnings > 0)
            _worst.Enqueue(report, report);
        if (_worst.Count > AuditSummary.WorstCount)
            _worst.Dequeue();
    }

    /// <summary>A report that was counted already, under another name.</summary>
    public void AddCopy(AuditedReport report)
    {
        _copyCount++;
        if (_copies.Count < AuditSummary.WorstCount)
            _copies.Add(report);
    }

    public AuditSummary ToSummary(bool complete, bool hasBaseline)
    {
        List<AuditedReport> worst = [.. _worst.UnorderedItems.Select(i => i.Element)];
        worst.Sort(Compare);
        return new()
        {
            Complete = complete,
            Fails = _fails,
            Reports = _reports,
            Findings = _findings,
            Baseline = hasBaseline ? _baseline ?? new() : null,
            BaselineFindings = hasBaseline ? _states.ToDictionary(s => BaselineStateNames.Of(s.Key), s => s.Value, StringComparer.Ordinal) : null,
            Rules = [.. _rules.Values],
            Years = [.. _years.Values],
            Units = _units,
            Copies = _copyCount,
            Worst = worst,
            Unreadable = _unreadable,
            FirstCopies = _copies,
        };
    }

    /// <summary>The worst first; equal ones by their place.</summary>
    private static int Compare(AuditedReport a, AuditedReport b)
    {
        (bool, int, int, int) WeightOf(AuditedReport r) => (r.Status == ReportStatus.Unreadable, -r.Counts.Errors, -r.Counts.Warnings, r.Index);
        return Comparer<(bool, int, int, int)>.Default.Compare(WeightOf(a), WeightOf(b));
    }

    private YearCounts Year(int? year) => _years.GetValueOrDefault(year ?? NoYear) ?? new(year, new(), AuditCounts.None);
}
