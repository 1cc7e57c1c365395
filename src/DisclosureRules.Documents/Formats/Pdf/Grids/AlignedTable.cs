using DisclosureRules.Documents.Formats.Pdf.Lines;
using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Formats.Pdf.Grids;

/// <summary>
/// Tables without drawn lines, rebuilt from where their numbers stand: columns are numbers below each other, a row is a line of them
/// with its label. When it is not certain which lines of labels belong to which numbers, nothing is built and the lines stay lines.
/// </summary>
internal sealed class AlignedTable
{
    /// <summary>Fewer rows of numbers are as well lines of a text that state numbers. No source known; chosen on the fixtures of tests, Pdf/.</summary>
    private const int FewestRows = 3;

    /// <summary>A single row is a table only with so many numbers and a heading above each.</summary>
    private const int FewestInSingleRow = 10;

    /// <summary>So few words above so many columns stand above several of them.</summary>
    private const int MostSpanning = 2;

    /// <summary>Lines of words between two rows of one table, at most. No source known; chosen on the fixtures of tests, Pdf/.</summary>
    private const int MostBetween = 4;

    /// <summary>Lines above the numbers in which headings are looked for. No source known; chosen on the fixtures of tests, Pdf/.</summary>
    private const int MostHeadingLines = 8;

    private readonly IReadOnlyList<LineItem> _lines;
    private readonly List<NumberRow> _rows;
    private readonly NumberColumns _columns;
    private readonly string[] _headings;

    private AlignedTable(IReadOnlyList<LineItem> lines, List<NumberRow> rows, NumberColumns columns)
    {
        (_lines, _rows, _columns) = (lines, rows, columns);
        _headings = new string[columns.Count];
        Array.Fill(_headings, "");
        First = rows[0].Index;
        End = rows[^1].Index + 1;
    }

    /// <summary>Index of its first line.</summary>
    public int First { get; private set; }

    /// <summary>Index behind its last line.</summary>
    public int End { get; private set; }

    /// <summary>Its rows, the headings in the first; each has a cell for a group's label, one for its own, and one for each column.</summary>
    public IReadOnlyList<DocumentRow> Rows { get; private set; } = [];

    /// <summary>Lines among the headings that stand above several columns.</summary>
    public List<LineItem> Spanning { get; } = [];

    /// <summary>The next table that starts at or behind an index; <see langword="null"/> when there is none.</summary>
    public static AlignedTable? Find(IReadOnlyList<LineItem> lines, int from, int tableNumber)
    {
        for (int start = from; start < lines.Count; start++)
        {
            if (NumberRow.Of(start, lines[start].Line) is not { } row)
                continue;
            List<NumberRow> rows = RowsFrom(lines, row);
            if (NumberColumns.Of(rows) is { } columns)
            {
                AlignedTable table = new(lines, rows, columns);
                if (table.Build(from, tableNumber))
                    return table;
            }

            start = rows[^1].Index;
        }

        return null;
    }

    /// <summary>The rows that follow with nothing but labels between them.</summary>
    private static List<NumberRow> RowsFrom(IReadOnlyList<LineItem> lines, NumberRow first)
    {
        List<NumberRow> rows = [first];
        double left = first.Numbers[0].Box.Left;
        for (int i = first.Index + 1; i < lines.Count && i - rows[^1].Index <= MostBetween && lines[i].Page == lines[first.Index].Page; i++)
        {
            if (NumberRow.Of(i, lines[i].Line) is { } row)
                rows.Add(row);
            else if (lines[i].Line.Box.Right > left + lines[i].Line.Size)
                break;
        }

        return rows;
    }

    private bool Build(int from, int tableNumber)
    {
        List<List<PrintedLine>> gaps = [LabelsBefore(from)];
        for (int i = 0; i < _rows.Count; i++)
            gaps.Add(LabelsBehind(i));
        if (_rows.Count < FewestRows && (_rows.Count > 1 || _columns.Count < FewestInSingleRow))
            return false;
        if (_rows.Count == 1)
        {
            ReadHeadings(from);
            DocumentLocation place = PlaceOf(_rows[0].Line, tableNumber, 2);
            Rows = [Headings(), new([.. Numbers(_rows[0], place)], place)];
            return !_rows[0].HasLabel && _headings.All(h => h.Length > 0);
        }

        if (LabelBlocks.Assign(_rows, gaps) is not { } blocks)
            return false;
        First -= blocks[0].Count(l => l.Box.MiddleY > _rows[0].Line.Box.MiddleY);
        End += blocks[^1].Count(l => l.Box.MiddleY < _rows[^1].Line.Box.MiddleY);
        ReadHeadings(from);
        List<DocumentRow> rows = [Headings()];
        for (int i = 0; i < _rows.Count; i++)
            rows.Add(Row(_rows[i], blocks[i], tableNumber, rows.Count + 1));
        Rows = rows;
        return true;
    }

