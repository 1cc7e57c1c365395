using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// Of which years a unit is to have a report, and why: those that the list names, those between its first and its last report, those on which at least three quarters of
/// the units of the list report that report at all, and, once the day has passed on which the list says that its report is due, those on which a quarter does. No year is
/// expected that fewer report on: a misread year, or a few old reports, make nobody else's missing. Immutable and safe to share between threads.
/// </summary>
internal sealed class ExpectedReports(AuditedUnits units, ReportIndex index, DateOnly? today)
{
    /// <summary>The share of units that makes a year one on which all report, in quarters. Judged: the message names it, so that it can be contradicted.</summary>
    private const int MostQuarters = 3, DueQuarters = 1, Quarters = 4;

    private readonly Dictionary<string, int[]> _years = units.All.ToDictionary(u => u.Id, u => (int[])[.. index.Of($"#{u.Id}").Select(r => r.Year).Distinct().Order()], StringComparer.Ordinal);

    /// <summary>The years on which a unit of the list has reports, in their order.</summary>
    public IReadOnlyList<int> There(UnitEntry unit) => _years[unit.Id];

    /// <summary>The years of which a unit lacks the report, in their order, each with why it is expected.</summary>
    public IEnumerable<(int Year, LocalizedText Why)> Lacking(UnitEntry unit)
    {
        int[] there = _years[unit.Id];
        IEnumerable<int> years = Counts.Keys.Where(unit.Expected.Contains).Union(unit.Expected.Named);
        if (there.Length > 0)
            years = years.Union(Enumerable.Range(there[0], there[^1] - there[0]).Where(unit.Expected.Contains));
        foreach (int year in years.Except(there).Order())
        {
            if (Why(unit, year, there) is { } why)
                yield return (year, why);
        }
    }

    /// <summary>Of each year on which any unit of the list reports: how many do, and of how many.</summary>
    private SortedDictionary<int, (int Report, int Of)> Counts => field ??= Count();

    private Message? Why(UnitEntry unit, int year, int[] there)
    {
        if (unit.Expected.Named.Contains(year))
            return AuditTexts.Of("words.audit.expected.named");
        if (there.Length > 0 && year > there[0] && year < there[^1])
            return AuditTexts.Of("words.audit.expected.between", ("before", there.Last(y => y < year)), ("after", there.First(y => y > year)));
        (int report, int of) = Counts[year];
        if (report * Quarters >= of * MostQuarters)
            return AuditTexts.Of("words.audit.expected.most", ("count", report), ("of", of));
        bool isDue = unit.Due?.Of(year) is { } due && !(due >= today) && (there.Length == 0 || year > there[0]);
        return isDue && report * Quarters >= of * DueQuarters ? AuditTexts.Of("words.audit.expected.due", ("count", report), ("of", of)) : null;
    }

    private SortedDictionary<int, (int, int)> Count()
    {
        SortedDictionary<int, (int, int)> counts = [];
        UnitEntry[] reporting = [.. units.All.Where(u => _years[u.Id].Length > 0)];
        foreach (int year in reporting.SelectMany(u => _years[u.Id]).ToHashSet())
            counts[year] = (reporting.Count(u => _years[u.Id].Contains(year)), reporting.Count(u => u.Expected.Contains(year) || _years[u.Id].Contains(year)));
        return counts;
    }
}
