using DisclosureRules.Documents.Tests.Html;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Pdf;

/// <summary>Lays a report out as a PDF file, with seeded label variants.</summary>
internal sealed class PdfWriter
{
    private const double Width = 595;
    private const double Margin = 60;
    private const double Size = 12;
    private const double Leading = 20;

    private readonly Report _report;
    private readonly PdfStyle _style;
    private readonly Random _random;
    private readonly List<PdfPen> _pages = [];
    private readonly HashSet<char> _letters = [];
    private readonly double _height;
    private double _y;

    private PdfWriter(Report report, PdfStyle style, Random random)
    {
        (_report, _style, _random) = (report, style, random);
        _height = style is PdfStyle.HeadingsRepeated or PdfStyle.HeadingsDropped ? 420 + random.Next(200) : 842;
        NewPage();
    }

    private PdfPen Page => _pages[^1];

    public static byte[] Write(Report report, PdfStyle style, int seed) => new PdfWriter(report, style, new(seed)).Write();

    private byte[] Write()
    {
        Line($"{_report.Unit}{_report.Year}年{_report.Form.Titles[0]}", 16);
        Line($"发布时间：{_report.Year + 1}-01-20", Size);
        Line("现将有关情况报告如下。", Size, indent: 2);
        foreach (FormSection section in _report.Form.Sections)
        {
            Line($"{section.Ordinal}、{section.Label.Zh}", Size, indent: 2);
            Line("以下为本部分的内容。", Size, indent: 2);
            foreach (FormTable table in _report.Form.Tables.Where(t => t.Section == section.Id))
            {
                PrintedTable printed = PrintedTable.Of(_report, table, PrintedTable.Wording(_random));
                if (_style == PdfStyle.Unruled)
                    Aligned(printed);
                else
                    Ruled(_style == PdfStyle.Narrow ? PdfTable.Of(printed, Width - (2 * Margin), 18, 50) : PdfTable.Of(printed, Width - (2 * Margin), 40, 36));
            }
        }

        Line(_report.Unit!, Size, indent: 28);
        Line($"{_report.Year + 1}年1月18日", Size, indent: 28);
        return PdfFile.Of([.. _pages.Select(p => p.Operations)], _letters, Width, _height);
    }

    private void NewPage()
    {
        _pages.Add(new(lettersAlone: _style == PdfStyle.Areas, asAreas: _style == PdfStyle.Areas));
        _y = _height - Margin;
        string number = $"- {_pages.Count} -";
        Text((Width - PdfPen.Width(number, Size)) / 2, Margin / 2, Size, number);
    }

    private void Text(double x, double y, double size, string text)
    {
        _letters.UnionWith(text);
        Page.Text(x, y, size, text);
    }

    private void Line(string text, double size, int indent = 0)
    {
        if (_y - Leading < Margin)
            NewPage();
        _y -= Leading;
        Text(Margin + (indent * Size), _y, size, text);
    }

    private void Ruled(PdfTable table)
    {
        if (_y - table.Heights.Take(table.Headings + 1).Sum() < Margin)
            NewPage();
        _y -= 8;
        for (int first = 0, end; first < table.Heights.Length; first = end)
        {
            bool again = first > 0 && _style == PdfStyle.HeadingsRepeated;
            double room = _y - Margin - (again ? table.Heights.Take(table.Headings).Sum() : 0);
            end = first + 1;
            while (end < table.Heights.Length && table.Heights[first..(end + 1)].Sum() <= room)
                end++;
            if (again)
                Part(table, 0, table.Headings);
            Part(table, first, end);
            if (end < table.Heights.Length)
                NewPage();
        }

        _y -= 8;
    }

    /// <summary>Where a page break cuts a cell no line is drawn, and its text goes on behind it.</summary>
    private void Part(PdfTable table, int first, int end)
    {
        double[] tops = [_y, .. Enumerable.Range(first, end - first).Select(r => _y - table.Heights[first..(r + 1)].Sum())];
        foreach (PdfCell cell in table.Cells.Where(c => c.Row < end && c.End > first))
        {
            double left = Margin + table.Lefts[cell.Column], right = Margin + table.Lefts[cell.Column + cell.Cell.Columns];
            double top = tops[Math.Max(cell.Row, first) - first], bottom = tops[Math.Min(cell.End, end) - first];
            Page.Line(left, bottom, left, top);
            Page.Line(right, bottom, right, top);
            if (cell.Row >= first)
                Page.Line(left, top, right, top);
            if (cell.End <= end)
                Page.Line(left, bottom, right, bottom);
            foreach ((double x, double y, string text) in table.Lines(cell, top, bottom))
                Text(Margin + x, y, cell.Size, text);
        }

        _y = tops[^1];
    }

    /// <summary>
    /// A table as lines whose numbers stand below each other. Headings of single columns are stacked two letters a line where there are many,
    /// those of several columns and labels of groups have lines of their own.
    /// </summary>
    private void Aligned(PrintedTable table)
    {
        int headings = table.Rows.FindLastIndex(r => r.TrueForAll(c => c.IsLabel)) + 1, columns = table.Width - table.LabelColumns;
        double left = columns > 7 ? 6 : columns > 3 ? 236 : 200, step = (Width - (2 * Margin) - left) / columns;
        if (table.LabelColumns > 1 || columns > 7)
            Headings(table, headings, left, step);
        foreach (List<PrintedCell> row in table.Rows.Skip(table.LabelColumns > 1 || columns > 7 ? headings : 0))
        {
            string[] labels = [.. row.Where(c => c.IsLabel).Select(c => c.Text)];
            PrintedCell[] numbers = [.. row.Where(c => !c.IsLabel)];
            foreach (string label in numbers.Length > 0 ? labels.SkipLast(1) : [])
                Columns(left, step, label, []);
            if (numbers.Length > 0)
                Columns(left, step, labels.LastOrDefault(""), numbers.Select(n => n.Text));
            else
                Columns(left, (Width - (2 * Margin) - left) / Math.Max(1, labels.Length - 1), labels[0], labels[1..]);
        }
    }

    private void Headings(PrintedTable table, int rows, double left, double step)
    {
        SortedDictionary<int, string> narrow = [];
        int[] open = new int[table.Width];
        for (int row = 0; row < rows; row++)
        {
            int column = 0;
            foreach (PrintedCell cell in table.Rows[row])
            {
                while (open[column] > row)
                    column++;
                // What stands above all columns would be words behind the sentence before the table.
                bool isTitle = row == 0 && table.LabelColumns > 0;
                if (cell.Columns == 1)
                    narrow.Add(column, cell.Text);
                else if (!isTitle)
                    Columns(left, step, "", [cell.Text]);
                for (int i = 0; i < cell.Columns; i++)
                    open[column++] = row + cell.Rows;
            }
        }

        for (int at = 0; narrow.Values.Any(h => h.Length > at); at += 2)
            Columns(left, step, "", narrow.Values.Select(h => h.Length > at ? h[at..Math.Min(at + 2, h.Length)] : ""));
    }

    /// <summary>A line with a label and texts below each other; a text that is wider than its column is printed smaller.</summary>
    private void Columns(double left, double step, string label, IEnumerable<string> texts)
    {
        if (_y - 14 < Margin)
            NewPage();
        _y -= 14;
        Text(Margin, _y, Fitting(label, left), label);
        double x = Margin + left;
        foreach (string text in texts)
        {
            double size = Fitting(text, step);
            Text(x, _y + ((7 - size) / 3), size, text);
            x += step;
        }
    }

    private static double Fitting(string text, double width) => Math.Min(7, 7 * (width - 8) / PdfPen.Width(text, 7));
}
