using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Recognition;

/// <summary>
/// The second pass over tables whose rows are printed side by side: one line of numbers, each under its own column heading. It is read only
/// when every row label stands once and in order, the column headings stand as often as there are rows, in order each time, be it
/// in several lines, and the numbers are exactly as many.
/// </summary>
internal sealed class SideBySideReading(TableScan scan, IReadOnlyList<Form> editions, CellSheet sheet)
{
    public void Read()
    {
        foreach (FormTable table in editions.SelectMany(e => e.Tables).Where(t => t.Layout == TableLayout.SideBySide).DistinctBy(t => t.Id))
        {
            foreach (FormBlock block in table.Blocks)
            {
                foreach (PrintedRun run in scan.Runs)
                    Read(table, block, run);
            }
        }
    }

    private void Read(FormTable table, FormBlock block, PrintedRun run)
    {
        List<int> rows = [], columns = [];
        foreach (Label heading in run.Headings)
        {
            LabelMeaning? meaning = heading.Meanings.Find(m => ReferenceEquals(m.Block, block) && (m.Role is LabelRole.Row or LabelRole.Column));
            if (meaning?.Role == LabelRole.Row)
                rows.Add(IndexOf(block.Rows, r => r.Id == meaning.Row!.Id));
            else if (meaning is not null)
                columns.Add(IndexOf(block.Columns, c => c.Id == meaning.Column!.Id));
        }

        int count = block.Rows.Count * block.Columns.Count;
        bool isStacked = run.Values.Count == count && IsStacked(block, run);
        if (!isStacked && columns.Count < block.Columns.Count && (rows.Count == 0 || run.Values.Count < count))
            return;
        if (isStacked)
            scan.TablePieces.UnionWith(run.Words.Select(w => w.Piece));
        CellId[] cells = [.. block.Rows.SelectMany(r => block.Columns.Select(c => new CellId(table.Id, r.Id, c.Id)))];
        bool inOrder = rows.SequenceEqual(Enumerable.Range(0, block.Rows.Count))
            && (isStacked || columns.SequenceEqual(Enumerable.Range(0, count).Select(i => i % block.Columns.Count)));
        if (!inOrder)
            sheet.Leave(cells, "contradictory-headings", Reasons.SideBySideHeadings(table), run.Values[0].Place);
        else if (ValueWindow.Take(run.Values, count, -1) is { } values)
            sheet.Set(cells, values);
        else
            sheet.Leave(cells, "ambiguous-row", Reasons.SideBySideCount(table, run.Values.Count, count), run.Values[0].Place);
    }

    /// <summary>Whether the headings are written in several lines, and the numbers in one.</summary>
    private static bool IsStacked(FormBlock block, PrintedRun run) => run.Values[0].Piece == run.Values[^1].Piece
        && StackedHeadings.Are(run.Words, block.Rows.SelectMany(_ => block.Columns.Select(c => LabelKey.Of(c.Label.Zh).Full)));

    private static int IndexOf<T>(IReadOnlyList<T> list, Predicate<T> match)
    {
        for (int i = 0; i < list.Count; i++)
        {
            if (match(list[i]))
                return i;
        }

        return -1;
    }
}
