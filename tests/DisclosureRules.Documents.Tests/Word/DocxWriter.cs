using System.Globalization;
using System.Text;
using DisclosureRules.Documents.Tests.Html;
using DisclosureRules.Documents.Tests.Packages;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Word;

/// <summary>Lays a report out as a Word file, with seeded label variants and noise in the markup.</summary>
internal sealed class DocxWriter(Report report, DocxStyle style, Random random)
{
    private static readonly string Numbering = "<w:abstractNum w:abstractNumId=\"3\">" + DocxFile.Level(0, "chineseCountingThousand", "%1、", "<w:suff w:val=\"nothing\"/>") + "</w:abstractNum>"
        + "<w:abstractNum w:abstractNumId=\"4\">" + DocxFile.Level(0, "chineseCounting", "（%1）", "<w:suff w:val=\"nothing\"/>") + DocxFile.Level(1, "decimal", "%2.") + "</w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"3\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"4\"/></w:num>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"3\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";

    private const string Anchor = "<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"5000000\" cy=\"400000\"/><wp:docPr id=\"1\" name=\"文本框\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">"
        + "<wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"5000000\" cy=\"400000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr>";

    private const string By = "w:author=\"甲\" w:date=\"2024-01-19T09:00:00Z\"";

    private readonly StringBuilder _body = new();

    public static byte[] Write(Report report, DocxStyle style, int seed) => new DocxWriter(report, style, new(seed)).Write();

    private byte[] Write()
    {
        if (style == DocxStyle.Nested)
            _body.Append("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc><w:tbl><w:tr><w:tc>");
        Line($"{report.Unit}{report.Year}年{report.Form.Titles[0]}");
        Line($"发布时间：{report.Year + 1}-01-20");
        Line("现将有关情况报告如下。");
        foreach (FormSection section in report.Form.Sections)
        {
            Line(style == DocxStyle.Numbered ? section.Label.Zh : $"{section.Ordinal}、{section.Label.Zh}", style == DocxStyle.Numbered ? 1 : 0);
            Plain("以下为本部分的内容。");
            foreach (FormTable table in report.Form.Tables.Where(t => t.Section == section.Id))
                Table(PrintedTable.Of(report, table, PrintedTable.Wording(random)));
        }

        Plain(report.Unit!);
        Plain($"{report.Year + 1}年1月18日");
        if (style == DocxStyle.Nested)
            _body.Append("<w:p/></w:tc></w:tr></w:tbl><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>");
        return DocxFile.Of(_body.ToString(), Numbering);
    }

    private void Line(string text, int list = 0)
    {
        if (style != DocxStyle.Boxes)
        {
            Plain(text, list);
            return;
        }

        string box = $"<w:txbxContent><w:p><w:r><w:t>{ZipBytes.Escape(text)}</w:t></w:r></w:p></w:txbxContent>";
        _body.Append($"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>{Anchor}<wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:rect style=\"width:400pt;height:30pt\"><v:textbox>{box}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");
    }

    private void Plain(string text, int list = 0) => _body.Append(Paragraph(Runs(text), list == 0 ? "" : Number(list, 0)));

    private static string Number(int list, int level) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    private static string Paragraph(string runs, string properties = "") => $"<w:p><w:pPr>{properties}<w:jc w:val=\"center\"/></w:pPr>{runs}</w:p>";

    private static string Run(string text) => $"<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/><w:sz w:val=\"21\"/></w:rPr><w:t xml:space=\"preserve\">{ZipBytes.Escape(text)}</w:t></w:r>";

    private string Runs(string text)
    {
        if (style == DocxStyle.Tracked && random.Next(3) == 0)
            return $"<w:del w:id=\"1\" {By}><w:r><w:delText>{random.Next(99)}</w:delText></w:r></w:del><w:ins w:id=\"2\" {By}>{Run(text)}</w:ins><w:moveFrom w:id=\"3\" {By}>{Run("7")}</w:moveFrom>";
        if (style != DocxStyle.Runs || text.Length < 2)
            return text.Length == 0 ? "" : Run(text);
        StringBuilder runs = new();
        foreach (char c in text)
        {
            runs.Append(Run(c.ToString()));
            if (random.Next(4) == 0)
                runs.Append("<w:proofErr w:type=\"gramStart\"/><w:bookmarkStart w:id=\"0\" w:name=\"b\"/><w:r><w:lastRenderedPageBreak/><w:softHyphen/></w:r>");
        }

        return runs.ToString();
    }

