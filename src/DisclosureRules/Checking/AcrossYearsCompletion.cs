using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Reports;

namespace DisclosureRules.Checking;

/// <summary>
/// Completes the results of a run by the rules that hold a report against last year's: of each report only what these rules read is put into an
/// archive, unless the results are held back and have them anyway. In what order reports are told makes no difference. Not safe to share between threads.
/// </summary>
/// <param name="rules">The rules.</param>
/// <param name="areKept">Whether whole reports are kept with their results.</param>
internal sealed class AcrossYearsCompletion(RuleSet rules, bool areKept) : IRunCompletion
{
    private readonly List<Kept> _kept = [];
    private ReportArchive? _archive;
    private int _results;

    public void Add(CheckResult result)
    {
        int index = _results++;
        if (result.Report is not { } report)
            return;

        // What to keep is asked of the rules for all forms, which a run with a single report needn't compile.
        if (_kept.Count == 1 && !areKept)
            _kept[0] = _kept[0] with { Report = rules.Abridge(_kept[0].Report) };
        _kept.Add(new(index, result.Source, areKept || _kept.Count == 0 ? report : rules.Abridge(report)));
    }

    public CheckResult Complete(CheckResult result)
    {
        if (result.Report is not { } report)
            return result;
        bool any = TryFind(result.Source, report, out IReadOnlyList<Finding> findings, out Diagnostic? defect);
        result = result with { Previous = _archive?.PreviousOf(report).Report };
        if (!any)
            return result;
        return defect is null ? result with { Findings = rules.InOrder(result.Findings, findings) } : CheckResult.Failed(result.Source, [defect], ReportOverrides.None);
    }

    public IEnumerable<CheckResult> Further()
    {
        foreach ((int index, string source, Report report) in _kept)
        {
            if (!TryFind(source, report, out IReadOnlyList<Finding> findings, out Diagnostic? defect))
                continue;
            CheckResult further = defect is null ? new() { Source = source, Report = report, Findings = findings } : CheckResult.Failed(source, [defect], ReportOverrides.None);
            yield return further with { FurtherTo = index };
        }
    }

    /// <summary>What is found across years, or the defect that stopped it; <see langword="false"/> where it is neither.</summary>
    private bool TryFind(string source, Report report, out IReadOnlyList<Finding> findings, out Diagnostic? defect)
    {
        (findings, defect) = ([], null);
        if (_kept.Count < 2)
            return false;
        _archive ??= ReportArchive.Of(_kept.Select(k => k.Report));
        try
        {
            findings = rules.CheckAcrossYears(report, _archive);
        }
        catch (Exception exception)
        {
            // The last resort, as in reading: a defect of ours costs one report its check, never the run, and it is said.
            defect = CheckResult.Defect(source, exception);
        }

        return findings.Count > 0 || defect is not null;
    }

    private readonly record struct Kept(int Index, string Source, Report Report);
}
