using DisclosureRules.Audit.Statements;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Claims;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>
/// Holds what the words say of the year before against last year's report: only of numbers that are those of the tables, so that it is the comparison that is
/// wrong. Safe to share between threads.
/// </summary>
internal sealed class StatedAcrossYears(StatedNumbers numbers)
{
    /// <param name="before">Last year's report.</param>
    /// <param name="report">The report, with its words.</param>
    public IEnumerable<Finding> Between(Report before, Report report)
    {
        Report last = before.InForm(report.Form);
        Dictionary<string, int> seen = [];
        foreach (StatedNumber stated in numbers.Of(report, c => Change(c, report) is not null))
        {
            StatedChange change = Change(stated.Claim, report)!;
            (StatedReading Reading, decimal Value)[] known = [.. stated.Readings.Select(r => (r, Value: r.ValueIn(last))).Where(r => r.Value is not null).Select(r => (r.r, r.Value!.Value))];
            if (known.Length == 0 || known.Any(k => Fits(change, k.Value, stated.Value)))
                continue;
            int occurrence = seen[stated.Claim.Id] = seen.GetValueOrDefault(stated.Claim.Id) + 1;
            (StatedReading reading, decimal value) = known[0];
            LocalizedText message = AuditTexts.Of(
                change.Before is null ? "archive.growth" : "archive.growth/before", ("quote", stated.Claim.Quotation.Text + change.Text), ("year", last.Year!.Value), ("before", value), ("now", stated.Value));
            yield return FindingOf.Report(AcrossRule.Growth, report, occurrence == 1 ? stated.Claim.Id : $"{stated.Claim.Id}#{occurrence}", message, reading.Cells.SelectMany(c => new[] { FindingOf.Own(report, c), FindingOf.Other(last, c) }))
                with
            { InstanceLabel = stated.Claim.Title, Evidence = [stated.Claim] };
        }
    }

    private static StatedChange? Change(Claim claim, Report report) => StatedChange.Read(claim.Quotation.After, report.Year!.Value);

    /// <summary>Of nothing no percentage can be had: what is said then says nothing.</summary>
    private static bool Fits(StatedChange change, decimal before, decimal now) =>
        change.Before is { } number ? number == before : (change.IsPercent && before == 0) || change.Fits(before, now);
}
