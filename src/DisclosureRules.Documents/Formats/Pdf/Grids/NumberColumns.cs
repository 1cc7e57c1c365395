using DisclosureRules.Documents.Formats.Pdf.Content;
using DisclosureRules.Documents.Formats.Pdf.Lines;

namespace DisclosureRules.Documents.Formats.Pdf.Grids;

/// <summary>The columns in which the numbers of several rows stand.</summary>
internal sealed class NumberColumns
{
    private readonly List<(double Left, double Right)> _columns = [];

    private NumberColumns(IEnumerable<PrintedWord> numbers)
    {
        foreach (Box box in numbers.Select(n => n.Box).OrderBy(b => b.Left))
        {
            if (_columns.Count > 0 && box.Left <= _columns[^1].Right)
                _columns[^1] = (_columns[^1].Left, Math.Max(_columns[^1].Right, box.Right));
            else
                _columns.Add((box.Left, box.Right));
        }
    }

    public int Count => _columns.Count;

    /// <summary>Where the first column starts; what stands wholly before is a label.</summary>
    public double Left => _columns[0].Left;

    /// <summary>
    /// The columns of rows whose numbers stand below each other; <see langword="null"/> when columns run into each other or no row has a number in
    /// each of them.
    /// </summary>
    public static NumberColumns? Of(IReadOnlyCollection<NumberRow> rows)
    {
        NumberColumns columns = new(rows.SelectMany(r => r.Numbers));
        return rows.Max(r => r.Numbers.Count) == columns.Count && rows.All(r => r.Numbers.Select(n => columns.At(n.Box.MiddleX)).Distinct().Count() == r.Numbers.Count) ? columns : null;
    }

    /// <summary>The column in which a number stands.</summary>
    public int At(double x)
    {
        int column = 0;
        while (column < Count - 1 && x > _columns[column].Right)
            column++;
        return column;
    }

    /// <summary>The column that a heading stands above; -1 when it stands above several or none.</summary>
    public int Above(Box heading)
    {
        int column = -1;
        for (int i = 0; i < Count; i++)
        {
            double left = i == 0 ? _columns[0].Left - (Pitch / 2) : (_columns[i - 1].Right + _columns[i].Left) / 2;
            double right = i == Count - 1 ? _columns[i].Right + (Pitch / 2) : (_columns[i].Right + _columns[i + 1].Left) / 2;
            if (heading.MiddleX >= left && heading.MiddleX < right && heading.Width <= right - left)
                column = i;
        }

        return column;
    }

    private double Pitch => Count == 1 ? _columns[0].Right - _columns[0].Left : (_columns[^1].Left - _columns[0].Left) / (Count - 1);
}
