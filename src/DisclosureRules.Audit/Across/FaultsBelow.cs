using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// What is wrong with the reports below a government by themselves, so that a sum over them accuses nobody above: cells that break identities of the report, numbers that are
/// those of the year before or of another unit, a chain that is broken by just as much. Safe to share between threads.
/// </summary>
internal sealed class FaultsBelow(RuleSet rules, ReportIndex index, InheritedChains chains, CopiedNumbers copied)
{
    // A report of few numbers says the same as the year before without being a copy.
    private const int FewestCopied = 5, MostNamed = 5;

    /// <summary>A finding across units that reports below explain, as not assessable with these named; any other as it is.</summary>
    /// <param name="finding">The finding, with the cells of the units below.</param>
    /// <param name="children">The reports below.</param>
    /// <param name="isBorneOut">Whether the report above bears a report below out: then its numbers are its own, whoever has the same.</param>
    /// <param name="known">What is known of them, for one report above; filled as it is needed.</param>
    public Finding Explained(Finding finding, IEnumerable<ChildReport> children, Func<Report, bool> isBorneOut, Dictionary<string, Func<CellId, decimal?, LocalizedText?>> known)
    {
        if (finding.Outcome != Outcome.Fail)
            return finding;
        List<LocalizedText> faults = [];
        foreach (ChildReport child in children)
        {
            if (child.Report is not { } report || finding.Cells.FirstOrDefault(c => c.Unit == report.Unit) is not { } cell)
                continue;
            if (!known.TryGetValue(child.Unit.Id, out Func<CellId, decimal?, LocalizedText?>? fault))
                known[child.Unit.Id] = fault = Of(child, report, isBorneOut);
            if (fault(cell.Id, finding.Difference) is { } found)
                faults.Add(found);
        }

        return faults.Count == 0 ? finding : FindingOf.Open(finding, "words.audit.fault-below", ("reports", AuditTexts.Some([.. faults], MostNamed)));
    }

    /// <summary>What is wrong with a report in a cell, where that explains a difference.</summary>
    private Func<CellId, decimal?, LocalizedText?> Of(ChildReport child, Report report, Func<Report, bool> isBorneOut)
    {
        (UnitEntry unit, string source) = (child.Unit, report.Source ?? "");
        if (child.Index is { } place && copied.OtherOf(place) is { } other && !isBorneOut(report))
        {
            LocalizedText others = AuditTexts.Of("words.audit.fault-below.other-unit", ("unit", unit.Name), ("source", source), ("other", other.Unit), ("year", other.Year!.Value));
            return (_, _) => others;
        }

        if (CopiedFrom(unit, report) is { } year)
        {
            LocalizedText copy = AuditTexts.Of("words.audit.fault-below.copy", ("unit", unit.Name), ("source", source), ("year", year));
            return (_, _) => copy;
        }

        HashSet<CellId> broken = [.. rules.Check(report).Where(f => f is { Outcome: Outcome.Fail, Severity: Severity.Error }).SelectMany(f => f.Cells).Where(c => c.Unit is null && c.Year is null).Select(c => c.Id)];
        return (cell, difference) =>
            broken.Contains(cell) ? AuditTexts.Of("words.audit.fault-below.identity", ("unit", unit.Name), ("source", source))
            : difference is { } by && chains.Breaks(unit.Id, report.Year!.Value, cell, by) ? AuditTexts.Of("words.audit.fault-below.chain", ("unit", unit.Name), ("source", source)) : null;
    }

    /// <summary>The year whose report a report repeats number for number.</summary>
    private int? CopiedFrom(UnitEntry unit, Report report)
    {
        if (report.Year is not { } year || index.Of($"#{unit.Id}").Where(r => r.Year == year - 1).ToArray() is not [var before])
            return null;
        Report last = index.Read(before);
        return last.Form == report.Form && report.Form.Cells.Where(c => c.IsNative).All(c => report[c.Index].SameContentAs(last[c.Index]))
            && report.Form.Cells.Count(c => c.IsNative && report[c.Index].Value is > 0) >= FewestCopied ? year - 1 : null;
    }
}
