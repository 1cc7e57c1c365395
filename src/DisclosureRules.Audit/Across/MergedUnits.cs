using DisclosureRules.Audit.Units;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// The units that may have become part of another: they stand beside it below the same unit, the list expects their reports up to a year and no longer, and there are none
/// after it. What they carried over is then carried on by the other. Safe to share between threads.
/// </summary>
internal sealed class MergedUnits(AuditedUnits units, ReportIndex index)
{
    /// <summary>The last reports of the units that ended with the year before a report, of its scope and form.</summary>
    /// <param name="unit">What tells the unit apart that goes on.</param>
    /// <param name="report">Its first report after that.</param>
    public IReadOnlyList<Report> EndedBefore(string unit, Report report)
    {
        if (!unit.StartsWith('#') || report.Year is not { } year || units.ById(unit[1..]) is not { Parent: { } parent } own || units.ById(parent) is not { } above)
            return [];
        List<Report> found = [];
        foreach (UnitEntry other in units.ChildrenOf(above).Where(u => u.Id != own.Id && u.Expected.IsStated && u.Expected.Contains(year - 1) && !u.Expected.Contains(year)))
        {
            IReadOnlyList<IndexedReport> reports = index.Of($"#{other.Id}");
            if (!reports.Any(r => r.Year >= year) && reports.Where(r => r.Year == year - 1 && r.Scope == report.Scope).ToArray() is [var last])
                found.Add(index.Read(last));
        }

        return found;
    }

    /// <summary>A report with the numbers of others added to its own; <see langword="null"/> where they follow another form.</summary>
    public static Report? With(Report report, IEnumerable<Report> others)
    {
        ReportBuilder sum = new(report);
        foreach (Report other in others)
        {
            if (other.Form != report.Form)
                return null;
            for (int i = 0; i < report.Form.Cells.Count; i++)
            {
                if (sum[i].Value is { } own && other[i].Value is { } added)
                    sum[i] = Cell.Number(own + added, null, sum[i].Place);
            }
        }

        return sum.Build();
    }
}