    private void Table(PrintedTable table)
    {
        List<int> cuts = style == DocxStyle.Split ? table.Cuts(random) : [];
        PrintedCell?[] above = new PrintedCell?[table.Width];
        int[] open = new int[table.Width];
        _body.Append("<w:tbl><w:tblPr/><w:tblGrid/>");
        for (int r = 0; r < table.Rows.Count; r++)
        {
            if (cuts.Contains(r))
                _body.Append("</w:tbl><w:p/><w:tbl><w:tblPr/>");
            Row(table, r, above, open, cuts.Contains(r));
        }

        _body.Append("</w:tbl>").Append(random.Next(2) == 0 ? "<w:p/>" : "");
    }

    /// <summary>Cells that span into a part of a table are printed again in it.</summary>
    private void Row(PrintedTable table, int index, PrintedCell?[] above, int[] open, bool again)
    {
        _body.Append("<w:tr><w:trPr><w:trHeight w:val=\"300\"/></w:trPr>");
        Queue<PrintedCell> cells = new(table.Rows[index]);
        for (int column = 0; column < table.Width;)
        {
            bool continues = open[column] > 0;
            if (!continues && cells.Count == 0)
                break;
            PrintedCell cell = continues ? above[column]! : cells.Dequeue();
            int left = continues ? open[column] - 1 : cell.Rows - 1;
            string merge = continues && !again ? "<w:vMerge/>" : left > 0 ? "<w:vMerge w:val=\"restart\"/>" : "";
            string span = cell.Columns > 1 ? $"<w:gridSpan w:val=\"{cell.Columns}\"/>" : "";
            _body.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"500\"/>{span}{merge}</w:tcPr>{(continues && !again ? "<w:p/>" : Content(cell))}</w:tc>");
            for (int end = column + cell.Columns; column < end; column++)
                (open[column], above[column]) = (left, cell);
        }

        _body.Append("</w:tr>");
        if (style == DocxStyle.Tracked && random.Next(6) == 0)
            _body.Append($"<w:tr><w:trPr><w:del w:id=\"9\" {By}/></w:trPr>{Deleted(table.Rows[index][0].Text)}{Deleted("5")}</w:tr>");
    }

    private static string Deleted(string text) =>
        $"<w:tc><w:p><w:pPr><w:rPr><w:del w:id=\"9\" {By}/></w:rPr></w:pPr><w:del w:id=\"9\" {By}><w:r><w:delText>{text}</w:delText></w:r></w:del></w:p></w:tc>";

    private string Content(PrintedCell cell)
    {
        if (cell.Text.Length == 0)
            return ((string[])["<w:p/>", Paragraph(""), Paragraph(Run(" ")), Paragraph(Run("\u3000"))])[random.Next(4)];
        if (!cell.IsLabel)
            return Paragraph(Runs(cell.Text));
        string label = Noise(cell.Text);
        if (style == DocxStyle.Numbered && label.Length > 3 && (label[1] == '.' || label[2] == ')'))
            return label[1] == '.' ? Paragraph(Run(label[2..]), Number(2, 1)) : Paragraph(Run(label[3..]), Number(2, 0));
        if (style == DocxStyle.Runs && label.Length > 6 && random.Next(3) == 0)
            return Paragraph(Runs(label[..4])) + Paragraph(Runs(label[4..]));
        return Paragraph(Runs(label));
    }

    private string Noise(string label) => style == DocxStyle.Numbered ? label : random.Next(4) switch
    {
        0 => label.Replace('(', '（').Replace(')', '）').Replace(',', '，').Replace('民', '⺠').Replace('总', '總'),
        1 when label.Length > 6 => label.Insert(random.Next(4, label.Length - 1), " "),
        _ => label,
    };
}