    private List<PrintedLine> LabelsBefore(int from)
    {
        List<PrintedLine> labels = [];
        for (int i = First - 1; i >= from && labels.Count < MostBetween && IsLabel(_lines[i].Line); i--)
            labels.Insert(0, _lines[i].Line);
        return labels;
    }

    private List<PrintedLine> LabelsBehind(int row)
    {
        int end = row + 1 < _rows.Count ? _rows[row + 1].Index : Math.Min(_lines.Count, _rows[row].Index + MostBetween);
        return [.. _lines.Skip(_rows[row].Index + 1).Take(end - _rows[row].Index - 1).Select(l => l.Line).TakeWhile(l => row + 1 < _rows.Count || IsLabel(l))];
    }

    private bool IsLabel(PrintedLine line) => line.Box.Right < _columns.Left && !line.HasColumns;

    /// <summary>Reads the lines above the table whose words stand above single columns, from the lowest up.</summary>
    private void ReadHeadings(int from)
    {
        for (int i = First - 1, count = 0; i >= from && count < MostHeadingLines && _lines[i].Page == _lines[First].Page; i--, count++)
        {
            PrintedLine line = _lines[i].Line;
            PrintedWord[] above = [.. line.Words.Where(w => w.Box.MiddleX > _columns.Left - line.Size)];
            if (above.Length == 0 || above.Length < line.Words.Count - 1 || IsNoHeading(line))
                return;
            int[] columns = [.. above.Select(w => _columns.Count >= FewestInSingleRow && above.Length <= MostSpanning ? -1 : _columns.Above(w.Box))];
            if (columns.All(c => c < 0))
            {
                Spanning.Insert(0, _lines[i]);
            }
            else
            {
                for (int w = 0; w < above.Length; w++)
                {
                    if (columns[w] >= 0)
                        _headings[columns[w]] = above[w].Text + _headings[columns[w]];
                }
            }

            First = i;
        }
    }

    private static bool IsNoHeading(PrintedLine line) =>
        line.Text.Contains('。', StringComparison.Ordinal) || LabelKey.Of(line.Text).HasOrdinal || line.Words.Any(w => CellContent.IsCellContent(w.Text));

    private DocumentRow Headings() => new([new(""), new(""), .. _headings.Select(h => new DocumentCell(h))]);

    private DocumentRow Row(NumberRow row, List<PrintedLine> block, int table, int number)
    {
        List<PrintedWord> own = [.. row.Label];
        int gap = own.FindLastIndex(w => w.Gap >= PrintedLine.ColumnGap);
        string group = gap <= 0 ? "" : CellText.Join(own.Take(gap).Select(w => w.Text), areWrapped: true);
        string above = CellText.Join(block.Where(l => l.Box.MiddleY > row.Line.Box.MiddleY).Select(l => l.Text), areWrapped: true);
        string behind = CellText.Join(block.Where(l => l.Box.MiddleY < row.Line.Box.MiddleY).Select(l => l.Text), areWrapped: true);
        string label = CellText.Join([above, .. own.Skip(Math.Max(0, gap)).Select(w => w.Text), behind], areWrapped: true);
        DocumentLocation place = PlaceOf(row.Line, table, number);
        return new([new(group, place), new(label, place), .. Numbers(row, place)], place);
    }

    private IEnumerable<DocumentCell> Numbers(NumberRow row, DocumentLocation rowPlace)
    {
        Dictionary<int, PrintedWord> words = row.Numbers.ToDictionary(n => _columns.At(n.Box.MiddleX));
        for (int column = 0; column < _columns.Count; column++)
        {
            DocumentLocation place = rowPlace with { TableColumn = column + 1 };
            yield return words.TryGetValue(column, out PrintedWord? word) ? new(word.Text, place with { Box = word.Box.ToPageBox() }) : new("", place);
        }
    }

    private DocumentLocation PlaceOf(PrintedLine line, int table, int row) =>
        new() { Page = _lines[First].Page, Box = line.Box.ToPageBox(), Table = table, TableRow = row };
}
