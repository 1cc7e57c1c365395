using System.Globalization;
using System.Text;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Html;

/// <summary>Lays a report out as a web page, with seeded label variants and noise in the markup.</summary>
internal sealed class HtmlWriter(Report report, HtmlStyle style, Random random)
{
    private readonly StringBuilder _page = new();

    private bool IsWord => style == HtmlStyle.Word;

    public static string Write(Report report, HtmlStyle style, int seed) => new HtmlWriter(report, style, new(seed)).Write();

    private string Write()
    {
        Head();
        if (style == HtmlStyle.Nested)
            _page.Append("<table width=100%><tr><td colspan=3><img src=logo.gif></td></tr><tr><td width=200><ul><li><a href=a>机构职能</a><li><a href=b>政策文件</a><li><a href=c>财政信息</a></ul></td><td><table><tr><td>\n");
        Line("h1", $"{report.Unit}{report.Year}年{report.Form.Titles[0]}");
        if (style == HtmlStyle.Split)
            _page.Append($"<table><tr><td>索 引 号：</td><td>000-{report.Year}-1</td><td>发布日期：</td><td>{report.Year + 1}-01-20</td></tr></table>\n");
        else
            Line("p", $"发布时间：{report.Year + 1}-01-20");
        Line("p", "现将有关情况报告如下。");
        foreach (FormSection section in report.Form.Sections)
        {
            Line("h2", $"{section.Ordinal}、{section.Label.Zh}");
            Line("p", "以下为本部分的内容。");
            foreach (FormTable table in report.Form.Tables.Where(t => t.Section == section.Id))
                Table(PrintedTable.Of(report, table, PrintedTable.Wording(random)));
        }

        Line("p", report.Unit!);
        Line("p", $"{report.Year + 1}年1月18日");
        if (style == HtmlStyle.Nested)
            _page.Append("</table></table>");
        _page.Append("<footer>版权所有 甲市人民政府</footer></body></html>");
        return _page.ToString();
    }

    private void Head()
    {
        _page.Append(IsWord
            ? "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\">\n<head>\n<!--[if gte mso 9]><xml><o:x>0</o:x></xml><![endif]-->\n<style>\n<!-- p.MsoNormal {margin:0cm;} -->\n</style>\n</head>\n<body lang=ZH-CN>\n<div class=WordSection1>\n"
            : "<!DOCTYPE html>\n<html><head><title>页</title><script>document.write('<table><tr><td>1</table>')</script></head>\n<body>\n<nav><a href='/'>首页</a></nav>\n<div>当前位置：<a href='/'>首页</a> &gt; 年报</div>\n");
    }

    private void Line(string element, string text)
    {
        if (IsWord)
            _page.Append($"<p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt'>{Encode(text)}<span\nlang=EN-US><o:p></o:p></span></span></p>\n");
        else
            _page.Append($"<{element}>{Encode(text)}</{element}>\n");
    }

    private void Table(PrintedTable table)
    {
        List<int> cuts = style == HtmlStyle.Split ? table.Cuts(random) : [];
        int[] open = new int[table.Width];
        PrintedCell[] above = new PrintedCell[table.Width];
        Open();
        for (int r = 0; r < table.Rows.Count; r++)
        {
            bool cut = cuts.Contains(r);
            if (cut)
                Close();
            if (cut)
                Open();
            Row(table, r, open, above, cut, cuts.Find(c => c > r) is var next and > 0 ? next - r : int.MaxValue);
        }

        Close();

        void Open() => _page.Append(IsWord ? "<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0>\n" : "<table border=\"1\"><tbody>\n");

        void Close() => _page.Append("</table>\n");
    }

