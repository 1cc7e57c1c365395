namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>
/// The columns of a table, which the file does not state: each row says where the borders of its own cells are. Borders of several rows that are
/// near each other are one.
/// </summary>
internal sealed class ColumnBorders
{
    /// <summary>The width of a digit of 9 points, in twentieths of a point: no cell that holds anything is as narrow.</summary>
    private const int Near = 90;

    private readonly int[][] _columns;

    public ColumnBorders(IReadOnlyList<RowLayout> rows)
    {
        _columns = [.. rows.Select(r => new int[r.Count + 1])];
        List<(int Place, int Row, int Border)> borders = [];
        for (int row = 0; row < rows.Count; row++)
            borders.AddRange(rows[row].Borders.Select((place, border) => (place, row, border)));
        borders.Sort();
        int[] last = new int[rows.Count];
        int column = -1, start = 0;
        foreach ((int place, int row, int border) in borders)
        {
            // Two borders of one row are never one: the cell between them would have no column.
            if (column < 0 || place - start > Near || last[row] > column)
                (column, start) = (column + 1, place);
            last[row] = column + 1;
            _columns[row][border] = column;
        }
    }

    /// <summary>The column, counted from 0, at which a border of a row stands; each behind the one before it.</summary>
    public int Column(int row, int border) => _columns[row][border];
}
