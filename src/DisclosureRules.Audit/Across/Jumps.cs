using DisclosureRules.Audit.Wording;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Across;

/// <summary>Numbers that grow or shrink to ten times or a tenth within a year: nothing is wrong with that by itself, but such numbers are worth a look.</summary>
internal static class Jumps
{
    /// <summary>Below this, ten times as much is chance. Judged: a bureau's hundred requests are a change of its work, its ten are not.</summary>
    private const decimal LeastLarge = 100;

    private const decimal Order = 10;

    /// <summary>The totals that stand for the rest, and the numbers of table two that are in both editions.</summary>
    private static readonly CellId[] Looked =
    [
        new("requests", "newReceived", "total"), new("requests", "total", "total"), new("reviews", "review", "total"), new("reviews", "litigationDirect", "total"),
        new("reviews", "litigationAfterReview", "total"), new("proactive", "licensing", "decisions"), new("proactive", "penalties", "decisions"),
        new("proactive", "coercion", "decisions"), new("proactive", "regulations", "inForce"), new("proactive", "normativeDocuments", "inForce"),
    ];

    /// <summary>The jumps from one report to that of the next year.</summary>
    public static IEnumerable<Finding> Between(Report before, Report after)
    {
        foreach (CellId id in Looked)
        {
            if (!before.Form.TryGetIndex(id, out int old) || !after.Form.TryGetIndex(id, out int now) || before[old].Value is not { } was || after[now].Value is not { } isNow)
                continue;
            if (Math.Max(was, isNow) < LeastLarge || Math.Min(was, isNow) < 1 || Math.Max(was, isNow) < Order * Math.Min(was, isNow))
                continue;
            FindingCell own = FindingOf.Own(after, after.Form.Cells[now]);
            LocalizedText message = AuditTexts.Of("archive.jump", ("cell", own.Label), ("year", before.Year!.Value), ("before", was), ("after", isNow));
            yield return FindingOf.Report(AcrossRule.Jump, after, id.ToString(), message, [own, FindingOf.Other(before, before.Form.Cells[old])])
                with
            { InstanceLabel = own.Label, Actual = isNow, Expected = was, Difference = isNow - was };
        }
    }
}
