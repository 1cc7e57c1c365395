using DisclosureRules.Documents.Limits;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Documents.Recognition.Labels;
using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>
/// The second pass over tables whose rows are printed side by side: one line of numbers, each under its own column heading. It is read only
/// when every row label stands once and in order, the column headings stand as often as there are rows, in order each time, be it
/// in several lines, and the numbers are exactly as many. Where the rows are printed as tables of their own, each is read when its label
/// and the headings stand above its numbers; where nothing but the section's heading stands above the numbers, when they are as many as
/// the table has.
/// </summary>
internal sealed class SideBySideReading(TableScan scan, FormPlan plan, CellCollector sheet, ReadingBudget? budget)
{
    private readonly HashSet<int> _headingBlocks = [];

    /// <summary>Reads the tables; returns the numbers of the lines and table rows that turned out to be headings.</summary>
    public IReadOnlySet<int> Read()
    {
        foreach (BlockCells block in plan.SideBySide)
        {
            foreach (PrintedRun run in scan.Runs)
            {
                budget?.Step();
                Read(block, run);
            }
        }

        return _headingBlocks;
    }

    private void Read(BlockCells cells, PrintedRun run)
    {
        (FormTable table, FormBlock block) = (cells.Table, cells.Block);
        List<int> rows = [], columns = [];
        List<GridPlace> places = [];
        for (int i = 0; i < run.Headings.Count; i++)
        {
            LabelMeaning? meaning = run.Headings[i].Meanings.Find(m => ReferenceEquals(m.Block, block) && (m.Role is LabelRole.Row or LabelRole.Column));
            if (meaning?.Role == LabelRole.Row)
                rows.Add(IndexOf(block.Rows, r => r.Id == meaning.Row!.Id));
            if (meaning?.Role != LabelRole.Column)
                continue;
            columns.Add(IndexOf(block.Columns, c => c.Id == meaning.Column!.Id));
            places.Add(run.Context.Places[i]);
        }

        int count = block.Rows.Count * block.Columns.Count;
        if (rows.Count == 1 && run.Values.Count == block.Columns.Count && columns.SequenceEqual(Enumerable.Range(0, block.Columns.Count)))
        {
            sheet.Set(cells.Rows[rows[0]].Cells, run.Values);
            return;
        }

        if (IsBareLine(cells, run))
        {
            Set(cells, run, run.Values);
            return;
        }

        bool isStacked = run.Values.Count == count && IsStacked(cells, run), isBare = IsBare(table, run, count);
        if (!isStacked && !isBare && columns.Count < block.Columns.Count && (rows.Count == 0 || run.Values.Count < count))
            return;
        if (isStacked)
            _headingBlocks.UnionWith(run.Words.Select(w => w.BlockIndex));
        bool inOrder = isBare || (rows.SequenceEqual(Enumerable.Range(0, block.Rows.Count))
            && (isStacked || columns.SequenceEqual(Enumerable.Range(0, count).Select(i => i % block.Columns.Count))));
        if (!inOrder)
            sheet.Leave(cells.Cells, "contradictory-headings", Reasons.SideBySideHeadings(table), run.Values[0].Place);
        else if (HeadedColumns.Take(places, run.Values, ValueWindow.Take(run.Values, count, -1), count) is { } values)
            Set(cells, run, values);
        else
            sheet.Leave(cells.Cells, "ambiguous-row", Reasons.SideBySideCount(table, run.Values.Count, count), run.Values[0].Place);
    }

    /// <summary>States the values; a number that stands alone beside them may be displaced from one of the blank cells, which are then not known to be blank.</summary>
    private void Set(BlockCells block, PrintedRun run, IReadOnlyList<Value> values)
    {
        int[] cells = block.Cells;
        bool isBesideStray = run.Context.Unlabelled.Exists(u => u.Count < values.Count && u.RowsBefore == run.Context.Rows.Count);
        if (!isBesideStray || !values.Any(v => v.IsBlank))
        {
            sheet.Set(cells, values);
            return;
        }

        int[] filled = [.. Enumerable.Range(0, values.Count).Where(i => !values[i].IsBlank)];
        sheet.Set([.. filled.Select(i => cells[i])], [.. filled.Select(i => values[i])]);
        sheet.Leave([.. cells.Where((_, i) => values[i].IsBlank)], "stray-number", Reasons.Stray(block.Table), values[0].Place);
    }

    /// <summary>
    /// Whether as many numbers as the table has stand on one line directly below the heading of its section, and each row's total is the sum of the others:
    /// numbers of a sentence or of another table are not so by chance.
    /// </summary>
    private static bool IsBareLine(BlockCells cells, PrintedRun run)
    {
        (FormTable table, FormBlock block, int total) = (cells.Table, cells.Block, cells.Total);
        int width = block.Columns.Count, count = block.Rows.Count * width;
        return total >= 0 && run.Values.Count == count && !run.Values.Any(v => v.IsBlank) && run.Values[0].BlockIndex == run.Values[^1].BlockIndex && IsDirectlyBelow(table, run)
            && Enumerable.Range(0, block.Rows.Count).All(r => TotalColumn.AddsUp([.. run.Values.Skip(r * width).Take(width)], total));
    }

    /// <summary>Whether the headings are written in several lines, and the numbers in one.</summary>
    private static bool IsStacked(BlockCells cells, PrintedRun run) =>
        run.Values[0].BlockIndex == run.Values[^1].BlockIndex && StackedHeadings.Are(run.Words, cells.Headings);

    /// <summary>Whether the numbers stand in cells directly below the heading of the table's section, without any label.</summary>
    private static bool IsBare(FormTable table, PrintedRun run, int count) => run.Values.Count == count && run.Values[0].IsCell && IsDirectlyBelow(table, run);

    /// <summary>Whether nothing but the heading of the table's section stands above the numbers.</summary>
    private static bool IsDirectlyBelow(FormTable table, PrintedRun run) => run.Headings.Count == 0 && run.Words.Count == 0
        && run.Context.Section is { } section && section.Meanings.Exists(m => m.Section?.Id == table.Section) && run.Context.Rows.Count == 0;

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
