using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>The rules that hold a report against last year's, over all years of a unit. Safe to share between threads.</summary>
internal sealed class YearChains(RuleSet rules, ReportIndex index)
{
    /// <summary>What is found for the reports of a unit, in the order of the inputs.</summary>
    public IReadOnlyList<AcrossFinding> Of(string unit)
    {
        IReadOnlyList<IndexedReport> reports = index.Of(unit);
        if (!rules.HasRulesAcrossYears || reports.Count < 2)
            return [];
        Report[] read = [.. reports.Select(r => index.Read(r))];
        List<AcrossFinding> found = [];
        for (int i = 0; i < read.Length; i++)
        {
            // A unit that the list knows by several names is one unit, whatever name it printed that year.
            ReportArchive archive = ReportArchive.Of(read.Select(r => Named(r, read[i].Unit!)));
            found.AddRange(rules.CheckAcrossYears(read[i], archive).Select(f => new AcrossFinding(reports[i].Index, f)));
        }

        return found;
    }

    private static Report Named(Report report, string unit) => report.Unit == unit ? report : new ReportBuilder(report) { Unit = unit }.Build();
}
