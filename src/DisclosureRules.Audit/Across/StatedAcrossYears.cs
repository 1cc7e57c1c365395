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
internal sealed class StatedAcrossYears(StatedNumbers numbers, StatedChanges changes)
{
    /// <param name="before">Last year's report.</param>
    /// <param name="report">The report, with its words.</param>
    public IEnumerable<Finding> Between(Report before, Report report)
    {
        Report last = before.InForm(report.Form);
        Dictionary<string, int> seen = [];
        StatedNumber[] stated = [.. numbers.Of(report, _ => true)];
        foreach (NumberChange found in changes.Of(stated, report).OrderBy(c => Array.IndexOf(stated, c.Number)).ThenBy(c => c.Change.Start))
        {
            (Claim claim, StatedChange change) = (found.Number.Claim, found.Change);
            if (Known(found.Number, last) is not [var (reading, value), ..] || IsSo(found.Number, change, report, last) || found.Others.Any(o => o is null || IsSo(o, change, report, last)))
                continue;
            int occurrence = seen[claim.Id] = seen.GetValueOrDefault(claim.Id) + 1;
            string quote = found.IsRightBehind ? claim.Quotation.Text + change.Text : $"{claim.Quotation.Text}……{change.Text.TrimStart(',', ';', '(')}";
            LocalizedText message = AuditTexts.Of(
                change.Before is null ? "archive.growth" : "archive.growth/before", ("quote", quote), ("year", last.Year!.Value), ("before", value), ("now", found.Number.Value));
            yield return FindingOf.Report(AcrossRule.Growth, report, occurrence == 1 ? claim.Id : $"{claim.Id}#{occurrence}", message, reading.Cells.SelectMany(c => new[] { FindingOf.Own(report, c), FindingOf.Other(last, c) }))
                with
            { InstanceLabel = claim.Title, Evidence = [claim] };
        }
    }

    private static (StatedReading Reading, decimal Value)[] Known(StatedNumber number, Report last) =>
        [.. number.Readings.Select(r => (Reading: r, Value: r.ValueIn(last))).Where(r => r.Value is not null).Select(r => (r.Reading, r.Value!.Value))];

    /// <summary>Whether that is so, or can't be told: of nothing no percentage can be had, and what is said then says nothing.</summary>
    private static bool IsSo(StatedNumber number, StatedChange change, Report report, Report last) =>
        Known(number, last) is not { Length: > 0 } known || Array.Exists(known, k => (change is { Before: null, IsPercent: true } && k.Value == 0) || change.Fits(k.Value, number.Value))
        || number.Others.Any(o => o.ValueIn(last) is { } before && o.ValueIn(report) is { } now && before != 0 && now != 0 && change.Fits(before, now));
}
