using DisclosureRules.Audit.Results;

namespace DisclosureRules.Audit.Outputs.Page;

/// <summary>
/// What the page takes of a result that is larger than a browser handles at ease. What it leaves out it counts, and the overview counts everything.
/// </summary>
internal sealed class PageSelection
{
    /// <summary>Twice of what the page is measured with; the browser filters it in a fifth of a second.</summary>
    public const int MaximumFindings = 200_000;

    /// <summary>Bytes of tables and words: with them a page opens within two seconds from a disk.</summary>
    public const long MaximumDetails = 40L << 20;

    /// <summary>Up to so many reports those without findings are shown with their tables too: at 4 kB each, a fifth of the room.</summary>
    private const int FewReports = 2_000;

    private readonly int _heaviestLeftOut;
    private readonly bool _withAll;
    private readonly int _most;
    private int _taken;

    public PageSelection(AuditSummary summary, int most = MaximumFindings)
    {
        // The lightest findings are left out first: what could not be assessed, then information, then warnings.
        long[] counts = [summary.Findings.Errors, summary.Findings.Warnings, summary.Findings.Infos, summary.Findings.NotAssessable];
        long all = counts.Sum() + (summary.Baseline?.Absent ?? 0) + (summary.Baseline?.ReportAbsent ?? 0);
        _heaviestLeftOut = 4;
        while (_heaviestLeftOut > 1 && all > most)
            all -= counts[--_heaviestLeftOut];
        _most = most;
        _withAll = summary.Reports.Total <= FewReports;
    }

    /// <summary>Whether a finding is on the page.</summary>
    public bool Takes(AuditedFinding finding)
    {
        bool taken = FindingColumns.Weight(finding.Finding) < _heaviestLeftOut && _taken < _most;
        _taken += taken ? 1 : 0;
        return taken;
    }

    /// <summary>Whether a report's tables and words are on the page.</summary>
    /// <param name="findings">How many of its findings are.</param>
    /// <param name="written">Bytes of tables and words so far.</param>
    public bool TakesTables(int findings, long written) => (findings > 0 || _withAll) && written < MaximumDetails;
}
