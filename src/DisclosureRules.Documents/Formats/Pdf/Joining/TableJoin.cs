using DisclosureRules.Documents.Formats.Pdf.Content;
using DisclosureRules.Documents.Formats.Pdf.Grids;
using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Formats.Pdf.Joining;

/// <summary>Makes one table out of its parts on consecutive pages.</summary>
internal sealed class TableJoin
{
    /// <summary>How far apart, in points, the sides of two parts of a table may be. No source known; chosen on the fixtures of tests, Pdf/.</summary>
    private const double SameSide = 4;

    /// <summary>Rows that a table may repeat as its heading on the next page; the head of the annual form has three. No other source known.</summary>
    private const int LongestHeader = 8;

    private readonly double[] _xs;
    private readonly List<JoinedCell[]> _rows = [];

    private TableJoin(IEnumerable<PartItem> parts) => _xs = Columns(parts);

    /// <summary>Whether a table that ends a page goes on with the one that starts the next: it is as wide and stands at the same place.</summary>
    public static bool GoesOn(PartItem part, PartItem next)
    {
        (Box a, Box b) = (part.Part.Grid.Box, next.Part.Grid.Box);
        return next.Page == part.Page + 1 && Math.Abs(a.Left - b.Left) <= SameSide && Math.Abs(a.Right - b.Right) <= SameSide;
    }

    public static DocumentTable Join(IReadOnlyList<PartItem> parts, int number)
    {
        TableJoin table = new(parts);
        for (int i = 0; i < parts.Count; i++)
            table.Add(parts[i], i == 0 ? null : parts[i - 1].Part.Grid);
        return table.Finish(number);
    }

    private void Add(PartItem part, RuledGrid? before)
    {
        List<JoinedCell[]> rows = Rows(part);
        int header = before is null ? 0 : RepeatedHeader(rows);
        if (before is not null && rows.Count > header)
        {
            RowJoin join = new(_rows[^1], rows[header], OpenColumns(before, part.Part.Grid, header));
            bool sameRow = join.IsSameRow;
            Replace(rows, join.Merge(sameRow));
            if (sameRow)
                header++;
        }

        _rows.AddRange(rows.Skip(header));
    }

    /// <summary>The rows of a part, with its cells at all columns of the joined table that they span.</summary>
    private List<JoinedCell[]> Rows(PartItem part)
    {
        RuledGrid grid = part.Part.Grid;
        JoinedCell[] cells = [.. Enumerable.Range(0, grid.Cells.Count).Select(i => new JoinedCell(part.Part.TextOf(i), part.Page, grid.BoxOf(grid.Cells[i])))];
        List<JoinedCell[]> rows = [];
        for (int row = 0; row < grid.Rows; row++)
        {
            JoinedCell[] slots = new JoinedCell[_xs.Length - 1];
            for (int column = 0; column < slots.Length; column++)
                slots[column] = cells[grid.CellOf(row, ColumnOf(grid, column))];
            rows.Add(slots);
        }

        return rows;
    }

    private int ColumnOf(RuledGrid grid, int column)
    {
        double middle = (_xs[column] + _xs[column + 1]) / 2;
        int own = 0;
        while (own < grid.Columns - 1 && grid.Xs[own + 1] <= middle)
            own++;
        return own;
    }

    /// <summary>How many rows at the start repeat the first rows of the table; rows with numbers repeat nothing.</summary>
    private int RepeatedHeader(List<JoinedCell[]> rows)
    {
        int count = 0;
        while (count < rows.Count && count < _rows.Count && count < LongestHeader && rows[count].Zip(_rows[count]).All(p => string.Equals(p.First.Text, p.Second.Text, StringComparison.Ordinal)) && rows[count].All(c => !CellContent.IsCellContent(c.Text)))
            count++;
        return count;
    }

    private bool[] OpenColumns(RuledGrid before, RuledGrid after, int header) =>
        [.. Enumerable.Range(0, _xs.Length - 1).Select(c => header == 0 && !before.BottomIsDrawn[ColumnOf(before, c)] && !after.TopIsDrawn[ColumnOf(after, c)])];

    private static void Replace(List<JoinedCell[]> rows, Dictionary<JoinedCell, JoinedCell> merged)
    {
        foreach (JoinedCell[] row in rows)
        {
            for (int i = 0; i < row.Length; i++)
                row[i] = merged.GetValueOrDefault(row[i], row[i]);
        }
    }

    private DocumentTable Finish(int number)
    {
        HashSet<JoinedCell> seen = [];
        List<DocumentRow> rows = [];
        foreach (JoinedCell[] row in _rows)
        {
            List<DocumentCell> cells = [];
            for (int column = 0; column < row.Length; column++)
            {
                JoinedCell cell = row[column];
                DocumentLocation place = new() { Page = cell.Page, Box = cell.Box.ToPageBox(), Table = number, TableRow = rows.Count + 1, TableColumn = column + 1 };
                cells.Add(new(cell.Text, place, !seen.Add(cell)));
            }

            rows.Add(new(cells, cells[0].Place! with { Box = null, TableColumn = null }));
        }

        return new(rows);
    }

    private static double[] Columns(IEnumerable<PartItem> parts)
    {
        List<double> all = [.. parts.SelectMany(p => p.Part.Grid.Xs)];
        all.Sort();
        List<double> distinct = [];
        foreach (double x in all)
        {
            if (distinct.Count == 0 || x - distinct[^1] > SameSide)
                distinct.Add(x);
        }

        return [.. distinct];
    }
}
