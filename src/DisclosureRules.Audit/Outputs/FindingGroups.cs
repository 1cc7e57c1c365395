using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Findings;

namespace DisclosureRules.Audit.Outputs;

/// <summary>Which findings of a report are told to people as one: those that break one rule in cells of one table, from three on.</summary>
internal static class FindingGroups
{
    /// <summary>Fewer of a kind are told one by one.</summary>
    public const int Fewest = 3;

    /// <summary>What is equal for findings of one report that are one item; <see langword="null"/> for one that stands by itself: what is said of words, or of no cell.</summary>
    public static object? KeyOf(Finding finding) => finding is { Evidence.Count: 0, Cells: [var first, ..] }
        ? (finding.Rule, finding.Severity, finding.Outcome, first.Id.Table, BlamedYear.OtherThanOwn(finding))
        : null;

    /// <summary>For each of the findings of a report the place of the first of its group, itself included; -1 for one that stands by itself. Findings in a group have the same said of them by waivers and baseline.</summary>
    public static int[] Of(IReadOnlyList<AuditedFinding> findings)
    {
        int[] firsts = new int[findings.Count];
        Array.Fill(firsts, -1);
        foreach (int[] group in Enumerable.Range(0, findings.Count)
            .Select(i => (Place: i, Key: KeyOf(findings[i].Finding))).Where(f => f.Key is not null)
            .GroupBy(f => (f.Key, findings[f.Place].BaselineState, findings[f.Place].Waiver), f => f.Place).Select(g => g.ToArray()).Where(g => g.Length >= Fewest))
        {
            foreach (int place in group)
                firsts[place] = group[0];
        }

        return firsts;
    }
}
