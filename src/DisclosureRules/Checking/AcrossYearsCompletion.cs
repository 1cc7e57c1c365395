using System.Collections;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Reports;

namespace DisclosureRules.Checking;

/// <summary>
/// Completes the results of a run by the rules that hold a report against last year's. While results are held back, whole reports are at hand anyway; afterwards only what
/// these rules read is kept. In what order reports are told makes no difference. Not safe to share between threads.
/// </summary>
/// <param name="rules">The rules.</param>
internal sealed class AcrossYearsCompletion(RuleSet rules) : IRunCompletion
{
    private readonly KeptReports _kept = new(rules);
    private readonly List<ReportOfRun> _whole = [];
    private ReportArchive? _archive;
    private bool _areHeld = true;
    private int _results;

    public void Add(CheckResult result)
    {
        int index = _results++;
        if (result.Report is not { } report)
            return;
        _whole.Add(new(index, result.Source, report));

        // What to keep is asked of the rules for all forms, which a run with a single report needn't compile.
        if (!_areHeld && index > 0)
            Pack();
    }

    public void LetGo()
    {
        _areHeld = false;
        if (_whole.Count > 1)
            Pack();
    }

    public CheckResult Complete(CheckResult result)
    {
        if (result.Report is not { } report)
            return result;
        _archive ??= ReportArchive.Of(_whole.Select(w => w.Report));
        bool any = TryFind(result.Source, report, _archive, out IReadOnlyList<Finding> findings, out Diagnostic? defect);
        result = result with { Previous = _archive.PreviousOf(report).Report };
        if (!any)
            return result;
        return defect is null ? result with { Findings = rules.InOrder(result.Findings, findings) } : CheckResult.Failed(result.Source, [defect], ReportOverrides.None);
    }

    public IEnumerable<CheckResult> Further()
    {
        // Most have none: which have some is found out unit by unit, and these are told in their order.
        BitArray any = new(_kept.Count);
        foreach ((int place, ReportOfRun report, ReportArchive archive) in _kept.ByUnit())
            any[place] = TryFind(report.Source, report.Report, archive, out _, out _);
        for (int i = 0; i < any.Count; i++)
        {
            if (!any[i])
                continue;
            (ReportOfRun kept, ReportArchive archive) = _kept.At(i);
            TryFind(kept.Source, kept.Report, archive, out IReadOnlyList<Finding> findings, out Diagnostic? defect);
            CheckResult further = defect is null ? new() { Source = kept.Source, Report = kept.Report, Findings = findings } : CheckResult.Failed(kept.Source, [defect], ReportOverrides.None);
            yield return further with { FurtherTo = kept.Index };
        }
    }

    public void Dispose() => _kept.Dispose();

    private void Pack()
    {
        _whole.ForEach(_kept.Add);
        _whole.Clear();
    }

    /// <summary>What is found across years, or the defect that stopped it; <see langword="false"/> where it is neither.</summary>
    private bool TryFind(string source, Report report, ReportArchive archive, out IReadOnlyList<Finding> findings, out Diagnostic? defect)
    {
        (findings, defect) = ([], null);
        try
        {
            findings = rules.CheckAcrossYears(report, archive);
        }
        catch (Exception exception)
        {
            // The last resort, as in reading: a defect of ours costs one report its check, never the run, and it is said.
            defect = CheckResult.Defect(source, exception);
        }

        return findings.Count > 0 || defect is not null;
    }
}
