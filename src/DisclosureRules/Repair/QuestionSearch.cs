using DisclosureRules.Reports;

namespace DisclosureRules.Repair;

/// <summary>Looks for the cell whose original separates repairs best: whatever it holds, as few as possible are left.</summary>
internal static class QuestionSearch
{
    /// <summary>The question; <see langword="null"/> where no cell separates them.</summary>
    public static RepairQuestion? Of(IReadOnlyList<CellRepair> repairs, Report report)
    {
        RepairQuestion? best = null;
        (int Most, int Answers) score = (repairs.Count, 0);
        foreach (CellChange asked in repairs.SelectMany(r => r.Cells).DistinctBy(c => c.Cell).OrderBy(c => report.Form.IndexOf(c.Cell)))
        {
            RepairAnswer[] answers = [.. AnswersOf(asked, repairs, report)];
            int most = answers.Max(a => a.Repairs.Count);
            if (most < score.Most || (most == score.Most && most < repairs.Count && answers.Length > score.Answers))
                (best, score) = (new(asked.Cell, asked.Label, answers), (most, answers.Length));
        }

        return best;
    }

    private static IEnumerable<RepairAnswer> AnswersOf(CellChange asked, IReadOnlyList<CellRepair> repairs, Report report)
    {
        decimal? stands = report[asked.Cell].Value;
        CellChange?[] changes = [.. repairs.Select(r => r.Cells.FirstOrDefault(c => c.Cell == asked.Cell))];
        foreach (decimal value in changes.Select(c => c is null ? stands : c.To).OfType<decimal>().Distinct().Order())
            yield return new(value, [.. Enumerable.Range(0, repairs.Count).Where(i => changes[i] is { } change ? Allows(change, value) : stands == value)]);
        int[] others = [.. Enumerable.Range(0, repairs.Count).Where(i => changes[i] is { } change ? change.To is null : stands is null)];
        if (others.Length > 0)
            yield return new(null, others);
    }

    private static bool Allows(CellChange change, decimal value) => !(value < change.Least) && !(value > change.Greatest) && value != change.From;
}
