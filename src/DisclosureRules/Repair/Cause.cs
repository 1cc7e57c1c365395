using DisclosureRules.Findings;
using DisclosureRules.Primitives;

namespace DisclosureRules.Repair;

/// <summary>Cells whose change makes findings go away, apart from other cells and other findings. Immutable and safe to share between threads.</summary>
public sealed record Cause
{
    private Cause(IReadOnlyList<CellChange> cells, Hypothesis? hypothesis, IReadOnlyList<Finding> findings) => (Cells, Hypothesis, Findings) = (cells, hypothesis, findings);

    /// <summary>The cells, in the order of the form.</summary>
    public IReadOnlyList<CellChange> Cells { get; init => field = ValueList<CellChange>.Of(value); } = ValueList<CellChange>.Empty;

    /// <summary>The one mistake that would explain all of them; <see langword="null"/> where none is known.</summary>
    public Hypothesis? Hypothesis { get; init; }

    /// <summary>The findings that it explains, in their order.</summary>
    public IReadOnlyList<Finding> Findings { get; init => field = ValueList<Finding>.Of(value); } = ValueList<Finding>.Empty;

    /// <summary>Groups findings by cause, by the blank cells that rules find fault with, or else the first of the smallest repairs: cells belong together where a finding names them.</summary>
    /// <param name="result">The repairs of the report.</param>
    /// <param name="findings">Its findings; those that no repair explains are in no cause.</param>
    /// <returns>The causes, in the order of their first cells; none where no repair is known.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IReadOnlyList<Cause> Of(RepairResult result, IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(findings);
        if ((result.Filled ?? (result.Repairs.Count > 0 ? result.Repairs[0] : null)) is not { } repair)
            return [];
        HashSet<string> explained = [.. repair.Explains];
        Finding[] asked = [.. findings.Where(f => explained.Contains(f.Fingerprint))];
        List<(HashSet<CellChange> Cells, List<Finding> Findings)> groups = [];
        List<CellChange> single = [.. repair.Cells];
        foreach (Hypothesis mistake in repair.Mistakes)
        {
            groups.Add(([.. single.Where(c => mistake.Cells.Contains(c.Cell))], []));
            single.RemoveAll(c => mistake.Cells.Contains(c.Cell));
        }

        foreach (CellChange cell in single)
            groups.Add(([cell], []));
        foreach (Finding finding in asked)
        {
            HashSet<Forms.CellId> named = [.. finding.Cells.Where(c => c.Year is null).Select(c => c.Id)];
            var touching = groups.Where(g => g.Cells.Any(c => named.Contains(c.Cell))).ToArray();
            if (touching.Length == 0)
                continue;
            foreach (var other in touching[1..])
            {
                touching[0].Cells.UnionWith(other.Cells);
                touching[0].Findings.AddRange(other.Findings);
                groups.Remove(other);
            }

            touching[0].Findings.Add(finding);
        }

        Unite(groups);
        return [.. groups.OrderBy(g => repair.Cells.ToList().FindIndex(g.Cells.Contains)).Select(g => new Cause([.. repair.Cells.Where(g.Cells.Contains)], MistakeOf(g.Cells), [.. asked.Where(g.Findings.Contains)]))];

        // A cell that no finding names is changed because another is, so that a sum of both still holds: it is no cause by itself.
        static void Unite(List<(HashSet<CellChange> Cells, List<Finding> Findings)> groups)
        {
            while (groups.Find(g => g.Findings.Count == 0) is { Cells: { } cells } alone && groups.Count > 1)
            {
                groups.Remove(alone);
                int with = groups.FindIndex(g => g.Findings.Count > 0 && g.Cells.Any(c => cells.Any(o => AreOfOneSum(c.Cell, o.Cell))));
                with = with >= 0 ? with : groups.FindIndex(g => g.Cells.Any(c => cells.Any(o => AreOfOneSum(c.Cell, o.Cell))));
                groups[Math.Max(with, 0)].Cells.UnionWith(cells);
            }
        }

        static bool AreOfOneSum(Forms.CellId a, Forms.CellId b) => a.Table == b.Table && (a.Row == b.Row || a.Column == b.Column);

        Hypothesis? MistakeOf(HashSet<CellChange> cells) => repair.Mistakes.FirstOrDefault(m => cells.Count == m.Cells.Count && cells.All(c => m.Cells.Contains(c.Cell)));
    }
}
