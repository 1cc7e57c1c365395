using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>Which reports there are of units that no list knows, and which there are twice and differ. Safe to share between threads.</summary>
internal sealed class UnitReports(AuditedUnits units)
{
    private const int MostCells = 40;

    /// <summary>What is to be said of a unit's reports without looking at other units.</summary>
    public IEnumerable<AcrossFinding> Of(UnitSeries unit)
    {
        if (units.IsGiven && !unit.Unit.StartsWith('#'))
        {
            for (int i = 0; i < unit.Reports.Count; i++)
                yield return new(unit.Reports[i].Index, FindingOf.Report(AcrossRule.UnknownUnit, unit.Facts(i), "", AuditTexts.Of("units.unknown", ("unit", unit.Facts(i).Unit), ("suggestion", Suggestion.For(unit.Facts(i).Unit!, units.Names)))));
        }

        foreach (IGrouping<(int, ReportScope?), int> same in Enumerable.Range(0, unit.Reports.Count).GroupBy(i => (unit.Reports[i].Year, unit.Reports[i].Scope)).Where(g => g.Skip(1).Any()))
        {
            (int Report, Finding Finding)[] others = [.. same.Skip(1).Select(o => (Report: o, Finding: Differing(unit.Facts(same.First()), unit.Facts(o))!)).Where(o => o.Finding is not null)];
            foreach ((int other, Finding finding) in others)
                yield return new(unit.Reports[other].Index, others.Length == 1 ? finding : finding with { Message = OfSeveral(finding.Message, others.Length + 1) });
        }
    }

    private static Message OfSeveral(LocalizedText message, int count) => AuditTexts.Of("archive.duplicate/of-several", ("message", message), ("count", count));

    /// <summary>That two reports of one unit and year differ, with the cells in which they do; <see langword="null"/> where they don't.</summary>
    private static Finding? Differing(Report first, Report other)
    {
        if (first.Form != other.Form)
            return FindingOf.Report(AcrossRule.Duplicate, other, "", AuditTexts.Of("archive.duplicate/form", ("other", first.Source), ("form", other.Form.Id), ("found", first.Form.Id)));

        // A cell that one of the two was not read to have is the reader's loss, no difference.
        Forms.FormCell[] differing = [.. other.Form.Cells.Where(c => other[c.Index].State != CellState.Missing && first[c.Index].State != CellState.Missing && !other[c.Index].SameContentAs(first[c.Index]))];
        if (differing.Length == 0)
            return null;
        IEnumerable<FindingCell> cells = differing.Take(MostCells).SelectMany(c => new[] { FindingOf.Own(other, c), FindingOf.Other(first, c) });
        return FindingOf.Report(AcrossRule.Duplicate, other, "", AuditTexts.Of("archive.duplicate", ("other", first.Source), ("count", differing.Length)), cells);
    }
}
