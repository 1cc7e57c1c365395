using DisclosureRules.Documents.Formats.Pdf.Content;

namespace DisclosureRules.Documents.Formats.Pdf.Grids;

/// <summary>
/// The grid that the lines of a table make. Columns run between consecutive x, rows between consecutive y; a cell is what no line divides.
/// The outer sides count as drawn: where a table goes on on the next page, or has no frame, they often are not.
/// </summary>
internal sealed class RuledGrid
{
    /// <summary>How much of a cell's side must be drawn.</summary>
    private const double Drawn = 0.6;

    /// <summary>Rows times columns of a grid; the annual form has fewer than 500, and memory stays bounded.</summary>
    private const int MostSlots = 60_000;

    private readonly double[] _xs;
    private readonly double[] _ys;
    private readonly int[] _cellAt;

    private RuledGrid(double[] xs, double[] ys, Ruling[] across, Ruling[] down)
    {
        (_xs, _ys) = (xs, ys);
        _cellAt = new int[Rows * Columns];
        Cells = GridCells.Of(Rows, Columns, (row, column) => IsDrawnBelow(across, row, column), (row, column) => IsDrawnRight(down, row, column), _cellAt);
        TopIsDrawn = [.. Enumerable.Range(0, Columns).Select(c => IsDrawnBelow(across, -1, c))];
        BottomIsDrawn = [.. Enumerable.Range(0, Columns).Select(c => IsDrawnBelow(across, Rows - 1, c))];
    }

    public int Rows => _ys.Length - 1;

    public int Columns => _xs.Length - 1;

    /// <summary>The x between the columns, from left to right.</summary>
    public IReadOnlyList<double> Xs => _xs;

    public IReadOnlyList<GridCell> Cells { get; }

    /// <summary>For each column whether a line is drawn above the first row.</summary>
    public IReadOnlyList<bool> TopIsDrawn { get; }

    /// <summary>For each column whether a line is drawn below the last row.</summary>
    public IReadOnlyList<bool> BottomIsDrawn { get; }

    public Box Box => new(_xs[0], _ys[^1], _xs[^1], _ys[0]);

    public static RuledGrid? Of(Ruling[] across, Ruling[] down)
    {
        double[] xs = Positions(down, across), ys = Positions(across, down);
        if (xs.Length < 2 || ys.Length < 2 || (long)xs.Length * ys.Length > MostSlots)
            return null;
        Array.Reverse(ys);
        RuledGrid grid = new(xs, ys, across, down);
        return grid.Cells.Count < 2 ? null : grid;
    }

    public Box BoxOf(GridCell cell) => new(_xs[cell.FirstColumn], _ys[cell.LastRow + 1], _xs[cell.LastColumn + 1], _ys[cell.FirstRow]);

    /// <summary>Index of the cell at a point; -1 outside.</summary>
    public int CellAt(double x, double y)
    {
        int column = Slot(_xs, x, 1), row = Slot(_ys, y, -1);
        return column < 0 || row < 0 ? -1 : _cellAt[(row * Columns) + column];
    }

    public int CellOf(int row, int column) => _cellAt[(row * Columns) + column];

    /// <summary>Where the lines of one direction are, and where the crossing ones end beyond the outermost of them.</summary>
    private static double[] Positions(Ruling[] lines, Ruling[] crossing)
    {
        List<double> all = [.. lines.Select(l => l.At)];
        (double low, double high) = (all.Min(), all.Max());
        all.AddRange(crossing.Select(c => c.From).Where(p => p < low - RulingMerge.SameLine));
        all.AddRange(crossing.Select(c => c.To).Where(p => p > high + RulingMerge.SameLine));
        all.Sort();
        List<double> distinct = [];
        foreach (double position in all)
        {
            if (distinct.Count == 0 || position - distinct[^1] > RulingMerge.SameLine)
                distinct.Add(position);
        }

        return [.. distinct];
    }

    private bool IsDrawnBelow(Ruling[] across, int row, int column) => IsDrawn(across, _ys[row + 1], _xs[column], _xs[column + 1]);

    private bool IsDrawnRight(Ruling[] down, int row, int column) => IsDrawn(down, _xs[column + 1], _ys[row + 1], _ys[row]);

    private static bool IsDrawn(Ruling[] lines, double at, double from, double to)
    {
        double covered = 0;
        foreach (Ruling line in lines)
        {
            if (Math.Abs(line.At - at) <= RulingMerge.SameLine)
                covered += Math.Max(0, Math.Min(line.To, to) - Math.Max(line.From, from));
        }

        return covered >= Drawn * (to - from);
    }

    private static int Slot(double[] positions, double at, int direction)
    {
        if ((at - positions[0]) * direction < 0 || (at - positions[^1]) * direction > 0)
            return -1;
        int slot = 0;
        while (slot < positions.Length - 2 && (at - positions[slot + 1]) * direction >= 0)
            slot++;
        return slot;
    }
}
