using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>Which reports there should be and aren't, which there are of units that no list knows, and which there are twice and differ. Safe to share between threads.</summary>
internal sealed class UnitReports(AuditedUnits units, ReportIndex index, UnreadableInputs unreadable, DateOnly? today)
{
    /// <summary>
    /// A year that fewer than a quarter of the units report on that report on the best year is not a year of the audit: a few reports of other years, or a
    /// misread year, don't make all others missing. Judged; years that the list names are expected in any case.
    /// </summary>
    private const int LeastShare = 4;

    private const int MostCells = 40;

    /// <summary>Missing reports, unit by unit in the order of the list.</summary>
    public IEnumerable<AcrossFinding> Missing()
    {
        IReadOnlyList<int> audited = AuditedYears();
        foreach (UnitEntry unit in units.All)
        {
            HashSet<int> there = [.. index.Of($"#{unit.Id}").Select(r => r.Year)];
            foreach (int year in audited.Where(unit.Expected.Contains).Union(unit.Expected.Named).Order())
            {
                DateOnly? due = unit.Due?.Of(year);
                if (there.Contains(year) || due >= today || unreadable.Find(unit, year) is not null)
                    continue;
                LocalizedText message = due is { } day
                    ? AuditTexts.Of("archive.missing-report/due", ("unit", unit.Name), ("year", year), ("due", Day(day)))
                    : AuditTexts.Of("archive.missing-report", ("unit", unit.Name), ("year", year));
                yield return new(AcrossFindings.OfNone, FindingOf.None(AcrossRule.MissingReport, unit.Name, year, unit.Id, message));
            }
        }
    }

    /// <summary>What is to be said of a unit's reports without looking at other units.</summary>
    public IEnumerable<AcrossFinding> Of(UnitSeries unit)
    {
        if (units.IsGiven && !unit.Unit.StartsWith('#'))
        {
            for (int i = 0; i < unit.Reports.Count; i++)
                yield return new(unit.Reports[i].Index, FindingOf.Report(AcrossRule.UnknownUnit, unit.Facts(i), "", AuditTexts.Of("units.unknown", ("unit", unit.Facts(i).Unit))));
        }

        foreach (IGrouping<(int, ReportScope?), int> same in Enumerable.Range(0, unit.Reports.Count).GroupBy(i => (unit.Reports[i].Year, unit.Reports[i].Scope)).Where(g => g.Skip(1).Any()))
        {
            foreach (int other in same.Skip(1))
            {
                if (Differing(unit.Facts(same.First()), unit.Facts(other)) is { } finding)
                    yield return new(unit.Reports[other].Index, finding);
            }
        }
    }

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
        return FindingOf.Report(AcrossRule.Duplicate, other, first.Source ?? "", AuditTexts.Of("archive.duplicate", ("other", first.Source), ("count", differing.Length)), cells);
    }

    private IReadOnlyList<int> AuditedYears()
    {
        Dictionary<int, int> reporting = [];
        foreach (UnitEntry unit in units.All)
        {
            foreach (int year in index.Of($"#{unit.Id}").Select(r => r.Year).Distinct())
                reporting[year] = reporting.GetValueOrDefault(year) + 1;
        }

        int most = reporting.Values.DefaultIfEmpty(0).Max();
        return [.. reporting.Where(y => y.Value * LeastShare >= most).Select(y => y.Key).Order()];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
