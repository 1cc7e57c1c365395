using DisclosureRules.Documents.Tests.Html;

namespace DisclosureRules.Documents.Tests.Pdf;

/// <summary>Where the cells of a table stand: columns and rows in points, texts broken into the lines that fit.</summary>
internal sealed class PdfTable
{
    public const double Size = 9;

    private const double Leading = 12;
    private const double Padding = 3;

    private PdfTable(List<PdfCell> cells, double[] lefts, double[] heights) => (Cells, Lefts, Heights) = (cells, lefts, heights);

    public List<PdfCell> Cells { get; }

    /// <summary>Left sides of the columns from the table's left side, and its right side.</summary>
    public double[] Lefts { get; }

    public double[] Heights { get; }

    /// <summary>The rows of headings at its start.</summary>
    public int Headings => Enumerable.Range(0, Heights.Length).TakeWhile(r => Cells.Where(c => c.Row == r).All(c => c.Cell.IsLabel)).Count();

    /// <param name="table">The table.</param>
    /// <param name="width">Its width.</param>
    /// <param name="labelWidth">The width of a column of labels; the last of them takes what the others leave.</param>
    /// <param name="numberWidth">The width of a column of numbers.</param>
    public static PdfTable Of(PrintedTable table, double width, double labelWidth, double numberWidth)
    {
        double[] lefts = Columns(table, width, labelWidth, numberWidth);
        List<PdfCell> cells = [];
        int[] open = new int[table.Width];
        for (int row = 0; row < table.Rows.Count; row++)
        {
            int column = 0;
            foreach (PrintedCell cell in table.Rows[row])
            {
                while (open[column] > row)
                    column++;
                double room = lefts[column + cell.Columns] - lefts[column] - (2 * Padding);
                cells.Add(new(cell, row, column, Wrap(cell.Text, room)));
                for (int i = 0; i < cell.Columns; i++)
                    open[column++] = row + cell.Rows;
            }
        }

        for (int i = 0; i < cells.Count; i++)
        {
            // A number is told from two only beside others of its row that fit their cells.
            if (cells[i].IsLongNumber && !cells.Exists(c => c.Row == cells[i].Row && c.IsShortNumber))
                cells[i] = cells[i] with { Size = 3.5, Lines = [cells[i].Cell.Text] };
        }

        return new(cells, lefts, RowHeights(table.Rows.Count, cells));
    }

    /// <summary>
    /// The lines of a cell that fit between two heights, from top to bottom, each with the point where it starts. A cell that a page break
    /// cuts goes on with those that did not.
    /// </summary>
    public IEnumerable<(double X, double Y, string Text)> Lines(PdfCell cell, double top, double bottom)
    {
        double left = Lefts[cell.Column], right = Lefts[cell.Column + cell.Cell.Columns];
        List<string> lines = [.. cell.Lines.Take((int)((top - bottom - (2 * Padding) + 0.01) / Leading))];
        cell.Lines.RemoveRange(0, lines.Count);
        double y = ((top + bottom) / 2) + (lines.Count * Leading / 2) - Leading + ((Leading - Size) / 2) + 1;
        foreach (string line in lines)
        {
            yield return ((left + right - PdfPen.Width(line, cell.Size)) / 2, y, line);
            y -= Leading;
        }
    }

    private static double[] Columns(PrintedTable table, double width, double labelWidth, double numberWidth)
    {
        int numbers = table.Width - table.LabelColumns;
        double number = table.LabelColumns == 0 ? width / numbers : numberWidth;
        List<double> lefts = [0];
        for (int i = 0; i < table.Width; i++)
        {
            bool isLastLabel = i == table.LabelColumns - 1;
            lefts.Add(lefts[^1] + (i >= table.LabelColumns ? number : isLastLabel ? width - lefts[^1] - (number * numbers) : labelWidth));
        }

        return [.. lefts];
    }

    /// <summary>A merged cell that needs more room than its rows have makes the last of them higher; a page break may cost it a line.</summary>
    private static double[] RowHeights(int rows, List<PdfCell> cells)
    {
        double[] heights = [.. Enumerable.Repeat(Leading + (2 * Padding), rows)];
        foreach (PdfCell cell in cells.OrderBy(c => c.Row + c.Cell.Rows))
        {
            int cuts = cell.Cell.Rows > 1 ? 1 : 0;
            double needed = ((cell.Lines.Count + cuts) * Leading) + (2 * Padding), has = heights[cell.Row..(cell.Row + cell.Cell.Rows)].Sum();
            heights[cell.Row + cell.Cell.Rows - 1] += Math.Max(0, needed - has);
        }

        return heights;
    }

    private static List<string> Wrap(string text, double room)
    {
        List<string> lines = [];
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = start + 1;
            while (end < text.Length && PdfPen.Width(text[start..(end + 1)], Size) <= room)
                end++;
            lines.Add(text[start..end]);
        }

        return lines;
    }
}

/// <summary>A cell of the table and the lines into which its text is broken, those that are still to be printed.</summary>
internal sealed record PdfCell(PrintedCell Cell, int Row, int Column, List<string> Lines)
{
    public double Size { get; init; } = PdfTable.Size;

    public int End => Row + Cell.Rows;

    public bool IsShortNumber => IsNumber && Lines.Count == 1;

    public bool IsLongNumber => IsNumber && Lines.Count > 1;

    private bool IsNumber => Cell.Text.Length > 0 && Cell.Text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '-' or '+');
}
