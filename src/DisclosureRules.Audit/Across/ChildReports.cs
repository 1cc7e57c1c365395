using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>The report of a unit for a year that a sum takes, or why it can take none.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Report">The report; <see langword="null"/> where there is none to take.</param>
/// <param name="Why">Why there is none.</param>
/// <param name="Index">Its place among the reports.</param>
internal sealed record ChildReport(UnitEntry Unit, Report? Report, LocalizedText? Why, int? Index = null);

/// <summary>Finds the report of each unit below another that stands for it in a sum. Safe to share between threads.</summary>
internal sealed class ChildReports(ReportIndex index, UnreadableInputs unreadable)
{
    /// <summary>Whether the unit is one of its parent's that year: one that the list expects reports of for other years alone was not there yet, or no longer.</summary>
    public bool IsThereIn(UnitEntry unit, int year) =>
        !unit.Expected.IsStated || unit.Expected.Contains(year) || index.Of($"#{unit.Id}").Any(r => r.Year == year) || unreadable.Find(unit, year) is not null;

    /// <summary>
    /// A unit counts once: with the report that speaks for it and its own units where it has one, else with the one that speaks for itself. Two that differ
    /// can't be chosen between.
    /// </summary>
    public ChildReport Of(UnitEntry unit, int year, Form form)
    {
        IndexedReport[] found = [.. index.Of($"#{unit.Id}").Where(r => r.Year == year)];
        if (found.Length == 0)
        {
            return new(unit, null, unreadable.Find(unit, year) is { } source
                ? AuditTexts.Of("words.audit.child.unreadable", ("unit", unit.Name), ("source", source))
                : AuditTexts.Of("words.audit.child.missing", ("unit", unit.Name)));
        }

        IndexedReport[] wide = [.. found.Where(r => r.Scope == ReportScope.Aggregate)];
        found = wide.Length > 0 ? wide : found;
        Report[] reports = [.. found.Select(r => index.Read(r))];
        if (reports.Skip(1).Any(r => !r.SaysTheSameAs(reports[0])))
            return new(unit, null, AuditTexts.Of("words.audit.child.several", ("unit", unit.Name)));
        return reports[0].Form == form ? new(unit, reports[0], null, found[0].Index) : new(unit, null, AuditTexts.Of("words.audit.child.edition", ("unit", unit.Name), ("form", reports[0].Form.Id)));
    }
}
