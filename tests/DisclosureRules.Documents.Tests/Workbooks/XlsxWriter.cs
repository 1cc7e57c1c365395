using System.Globalization;
using System.Text;
using DisclosureRules.Documents.Tests.Html;
using DisclosureRules.Documents.Tests.Packages;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Workbooks;

/// <summary>Lays a report out as a workbook, with seeded label variants.</summary>
internal sealed class XlsxWriter(Report report, XlsxStyle style, Random random)
{
    private readonly List<(string Name, string State, string Content)> _sheets = [];
    private readonly List<string> _strings = [];
    private readonly StringBuilder _rows = new();
    private readonly StringBuilder _merges = new();
    private int _row;

    public static byte[] Write(Report report, XlsxStyle style, int seed)
    {
        XlsxWriter writer = new(report, style, new(seed));
        writer.Write();
        return XlsxFile.Of(writer._sheets, writer._strings);
    }

    /// <summary>The same as a workbook of Excel 97–2003.</summary>
    public static byte[] WriteOld(Report report, XlsxStyle style, int seed)
    {
        XlsxWriter writer = new(report, style, new(seed));
        writer.Write();
        return XlsFile.Of(writer._sheets, writer._strings);
    }

    private void Write()
    {
        int width = style == XlsxStyle.Dense ? 1 : 10;
        Line($"{report.Unit}{report.Year}年{report.Form.Titles[0]}", width);
        Line($"发布时间：{report.Year + 1}-01-20", width);
        Line("现将有关情况报告如下。", width);
        foreach (FormSection section in report.Form.Sections)
        {
            Line($"{section.Ordinal}、{section.Label.Zh}", width);
            Line("以下为本部分的内容。", width);
            foreach (FormTable table in report.Form.Tables.Where(t => t.Section == section.Id))
            {
                Gap();
                Table(PrintedTable.Of(report, table, PrintedTable.Wording(random)));
                Gap();
            }

            if (style == XlsxStyle.SheetPerSection)
                End($"第{section.Ordinal}部分");
        }

        Line(report.Unit!, width);
        if (style == XlsxStyle.Calculated)
            _rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{++_row}\"><c r=\"A{_row}\" s=\"4\"><v>{new DateTime(report.Year!.Value + 1, 1, 18).ToOADate()}</v></c></row>");
        else
            Line($"{report.Year + 1}年1月18日", width);
        End("尾页");
        if (style == XlsxStyle.Hidden)
            _sheets.Insert(random.Next(2), ("旧数据", random.Next(2) == 0 ? " state=\"hidden\"" : " state=\"veryHidden\"", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>(七)总计</t></is></c><c r=\"B1\"><v>5</v></c></row></sheetData>"));
    }

    private void Gap() => _row += style == XlsxStyle.Dense ? 0 : random.Next(1, 3);

    private void Line(string text, int width)
    {
        _row++;
        Append(_row, [(1, new(text, width, IsLabel: false))]);
    }

    private void Table(PrintedTable table)
    {
        List<int> free = [.. Enumerable.Repeat(0, table.Width)];
        foreach (List<PrintedCell> cells in table.Rows)
        {
            _row++;
            List<(int, PrintedCell)> placed = [];
            int column = 0;
            foreach (PrintedCell cell in cells)
            {
                while (free[column] > 0)
                    free[column++]--;
                placed.Add((column + 1, cell));
                for (int i = 0; i < cell.Columns; i++)
                    free[column++] = cell.Rows - 1;
            }

            for (; column < table.Width; column++)
                free[column] -= Math.Min(free[column], 1);
            Append(_row, placed);
            if (style == XlsxStyle.Hidden && random.Next(6) == 0 && free.TrueForAll(f => f == 0))
                _rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{++_row}\" hidden=\"1\"><c r=\"A{_row}\" t=\"str\"><v>{cells[0].Text}</v></c><c r=\"D{_row}\"><v>5</v></c></row>");
        }
    }

    private void Append(int row, List<(int Column, PrintedCell Cell)> cells)
    {
        _rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\">");
        int last = 0;
        foreach ((int column, PrintedCell cell) in cells)
        {
            Content(row, Shift(column), cell);
            last = column + cell.Columns - 1;
            if (cell.Columns * cell.Rows > 1)
                _merges.Append($"<mergeCell ref=\"{Address(row, Shift(column))}:{Address(row + cell.Rows - 1, Shift(last))}\"/>");
        }

        if (style == XlsxStyle.Hidden)
            _rows.Append($"<c r=\"{Address(row, Shift(last) + 20)}\"><v>8</v></c>");
        _rows.Append("</row>");
    }

    /// <summary>Column F is a hidden one, with numbers of its own where no merged cell covers it.</summary>
    private int Shift(int column) => style == XlsxStyle.Hidden && column >= 6 ? column + 1 : column;

    private void Content(int row, int column, PrintedCell cell)
    {
        string address = Address(row, column), text = cell.IsLabel ? Noise(cell.Text) : cell.Text;
        if (text.Length == 0)
            _rows.Append(random.Next(2) == 0 ? "" : $"<c r=\"{address}\" s=\"2\"/>");
        else if (Number(cell) is { } number)
            _rows.Append($"<c r=\"{address}\" s=\"{(random.Next(2) == 0 ? 0 : 6)}\">{(style == XlsxStyle.Calculated && random.Next(3) == 0 ? "<f>SUM(A1:B1)</f>" : "")}<v>{number}</v></c>");
        else if (random.Next(3) == 0)
            _rows.Append($"<c r=\"{address}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{ZipBytes.Escape(text)}</t></is></c>");
        else
            _rows.Append($"<c r=\"{address}\" t=\"s\"><v>{Shared(text)}</v></c>");
    }

    /// <summary>What a spreadsheet stores for the number; <see langword="null"/> where it would store another or the cell holds a text.</summary>
    private string? Number(PrintedCell cell)
    {
        string digits = cell.Text.Replace(",", "", StringComparison.Ordinal);
        if (cell.IsLabel || digits.Length > 15 || random.Next(4) == 0 || !decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
            return null;
        return style == XlsxStyle.Calculated ? ((double)value).ToString(random.Next(2) == 0 ? "G17" : "E16", CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture);
    }

    private int Shared(string text)
    {
        int cut = random.Next(text.Length);
        _strings.Add(random.Next(2) == 0 ? $"<t xml:space=\"preserve\">{ZipBytes.Escape(text)}</t>"
            : $"<r><rPr><b/></rPr><t xml:space=\"preserve\">{ZipBytes.Escape(text[..cut])}</t></r><r><t xml:space=\"preserve\">{ZipBytes.Escape(text[cut..])}</t></r><rPh sb=\"0\" eb=\"1\"><t>5</t></rPh>");
        return _strings.Count - 1;
    }

    private void End(string name)
    {
        string columns = style == XlsxStyle.Hidden ? "<cols><col min=\"6\" max=\"6\" width=\"9\" hidden=\"1\"/><col min=\"19\" max=\"60\" width=\"9\" hidden=\"1\"/></cols>" : "";
        _sheets.Add((name, "", $"{columns}<sheetData>{_rows}</sheetData>" + (_merges.Length > 0 ? $"<mergeCells>{_merges}</mergeCells>" : "")));
        _rows.Clear();
        _merges.Clear();
        _row = 0;
    }

    private static string Address(int row, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"{(column > 26 ? "A" : "")}{(char)('A' + ((column - 1) % 26))}{row}");

    private string Noise(string label) => random.Next(4) switch
    {
        0 => label.Replace('(', '（').Replace(')', '）').Replace(',', '，').Replace('民', '⺠').Replace('总', '總'),
        1 when label.Length > 6 => label.Insert(random.Next(4, label.Length - 1), "\n"),
        _ => label,
    };
}
