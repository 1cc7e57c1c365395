using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>The rules that hold a report against last year's, over all years of a unit. Safe to share between threads.</summary>
internal sealed class YearChains(RuleSet rules)
{
    /// <summary>What is found for the reports of a unit, in the order of the inputs.</summary>
    public IReadOnlyList<AcrossFinding> Of(UnitSeries unit)
    {
        if (!rules.HasRulesAcrossYears || unit.Reports.Count < 2)
            return [];
        Report[] read = [.. unit.Reports.Select((_, i) => unit.Facts(i))];
        List<(int At, Finding Finding)> found = [];
        for (int i = 0; i < read.Length; i++)
        {
            // A unit that the list knows by several names is one unit, whatever name it printed that year.
            ReportArchive archive = ReportArchive.Of(read.Select(r => Named(r, read[i].Unit!)));
            found.AddRange(rules.CheckAcrossYears(read[i], archive).Select(f => (i, Renamed(f, read))));
            if (unit.PreviousOf(i) is { } previous)
                found.AddRange(Jumps.Between(read[previous], read[i]).Select(f => (i, f)));
        }

        Finding[] links = [.. found.Where(f => f.Finding.Pack != AcrossRule.Pack).Select(f => f.Finding)];
        BrokenChain chain = new(rules, read, links);
        return [.. found.Select(f => new AcrossFinding(unit.Reports[f.At].Index, f.Finding.Pack == AcrossRule.Pack ? f.Finding : chain.Explained(f.Finding, read[f.At])))];
    }

    /// <summary>A cell of another report carries the name that this report printed.</summary>
    private static Finding Renamed(Finding finding, Report[] reports)
    {
        if (!finding.Cells.Any(c => c.Year is { } year && reports.Any(r => r.Year == year && r.Unit != c.Unit)))
            return finding;
        return finding with { Cells = [.. finding.Cells.Select(c => c.Year is { } year && reports.FirstOrDefault(r => r.Year == year) is { } other ? c with { Unit = other.Unit } : c)] };
    }

    private static Report Named(Report report, string unit) => report.Unit == unit ? report : new ReportBuilder(report) { Unit = unit }.Build();
}
