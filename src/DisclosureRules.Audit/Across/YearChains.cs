using DisclosureRules.Audit.Wording;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Across;

/// <summary>The rules that hold a report against last year's, over all years of a unit. Safe to share between threads.</summary>
internal sealed class YearChains(RuleSet rules, MergedUnits merged)
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
            IReadOnlyList<Finding> across = rules.CheckAcrossYears(read[i], archive);
            int? before = unit.PreviousOf(i);
            if (before is { } last && across.Any(f => f.Outcome == Outcome.Fail))
                across = WithoutMergers(across, unit.Unit, read[i], read[last]);
            found.AddRange(across.Select(f => (i, Renamed(f, read))));
            if (before is { } previous)
                found.AddRange(Jumps.Between(read[previous], read[i]).Select(f => (i, f)));
        }

        Finding[] links = [.. found.Where(f => f.Finding.Pack != AcrossRule.Pack).Select(f => f.Finding)];
        BrokenChain chain = new(rules, read, links);
        return [.. found.Select(f => new AcrossFinding(unit.Reports[f.At].Index, f.Finding.Pack == AcrossRule.Pack ? f.Finding : chain.Explained(f.Finding, read[f.At])))];
    }

    /// <summary>
    /// What a unit that became part of this one carried over, this one carries on: where the numbers agree with those of both together, nobody can say that they are wrong.
    /// </summary>
    private IReadOnlyList<Finding> WithoutMergers(IReadOnlyList<Finding> findings, string unit, Report report, Report previous)
    {
        IReadOnlyList<Report> ended = merged.EndedBefore(unit, report);
        IEnumerable<Report[]> together = ended.Select(e => new[] { e });
        foreach (Report[] others in ended.Count > 1 ? together.Append([.. ended]) : together)
        {
            if (MergedUnits.With(previous, others) is not { } sum)
                continue;
            HashSet<(string, string)> broken =
                [.. rules.CheckAcrossYears(report, ReportArchive.Of([Named(sum, report.Unit!), report])).Where(f => f.Outcome == Outcome.Fail).Select(f => (f.Rule, f.Instance))];
            LocalizedText names = AuditTexts.Some([.. others.Select(o => LocalizedText.Same(o.Unit!))], others.Length);
            findings = [.. findings.Select(f => f.Outcome == Outcome.Fail && !broken.Contains((f.Rule, f.Instance)) ? FindingOf.Open(f, "words.audit.merged", ("units", names)) : f)];
        }

        return findings;
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
