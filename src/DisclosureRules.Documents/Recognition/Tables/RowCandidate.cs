using DisclosureRules.Documents.Printed;
using DisclosureRules.Documents.Recognition.Labels;
using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>A row of some edition that a printed row may be.</summary>
/// <param name="Row">The row with its cells.</param>
/// <param name="Headings">How many of the block's columns are named above the printed row; -1 when the headings contradict the block.</param>
internal readonly record struct RowCandidate(RowCells Row, int Headings)
{
    /// <summary>The edition that prints it.</summary>
    public Form Form => Row.Form;

    /// <summary>Its block.</summary>
    public FormBlock Block => Row.Block;

    /// <summary>Indexes of its cells.</summary>
    public int[] Cells => Row.Cells;

    /// <summary>The rows of a form and the editions it also reads that carry the label; equal rows of two editions count once.</summary>
    public static List<RowCandidate> For(PrintedRow row, FormPlan plan)
    {
        List<RowCandidate> candidates = [];
        foreach (Form edition in plan.Editions)
        {
            foreach (LabelMeaning meaning in row.Label.Meanings)
            {
                if (ReferenceEquals(meaning.Form, edition) && meaning is { Role: LabelRole.Row, Table.Layout: TableLayout.Rows, Block: { } block, Row: { } formRow })
                    Add(new(plan.Of(formRow), row.Context.Matched(edition, block)), candidates);
            }
        }

        return ByGroup(candidates, row.Group);
    }

    private static void Add(RowCandidate candidate, List<RowCandidate> candidates)
    {
        for (int i = 0; i < candidates.Count; i++)
        {
            if (!candidates[i].Cells.AsSpan().SequenceEqual(candidate.Cells))
                continue;
            if (candidates[i].Headings < candidate.Headings)
                candidates[i] = candidate;
            return;
        }

        candidates.Add(candidate);
    }

    /// <summary>Rows of one label in several groups are told apart by the group that was printed last.</summary>
    private static List<RowCandidate> ByGroup(List<RowCandidate> candidates, Label? group)
    {
        if (candidates.Count < 2 || group is null || candidates.Select(c => c.Row.Row.Id).Distinct().Count() < 2)
            return candidates;
        List<RowCandidate> inGroup = candidates.FindAll(c => c.Row.Row.Groups.Any(g => LabelKey.Of(g.Zh).Text == group.Key));
        return inGroup.Count > 0 ? inGroup : candidates;
    }
}
