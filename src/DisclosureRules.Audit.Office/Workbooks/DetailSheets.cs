using DisclosureRules.Audit.Office.Wording;
using DisclosureRules.Audit.Outputs;
using DisclosureRules.Audit.Results;

namespace DisclosureRules.Audit.Office.Workbooks;

/// <summary>Which reports have a sheet together: each its own, or those of a unit where there are many.</summary>
internal sealed class DetailSheets(AuditResults results, UnitResults units, AuditOutputOptions options, WorkbookLimits limits)
{
    // A report with its findings and tables has about this many rows; only where a unit has hundreds of reports does it matter.
    private const int RowsOfReport = 100;

    private readonly OfficeTexts _texts = new(options);
    private readonly CauseReader _causes = new(results);
    private readonly Lazy<bool> _haveOwn = new(() => units.Units.Sum(u => units.Reports(u).Count(r => r.Counts.Total > 0)) <= limits.OwnSheets);

    /// <summary>The sheets, in the order of the units.</summary>
    public IEnumerable<DetailSheet> All()
    {
        foreach (string unit in units.Units)
        {
            AuditedReport[] reports = [.. units.Reports(unit).Where(r => r.Counts.Total > 0)];
            string name = unit.Length > 0 ? unit : _texts.In(OfficeTexts.Of("words.office.unit-unknown"));
            foreach (AuditedReport[] together in reports.Chunk(_haveOwn.Value ? 1 : Math.Max(1, limits.RowsOfUnit / RowsOfReport)))
                yield return new(results, units, _causes, options, _haveOwn.Value && together[0].Year is { } year ? $"{Packaging.Ooxml.Number(year)} {name}" : name, together);
        }
    }

    /// <summary>That there are other workbooks, and how many; <see langword="null"/> where there are none.</summary>
    /// <param name="before">Sheets in front of them.</param>
    public string? FilesWith(int before)
    {
        int files = (before + All().Count() + limits.Sheets - 1) / limits.Sheets;
        return files < 2 ? null : _texts.In(OfficeTexts.Of("words.office.other-files", ("last", $"audit-{Packaging.Ooxml.Number(files)}.xlsx")));
    }
}
