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
    private readonly Lazy<Dictionary<(string Unit, int Year), List<int>>> _years;

    /// <param name="results">The result.</param>
    public CauseReader(AuditResults results)
        : this(results, new(() => StoredSettings.Read(new StorePaths(results.Folder).Settings).ReadRules(results.Forms)))
    {
    }

    public CauseReader(AuditResults results, Lazy<RuleSet> rules)
    {
        (_results, _rules) = (results, rules);
        _years = new(ReadYears);
    }

    /// <summary>The causes behind the errors of a report; <see langword="null"/> where it has none that a change of cells explains.</summary>
    /// <param name="line">The report's line.</param>
    /// <param name="report">The report.</param>
    /// <param name="findings">Its findings.</param>
    public ReportCauses? Of(AuditedReport line, Report report, IReadOnlyList<AuditedFinding> findings)
    {
        Finding[] standing = [.. findings.Where(f => f.IsPresent && !f.IsWaived).Select(f => f.Finding)];
        if (!standing.Any(f => f.Severity == Severity.Error && f.Cells.Count > 0) || !_rules.Value.Forms.Contains(report.Form))
            return null;
        RepairResult repairs = _rules.Value.FindRepairs(report, ArchiveOf(line, report), RepairOptions.OfOutputs);
        ReportCauses causes = new(repairs, standing);
        return causes.Causes.Count == 0 ? null : causes;
    }

    private ReportArchive? ArchiveOf(AuditedReport line, Report report)
    {
        if (line is not { Year: { } year, Unit: { } unit } || !_years.Value.TryGetValue((unit, year - 1), out List<int>? previous))
            return null;
        return ReportArchive.Of(previous.Select(_results.ReadReport).OfType<Report>().Append(report));
    }

    private Dictionary<(string Unit, int Year), List<int>> ReadYears()
    {
        Dictionary<(string, int), List<int>> years = [];
        int index = 0;
        foreach (string text in File.ReadLines(new StorePaths(_results.Folder).Reports))
        {
            AuditedReport line = AuditedReport.Read(System.Text.Encoding.UTF8.GetBytes(text), index++);
            if (line is not { Year: { } year, Unit: { } unit })
                continue;
            if (!years.TryGetValue((unit, year), out List<int>? reports))
                years[(unit, year)] = reports = [];
            reports.Add(line.Index);
        }

        return years;
    }
}
