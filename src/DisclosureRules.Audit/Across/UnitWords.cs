using DisclosureRules.Audit.Statements;
using DisclosureRules.Audit.Units;
using DisclosureRules.Checking;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>What the words of a unit's reports say of last year and of other units. Safe to share between threads.</summary>
internal sealed class UnitWords(RuleSet rules, AuditedUnits units)
{
    private readonly StatedAcrossYears _years = new(new(rules), new(rules));
    private readonly ForeignNameReports? _names = units.IsGiven ? new(new(units)) : null;

    /// <summary>What is found for the reports of a unit, in the order of the inputs.</summary>
    public IEnumerable<AcrossFinding> Of(UnitSeries unit)
    {
        for (int i = 0; i < unit.Reports.Count; i++)
        {
            int? before = unit.PreviousOf(i);
            if (before is null && _names is null)
                continue;
            Report report = unit.Whole(i);
            foreach (Findings.Finding finding in before is { } last && StatedChange.IsIn(report) ? _years.Between(unit.Facts(last), report) : [])
                yield return new(unit.Reports[i].Index, finding);
            foreach (Findings.Finding finding in _names?.Of(report) ?? [])
                yield return new(unit.Reports[i].Index, finding);
        }
    }
}
