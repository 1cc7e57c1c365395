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
        List<(int At, Finding Finding)> found = [];
        for (int i = 0; i < read.Length; i++)
        {
            // A unit that the list knows by several names is one unit, whatever name it printed that year.
            ReportArchive archive = ReportArchive.Of(read.Select(r => Named(r, read[i].Unit!)));
            found.AddRange(rules.CheckAcrossYears(read[i], archive).Select(f => (i, Renamed(f, read))));
            if (PreviousOf(reports, reports[i]) is { } previous)
                found.AddRange(Jumps.Between(read[reports.TakeWhile(r => r != previous).Count()], read[i]).Select(f => (i, f)));
        }

        Finding[] links = [.. found.Where(f => f.Finding.Pack != AcrossRule.Pack).Select(f => f.Finding)];
        BrokenChain chain = new(rules, read, links);
        return [.. found.Select(f => new AcrossFinding(reports[f.At].Index, f.Finding.Pack == AcrossRule.Pack ? f.Finding : chain.Explained(f.Finding, read[f.At])))];
    }

    /// <summary>Last year's report of the same scope; <see langword="null"/> where there is none, or several.</summary>
    public static IndexedReport? PreviousOf(IReadOnlyList<IndexedReport> reports, IndexedReport report) =>
        reports.Where(r => r.Year == report.Year - 1 && r.Scope == report.Scope).Take(2).ToArray() is [var one] ? one : null;

    /// <summary>A cell of another report carries the name that this report printed.</summary>
    private static Finding Renamed(Finding finding, Report[] reports)
    {
        if (!finding.Cells.Any(c => c.Year is { } year && reports.Any(r => r.Year == year && r.Unit != c.Unit)))
            return finding;
        return finding with { Cells = [.. finding.Cells.Select(c => c.Year is { } year && reports.FirstOrDefault(r => r.Year == year) is { } other ? c with { Unit = other.Unit } : c)] };
    }

    private static Report Named(Report report, string unit) => report.Unit == unit ? report : new ReportBuilder(report) { Unit = unit }.Build();
}
