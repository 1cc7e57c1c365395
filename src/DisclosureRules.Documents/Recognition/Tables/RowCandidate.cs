using DisclosureRules.Documents.Printed;
using DisclosureRules.Documents.Recognition.Labels;
using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>A row of some edition that a printed row may be.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Block">Its block.</param>
/// <param name="Row">The row.</param>
/// <param name="Headings">How many of the block's columns are named above the printed row; -1 when the headings contradict the block.</param>
internal sealed record RowCandidate(FormTable Table, FormBlock Block, FormRow Row, int Headings)
{
    /// <summary>The edition that prints it.</summary>
    public required Form Form { get; init; }

    public IEnumerable<CellId> Cells => Block.Columns.Select(c => new CellId(Table.Id, Row.Id, c.Id));

    /// <summary>The rows of a form and the editions it also reads that carry the label; equal rows of two editions count once.</summary>
    public static List<RowCandidate> For(PrintedRow row, IReadOnlyList<Form> editions)
    {
        List<RowCandidate> candidates = [];
        foreach (LabelMeaning meaning in editions.SelectMany(e => row.Label.Meanings.Where(m => ReferenceEquals(m.Form, e))))
        {
            if (meaning is not { Role: LabelRole.Row, Table: { Layout: TableLayout.Rows } table, Block: { } block, Row: { } formRow })
                continue;
            RowCandidate candidate = new(table, block, formRow, ColumnOrder.Matched(row.Context, meaning.Form, block)) { Form = meaning.Form };
            int same = candidates.FindIndex(c => c.Cells.SequenceEqual(candidate.Cells));
            if (same < 0)
                candidates.Add(candidate);
            else if (candidates[same].Headings < candidate.Headings)
                candidates[same] = candidate;
        }

        return ByGroup(candidates, row.Group);
    }

    /// <summary>Rows of one label in several groups are told apart by the group that was printed last.</summary>
    private static List<RowCandidate> ByGroup(List<RowCandidate> candidates, Label? group)
    {
        if (candidates.Count < 2 || group is null || candidates.Select(c => c.Row.Id).Distinct().Count() < 2)
            return candidates;
        List<RowCandidate> inGroup = candidates.FindAll(c => c.Row.Groups.Any(g => LabelKey.Of(g.Zh).Text == group.Key));
        return inGroup.Count > 0 ? inGroup : candidates;
    }
}