    /// <summary>Cells that span into a part of a table are printed again in it.</summary>
    private void Row(PrintedTable table, int index, int[] open, PrintedCell[] above, bool again, int rowsLeft)
    {
        _page.Append("<tr>");
        Queue<PrintedCell> cells = new(table.Rows[index]);
        for (int column = 0; column < table.Width;)
        {
            PrintedCell cell;
            if (open[column] > 0)
            {
                cell = above[column] with { Rows = open[column] };
                int end = column + cell.Columns;
                if (again)
                    Cell(cell with { Rows = Math.Min(cell.Rows, rowsLeft) });
                else if (style == HtmlStyle.Padded)
                    Blanks(cell.Columns);
                for (; column < end; column++)
                    open[column]--;
                continue;
            }

            if (!cells.TryDequeue(out PrintedCell? next))
                break;
            cell = next;
            Cell(cell with { Rows = Math.Min(cell.Rows, rowsLeft) });
            for (int end = column + cell.Columns; column < end; column++)
                (open[column], above[column]) = (cell.Rows - 1, cell);
        }

        _page.Append("</tr>\n");
    }

    private void Cell(PrintedCell cell)
    {
        string element = cell.IsLabel && style == HtmlStyle.Merged && random.Next(3) == 0 ? "th" : "td";
        _page.Append('<').Append(element);
        if (style != HtmlStyle.Padded)
        {
            if (cell.Columns > 1)
                _page.Append(CultureInfo.InvariantCulture, $" colspan={cell.Columns}");
            if (cell.Rows > 1)
                _page.Append(CultureInfo.InvariantCulture, $" rowspan=\"{cell.Rows}\"");
        }

        _page.Append(IsWord ? " style='border:solid windowtext 1.0pt;padding:0cm 5.4pt'>\n  <p class=MsoNormal align=center>" : ">");
        Content(cell);
        _page.Append(IsWord ? "</p>\n  </td>" : $"</{element}>");
        if (style == HtmlStyle.Padded)
            Blanks(cell.Columns - 1);
    }

    private void Content(PrintedCell cell)
    {
        if (cell.Text.Length == 0)
            _page.Append(Blank());
        else if (cell.IsLabel && style == HtmlStyle.Spans)
            Pieces(Noise(cell.Text));
        else if (IsWord)
            _page.Append($"<span lang=EN-US style='font-size:10.5pt'>{Encode(cell.IsLabel ? Noise(cell.Text) : cell.Text)}<o:p></o:p></span>");
        else
            _page.Append(Encode(cell.IsLabel ? Noise(cell.Text) : random.Next(8) == 0 && cell.Text.All(char.IsAsciiDigit) ? Wide(cell.Text) : cell.Text));
    }

    private void Pieces(string label)
    {
        string[] between = ["<!-- -->", "</span><span>", "<b></b>", "", "<br>", "\n"];
        _page.Append("<span>");
        for (int i = 0; i < label.Length; i++)
        {
            // Nobody breaks a line between an ordinal and its mark.
            string gap = between[random.Next(i < 3 ? between.Length - 2 : between.Length)];
            _page.Append("<span style=\"color:#000\">").Append(Encode(label[i..(i + 1)])).Append("</span>").Append(gap);
        }

        _page.Append("</span>");
    }

    private void Blanks(int count)
    {
        for (int i = 0; i < count; i++)
            _page.Append("<td>").Append(Blank()).Append("</td>");
    }

    private string Blank() => IsWord
        ? "<span lang=EN-US><o:p>&nbsp;</o:p></span>"
        : ((string[])["", "&nbsp;", "<p>&nbsp;</p>", "　", "<o:p> </o:p>", "<br/>"])[random.Next(6)];

    private string Noise(string label) => random.Next(4) switch
    {
        0 => label.Replace('(', '（').Replace(')', '）').Replace(',', '，').Replace('民', '⺠').Replace('总', '總'),
        1 when label.Length > 6 && style != HtmlStyle.Spans => label.Insert(random.Next(4, label.Length - 1), " "),
        _ => label,
    };

    private static string Encode(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Wide(string digits) => string.Concat(digits.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c));
}
