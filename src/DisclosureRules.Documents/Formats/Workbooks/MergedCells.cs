using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.Workbooks;

/// <summary>Goes through the visible rows of a sheet that hold something, merged cells that reach into them included.</summary>
internal sealed class MergedCells(Sheet sheet, PackageBudget budget)
{
    public IEnumerable<RowContent> FilledRows()
    {
        MergedCell[] merges = [.. sheet.Merges.Where(m => m.First != m.Last).OrderBy(m => m.First.Row).Select(Resolve)];
        List<MergedCell> open = [];
        int next = 0;
        foreach (int row in RowsOf(merges))
        {
            open.RemoveAll(m => m.Range.Last.Row < row);
            for (; next < merges.Length && merges[next].Range.First.Row <= row; next++)
            {
                if (merges[next].Range.Last.Row >= row)
                    open.Add(merges[next]);
            }

            // Merged cells do not overlap, so that there are never more of them than columns.
            budget.CheckColumns(open.Count);
            budget.Step();
            if (!sheet.HiddenRows.Contains(row) && ContentOf(row, open) is { } content)
                yield return content;
        }
    }

    /// <summary>What a position shows, and whether it belongs to a cell that is seen elsewhere.</summary>
    public (string Text, bool Continues) At(RowContent row, int column)
    {
        CellAddress at = new(row.Number, column);
        foreach (MergedCell merge in row.Merges)
        {
            if (merge.Range.Covers(at))
                return (merge.Text, merge.Seen != at);
        }

        return (sheet.TextAt(at), false);
    }

    private MergedCell Resolve(CellRange range)
    {
        (int row, int column) = range.First;
        while (row < range.Last.Row && sheet.HiddenRows.Contains(row))
            row++;
        while (column < range.Last.Column && sheet.HiddenColumns[column])
            column++;
        return new(range, sheet.TextAt(range.First), new(row, column));
    }

    /// <summary>Rows with filled cells, and those between them that only a merged cell reaches.</summary>
    private SortedSet<int> RowsOf(MergedCell[] merges)
    {
        SortedSet<int> rows = [.. sheet.Rows.Keys];
        int last = rows.Max;
        foreach (MergedCell merge in merges.Where(m => m.Text.Length > 0))
        {
            int end = Math.Min(merge.Range.Last.Row, last);
            budget.CountCells(Math.Max(0, end - merge.Range.First.Row));
            for (int row = merge.Range.First.Row + 1; row <= end; row++)
                rows.Add(row);
        }

        return rows;
    }

    private RowContent? ContentOf(int row, List<MergedCell> open)
    {
        int count = 0, first = int.MaxValue, last = 0;
        foreach (MergedCell merge in open.Where(m => m.Text.Length > 0))
            Take(merge.Range.First.Column, merge.Range.Last.Column);
        if (sheet.Rows.TryGetValue(row, out SortedDictionary<int, string>? cells))
        {
            foreach (int column in cells.Keys.Where(c => !open.Exists(m => m.Range.Covers(new(row, c)))))
                Take(column, column);
        }

        return count == 0 ? null : new(row, (first, last), count == 1, [.. open]);

        void Take(int from, int to)
        {
            while (from <= to && sheet.HiddenColumns[from])
                from++;
            while (to > from && sheet.HiddenColumns[to])
                to--;
            if (from > to)
                return;
            (count, first, last) = (count + 1, Math.Min(first, from), Math.Max(last, to));
        }
    }
}
