using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Repair;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Outputs;

/// <summary>Finds what explains the findings of the reports of a result, with last year's report where the result has it. Not safe to share between threads.</summary>
internal sealed class CauseReader
{
    private readonly AuditResults _results;
    private readonly Lazy<RuleSet> _rules;
    private readonly Lazy<ReportsByYear> _reports;

    /// <param name="results">The result.</param>
    public CauseReader(AuditResults results)
        : this(results, new(() => StoredSettings.Read(new StorePaths(results.Folder).Settings).ReadRules(results.Forms)))
    {
    }

    public CauseReader(AuditResults results, Lazy<RuleSet> rules)
    {
        (_results, _rules) = (results, rules);
        _reports = new(ReadReports);
    }

    /// <summary>The causes behind the errors of a report; <see langword="null"/> where it has none that a change of cells explains.</summary>
    /// <param name="line">The report's line.</param>
    /// <param name="report">The report.</param>
    /// <param name="findings">Its findings.</param>
    public ReportCauses? Of(AuditedReport line, Report report, IReadOnlyList<AuditedFinding> findings)
    {
        Finding[] standing = [.. findings.Where(f => f.IsPresent && !f.IsWaived).Select(f => f.Finding)];
        if (!standing.Any(f => f.Severity == Severity.Error && f.Cells.Count > 0) || RepairsOf(line, report) is not { } repairs)
            return null;
        ReportCauses causes = new(repairs, standing);
        return causes.Sentences.Count == 0 ? null : causes;
    }

    /// <summary>The repairs of a report, as another output has found them or found now; <see langword="null"/> where the rules don't know its form.</summary>
    private RepairResult? RepairsOf(AuditedReport line, Report report)
    {
        if (_results.Repairs.Find(line.Index, report.Form) is { } known)
            return known;
        if (!_rules.Value.Forms.Contains(report.Form))
            return null;
        RepairResult found = _rules.Value.FindRepairs(report, ArchiveOf(line, report), RepairOptions.OfOutputs);
        _results.Repairs.Add(line.Index, found, report.Form);
        return found;
    }

    private ReportArchive? ArchiveOf(AuditedReport line, Report report)
    {
        if (line is not { Year: { } year, Unit: { } unit } || !_reports.Value.Find(unit, year - 1).Any())
            return null;
        return ReportArchive.Of(_reports.Value.Find(unit, year - 1).Select(_results.ReadReport).OfType<Report>().Append(report));
    }

    private ReportsByYear ReadReports()
    {
        ReportsByYear reports = new();
        int index = 0;
        foreach (string text in File.ReadLines(new StorePaths(_results.Folder).Reports))
        {
            AuditedReport line = AuditedReport.Read(System.Text.Encoding.UTF8.GetBytes(text), index++);
            if (line is { CopyOf: null, Year: { } year, Unit: { } unit })
                reports.Add(unit, year, line.Index);
        }

        return reports;
    }
}
