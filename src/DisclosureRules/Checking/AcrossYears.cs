using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Reports;

namespace DisclosureRules.Checking;

/// <summary>
/// Completes the results of a run by the rules that hold a report against last year's: of each report only what these rules read is put into an
/// archive. In what order reports are told makes no difference. Not safe to share between threads.
/// </summary>
internal sealed class AcrossYears(RuleSet rules) : IRunCompletion
{
    private readonly List<Report> _kept = [];
    private ReportArchive? _archive;

    public void Add(CheckResult result)
    {
        if (result.Report is not { } report)
            return;

        // What to keep is asked of the rules for all forms, which a run with a single report needn't compile.
        if (_kept.Count == 1)
            _kept[0] = rules.Abridge(_kept[0]);
        _kept.Add(_kept.Count == 0 ? report : rules.Abridge(report));
    }

    public CheckResult Complete(CheckResult result)
    {
        if (result.Report is not { } report || _kept.Count < 2)
            return result;
        _archive ??= ReportArchive.Of(_kept);
        try
        {
            IReadOnlyList<Finding> across = rules.CheckAcrossYears(report, _archive);
            return across.Count == 0 ? result : result with { Findings = rules.InOrder(result.Findings, across) };
        }
        catch (Exception exception)
        {
            Diagnostic defect = CheckResult.Defect(result.Source, exception);
            return CheckResult.Failed(result.Source, [defect], ReportOverrides.None);
        }
    }
}
