using DisclosureRules.Audit.Statements;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Claims;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>Says of a report that it names another unit where it speaks of itself. Safe to share between threads.</summary>
internal sealed class ForeignNameReports(ForeignNames names)
{
    /// <param name="report">The report, with its words.</param>
    public IEnumerable<Finding> Of(Report report)
    {
        foreach (ForeignName found in names.Of(report))
        {
            Claim[] evidence = found.Section is { } section ? [FindingOf.Passage(AuditTexts.Of("units.foreign-name/title"), section.Section, section.Text, found.Start, found.End)] : [];
            LocalizedText message = AuditTexts.Of(
                found.Section switch { null => "units.foreign-name/in-title", { Section: ForeignNames.Signature } => "units.foreign-name/in-signature", _ => "units.foreign-name" },
                 ("name", found.Name), ("unit", report.Unit));
            yield return FindingOf.Report(AcrossRule.ForeignName, report, found.Unit.Id, message) with { Evidence = [.. evidence] };
        }
    }
}
