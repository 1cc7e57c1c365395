using System.Globalization;
using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Across;

/// <summary>Which reports there should be and aren't. Where an input is there that may be the report, nobody is accused: that is said, with the input.</summary>
internal sealed class MissingReports(AuditedUnits units, ReportIndex index, UnreadableInputs unreadable, DateOnly? today)
{
    private const int MostNamed = 5;

    private readonly ExpectedReports _expected = new(units, index);
    private readonly UnassignedInputs _unassigned = new(units, index, unreadable);

    /// <summary>Missing reports, unit by unit in the order of the list.</summary>
    public IEnumerable<AcrossFinding> Find()
    {
        foreach (UnitEntry unit in units.All)
        {
            IReadOnlyList<int> there = _expected.There(unit);
            foreach ((int year, LocalizedText why) in _expected.Lacking(unit))
            {
                DateOnly? due = unit.Due?.Of(year);
                if (!HasPassed(unit, year) || unreadable.Find(unit, year) is not null)
                    continue;
                LocalizedText[] candidates = [.. _unassigned.Of(unit, year, there)];
                yield return new(AcrossFindings.OfNone, candidates.Length > 0 ? Open(unit, year, candidates) : Missing(unit, year, due, why));
            }
        }

        foreach ((int year, int report, int of) in _expected.Few.Where(f => units.All.Any(u => HasPassed(u, f.Year))))
            yield return new(AcrossFindings.OfNone, TooFew(year, report, of));
    }

    /// <summary>Whether the day is over on which the report is due, as the list says it or else the law.</summary>
    private bool HasPassed(UnitEntry unit, int year) => !((unit.Due?.Of(year) ?? DueDay.Legal(year)) >= today);

    private static Finding TooFew(int year, int report, int of) =>
        FindingOf.None(AcrossRule.MissingReport, null, year, "", AuditTexts.Of("archive.missing-report/few", ("year", year), ("count", report), ("of", of)))
        with
        { Severity = Severity.Info, Outcome = Outcome.NotAssessable };

    private static Finding Missing(UnitEntry unit, int year, DateOnly? due, LocalizedText why) => FindingOf.None(AcrossRule.MissingReport, unit.Name, year, unit.Id, due is { } day
        ? AuditTexts.Of("archive.missing-report/due", ("unit", unit.Name), ("year", year), ("due", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("why", why))
        : AuditTexts.Of("archive.missing-report", ("unit", unit.Name), ("year", year), ("why", why)));

    private static Finding Open(UnitEntry unit, int year, LocalizedText[] candidates) => FindingOf.None(
        AcrossRule.MissingReport, unit.Name, year, unit.Id,
        AuditTexts.Of("archive.missing-report/open", ("unit", unit.Name), ("year", year), ("count", candidates.Length), ("inputs", AuditTexts.Some(candidates, MostNamed))))
        with
    { Severity = Severity.Info, Outcome = Outcome.NotAssessable };
}
