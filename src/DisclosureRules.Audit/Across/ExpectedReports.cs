using DisclosureRules.Audit.Units;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// Of which years a unit is to have a report, and why: those that the list names, and those on which at least three quarters of all units of the list report that are expected to.
/// No year is expected that fewer report on: a misread year, a few old reports or a part of all files make nobody else's missing. Immutable and safe to share between threads.
/// </summary>
internal sealed class ExpectedReports(AuditedUnits units, ReportIndex index)
{
    /// <summary>The share of units that makes a year one on which all report, in quarters. Judged: the message names it, so that it can be contradicted.</summary>
    private const int MostQuarters = 3, Quarters = 4;

    private readonly Dictionary<string, int[]> _years = units.All.ToDictionary(u => u.Id, u => (int[])[.. index.Of($"#{u.Id}").Select(r => r.Year).Distinct().Order()], StringComparer.Ordinal);

    /// <summary>The years on which a unit of the list has reports, in their order.</summary>
    public IReadOnlyList<int> There(UnitEntry unit) => _years[unit.Id];

    /// <summary>The years of which a unit lacks the report, in their order, each with why it is expected.</summary>
    public IEnumerable<(int Year, LocalizedText Why)> Lacking(UnitEntry unit)
    {
        int[] there = _years[unit.Id];
        foreach (int year in Counts.Keys.Where(unit.Expected.Contains).Union(unit.Expected.Named).Except(there).Order())
        {
            if (Why(unit, year, there) is { } why)
                yield return (year, why);
        }
    }

    /// <summary>The years on which some units report, and too few to say of any other that its report is missing: how many do, of how many.</summary>
    public IEnumerable<(int Year, int Report, int Of)> Few => Counts.Where(c => !IsOfMost(c.Value)).Select(c => (c.Key, c.Value.Report, c.Value.Of));

    private static bool IsOfMost((int Report, int Of) count) => count.Report * Quarters >= count.Of * MostQuarters;

    /// <summary>Of each year on which any unit of the list reports: how many do, and of how many.</summary>
    private SortedDictionary<int, (int Report, int Of)> Counts => field ??= Count();

    private Message? Why(UnitEntry unit, int year, int[] there)
    {
        if (unit.Expected.Named.Contains(year))
            return AuditTexts.Of("words.audit.expected.named");
        if (!IsOfMost(Counts[year]))
            return null;
        if (there.Length > 0 && year > there[0] && year < there[^1])
            return AuditTexts.Of("words.audit.expected.between", ("before", there.Last(y => y < year)), ("after", there.First(y => y > year)));
        return AuditTexts.Of("words.audit.expected.most", ("count", Counts[year].Report), ("of", Counts[year].Of));
    }

    private SortedDictionary<int, (int, int)> Count()
    {
        SortedDictionary<int, (int, int)> counts = [];
        foreach (int year in units.All.SelectMany(u => _years[u.Id]).ToHashSet())
            counts[year] = (units.All.Count(u => _years[u.Id].Contains(year)), units.All.Count(u => u.Expected.Contains(year) || _years[u.Id].Contains(year)));
        return counts;
    }
}
