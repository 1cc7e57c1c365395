using DisclosureRules.Documents.Tests.Html;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.OldWord;

/// <summary>Lays a report out as a file of Word 97–2003.</summary>
internal sealed class DocWriter(Report report, DocStyle style, Random random)
{
    /// <summary>The width of a column, and how far a border may be beside its place; less than a digit's width in all.</summary>
    private const int Width = 900, Beside = 40;

    private const ushort StartsDown = 0x60, GoesOnDown = 0x20;

    /// <summary>The mark of the first of some merged cells; the others have the other one.</summary>
    private readonly int _first = random.Next(1, 3);

    private readonly DocFile _file = new() { HasLongLists = style == DocStyle.LongLists };

    public static byte[] Write(Report report, DocStyle style, int seed) => new DocWriter(report, style, new(seed)).Write();

    private int Depth => style == DocStyle.Nested ? 2 : 1;

    private byte[] Write()
    {
        Line($"{report.Unit}{report.Year}年{report.Form.Titles[0]}");
        Line($"发布时间：{report.Year + 1}-01-20");
        Line("现将有关情况报告如下。");
        foreach (FormSection section in report.Form.Sections)
        {
            Line($"{section.Ordinal}、{section.Label.Zh}");
            Line("以下为本部分的内容。");
            foreach (FormTable table in report.Form.Tables.Where(t => t.Section == section.Id))
                Table(PrintedTable.Of(report, table, PrintedTable.Wording(random)));
        }

        Line(report.Unit!);
        Line($"{report.Year + 1}年1月18日");
        if (style == DocStyle.Nested)
            _file.End(DocFile.Bytes(DocFile.Cell), '\a').End([.. DocFile.Bytes(DocFile.Row), .. DocFile.Layout([0, 9000], [0])], '\a');
        if (style == DocStyle.Pieces)
            Cut();
        return _file.Write();
    }

    private void Line(string text)
    {
        Text(text);
        _file.End(style == DocStyle.Nested ? DocFile.Bytes(DocFile.Cell) : []);
    }

    private void Text(string text)
    {
        if (style == DocStyle.Tracked && random.Next(3) == 0)
            _file.Run(random.Next(99).ToString(System.Globalization.CultureInfo.InvariantCulture), DocFile.Deleted);
        if (style == DocStyle.Tracked && random.Next(9) == 0)
            _file.Run("12", DocFile.Hidden);
        _file.Run(text);
    }

    private void Table(PrintedTable table)
    {
        PrintedCell?[] above = new PrintedCell?[table.Width];
        int[] open = new int[table.Width];
        foreach (List<PrintedCell> row in table.Rows)
            Row(table.Width, new(row), above, open);
        if (style != DocStyle.Nested)
            _file.End([]);
    }

    private void Row(int width, Queue<PrintedCell> cells, PrintedCell?[] above, int[] open)
    {
        List<int> borders = [0];
        List<ushort> marks = [];
        for (int column = 0; column < width;)
        {
            bool continues = open[column] > 0;
            if (!continues && cells.Count == 0)
                break;
            PrintedCell cell = continues ? above[column]! : cells.Dequeue();
            int left = continues ? open[column] - 1 : cell.Rows - 1;
            Cell(continues ? "" : cell.Text, cell.Columns, continues ? GoesOnDown : left > 0 ? StartsDown : (ushort)0, borders, marks);
            for (int end = column + cell.Columns; column < end; column++)
                (open[column], above[column]) = (left, cell);
        }

        EndRow(borders, marks);
        if (style == DocStyle.Tracked && random.Next(6) == 0)
            DeletedRow(borders, marks);
    }

    private void Cell(string text, int columns, ushort mark, List<int> borders, List<ushort> marks)
    {
        Text(text);
        EndCell();
        int last = borders[^1], beside = style == DocStyle.Uneven ? random.Next(Beside) : 0;
        if (style != DocStyle.Marked)
        {
            borders.Add(((last / Width) + columns) * Width + beside);
            marks.Add(mark);
            return;
        }

        for (int i = 0; i < columns; i++)
        {
            borders.Add(last + ((i + 1) * Width));
            marks.Add((ushort)(mark | (columns == 1 ? 0 : i == 0 ? _first : 3 - _first)));
            if (i > 0)
                EndCell();
        }
    }

    private void EndCell() => _file.End(DocFile.Bytes(Depth == 1 ? DocFile.Cell : "1624 01 4966 02000000 4B24 01"), Depth == 1 ? '\a' : '\r');

    private void EndRow(List<int> borders, List<ushort> marks, string markList = "") => _file.End(
        [.. DocFile.Bytes(Depth == 1 ? DocFile.Row : "1624 01 4966 02000000 4B24 01 4C24 01"), .. DocFile.Layout([.. borders], [.. marks])], Depth == 1 ? '\a' : '\r', markList);

    private void DeletedRow(List<int> borders, List<ushort> marks)
    {
        for (int i = 0; i < marks.Count; i++)
            _file.Run(i == 0 ? "行政许可" : "5", DocFile.Deleted).End(DocFile.Bytes(DocFile.Cell), '\a', DocFile.Deleted);
        EndRow(borders, [.. marks.Select(_ => (ushort)0)], DocFile.Deleted);
    }

    private void Cut()
    {
        for (int at = random.Next(40); at < _file.Length; at += 1 + random.Next(40))
            _file.Cuts.Add(at);
        _file.Order = count =>
        {
            int[] order = [.. Enumerable.Range(0, count)];
            random.Shuffle(order);
            return order;
        };
    }
}
