using System.Text;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Layouts;

/// <summary>Lays a report out as text from its form's definition, with seeded label variants and noise.</summary>
internal sealed class LayoutWriter(Report report, TextLayout layout, Random random)
{
    private readonly StringBuilder _text = new();
    private TornPage? _page;

    public static string Write(Report report, TextLayout layout, int seed) => new LayoutWriter(report, layout, new(seed)).Write();

    private bool Bars => layout is TextLayout.BarRows or TextLayout.BarRowsWithTails or TextLayout.DataRows;

    private string Write()
    {
        if (layout is TextLayout.TornPages or TextLayout.FloatingLabels)
            _page = new(Line, Labels(), random, layout == TextLayout.FloatingLabels);
        Line("首页 > 信息公开年报");
        Line($"{report.Unit}{report.Year}年{report.Form.Titles[0]}");
        Line($"发布时间:{report.Year + 1}-01-20");
        Line("现将有关情况报告如下。");
        foreach (FormSection section in report.Form.Sections)
        {
            Line($"{section.Ordinal}、{section.Label.Zh}");
            if (layout != TextLayout.DataRows || !report.Form.Tables.Any(t => t.Section == section.Id))
                Line("以下为本部分的内容。");
            foreach (FormTable table in report.Form.Tables.Where(t => t.Section == section.Id))
            {
                foreach (FormBlock block in table.Blocks)
                {
                    if (layout == TextLayout.GroupTables)
                        new GroupTables(Line, random).Write(table, block, Noise, (r, c) => Values([report[new CellId(table.Id, r.Id, c.Id)]])[0]);
                    else if (table.Layout == TableLayout.SideBySide)
                        SideBySide(table, block);
                    else
                        Rows(table, block);
                }
            }
        }

        Line(report.Unit!);
        Line($"{report.Year + 1}年1月18日");
        Line("网站地图 联系我们");
        return _text.ToString();
    }

    private void Rows(FormTable table, FormBlock block)
    {
        if (block.Label is { } label)
            Row([Noise(label.Zh)]);
        Headings(block);
        List<string> open = [];
        foreach (FormRow row in block.Rows)
        {
            if (_page is { } page)
            {
                page.Row([.. row.Groups.Select(g => g.Zh)], Noise(Variant(row.Label.Zh, row.Variants)), Values(block.Columns.Select(c => report[new CellId(table.Id, row.Id, c.Id)])));
                continue;
            }

            List<string> labels = [.. row.Groups.Select(g => g.Zh).Where(g => !open.Contains(g)).Select(Noise)];
            open = [.. row.Groups.Select(g => g.Zh)];
            labels.Add(Noise(Variant(row.Label.Zh, row.Variants)));
            Row(labels, [.. block.Columns.Select(c => report[new CellId(table.Id, row.Id, c.Id)])]);
        }

        _page?.End();
    }

    private void Headings(FormBlock block)
    {
        if (_page is { } page)
        {
            page.Headings([.. block.Columns.Where(c => c.Group is null).Select(c => c.Label.Zh)], [.. block.Columns.Where(c => c.Group is not null).Select(c => c.Label.Zh)]);
            return;
        }

        bool byLevel = block.Columns.Any(c => c.Group is not null) && random.Next(2) == 0;
        string[] top = [.. block.Columns.Select(c => c.Group?.Zh ?? Variant(c.Label.Zh, c.Variants)).Distinct()];
        if (!byLevel)
        {
            Row([.. block.Columns.Select(c => Noise(Variant(c.Label.Zh, c.Variants)))]);
            return;
        }

        Row([.. top.Select(Noise)]);
        Row([.. block.Columns.Where(c => c.Group is not null).Select(c => Noise(Variant(c.Label.Zh, c.Variants)))]);
    }

    private void SideBySide(FormTable table, FormBlock block)
    {
        Row([.. block.Rows.Select(r => Noise(r.Label.Zh))]);
        if (_page is { } page)
        {
            page.SideBySide([.. block.Columns.Select(c => c.Label.Zh)], block.Rows.Count, Values(block.Rows.SelectMany(r => block.Columns.Select(c => report[new CellId(table.Id, r.Id, c.Id)]))));
            return;
        }

        Row([.. block.Rows.SelectMany(_ => block.Columns.Select(c => Noise(c.Label.Zh)))]);
        Row([], [.. block.Rows.SelectMany(r => block.Columns.Select(c => report[new CellId(table.Id, r.Id, c.Id)]))]);
    }

    private void Row(List<string> labels, List<Cell>? cells = null)
    {
        if (layout == TextLayout.DataRows && cells is null)
            return;
        List<string> values = Values(cells ?? []);
        if (Bars)
        {
            string end = layout == TextLayout.BarRowsWithTails ? "  | " : " | ";
            string tail = layout == TextLayout.BarRowsWithTails && random.Next(3) == 0 ? "||" : "";
            Line((layout == TextLayout.DataRows ? "| " : "") + string.Concat(labels.Concat(values).Select(c => c + end)) + tail);
            return;
        }

        if (layout == TextLayout.LabelAndNumbers)
        {
            string all = string.Join(' ', labels);
            int wrap = all.Length > 24 ? 18 : 0;
            if (wrap > 0)
                Line(all[..wrap]);
            Line(string.Join(' ', ((string[])[all[wrap..], .. values]).Where(w => w.Length > 0)));
            return;
        }

        foreach (string label in labels)
        {
            int cut = random.Next(8) == 0 && label.Length > 3 ? random.Next(2, label.Length - 1) : 0;
            if (cut > 0)
                Line(label[..cut]);
            Line(label[cut..]);
        }

        foreach (string value in values.Where(v => v.Length > 0))
            Line(value);
        if (random.Next(4) == 0)
            _text.Append("\u00A0\n");
    }

    private List<string> Values(IEnumerable<Cell> cells) =>
        [.. cells.Select(c => c.State == CellState.Number && random.Next(8) == 0 ? Wide(c.Raw!) : c.Raw!)];

    /// <summary>What no part of a wrapped label may be: a label.</summary>
    private HashSet<string> Labels() => [.. FormCatalog.BuiltIn.All.SelectMany(f => f.Tables).SelectMany(t => t.Blocks)
        .SelectMany(b => b.Rows.SelectMany(r => r.Variants.Append(r.Label.Zh)).Concat(b.Columns.SelectMany(c => c.Variants.Append(c.Label.Zh)))).Select(l => LabelKey.Of(l).Text)];

    private void Line(string line)
    {
        _text.Append(line).Append('\n');
        if (layout == TextLayout.CellPerLineSpaced)
            _text.Append('\n');
    }

    private string Variant(string official, IReadOnlyList<string> variants)
    {
        if (variants.Count == 0 || random.Next(3) > 0)
            return official;
        string variant = variants[random.Next(variants.Count)];
        int body = official.IndexOfAny(['.', '、', ')']) + 1;
        return body is > 0 and <= 3 ? official[..body] + variant : variant;
    }

    private string Noise(string label) => random.Next(4) == 0
        ? label.Replace('(', '（').Replace(')', '）').Replace(',', '，').Replace('民', '⺠').Replace('总', '總')
        : label;

    private static string Wide(string digits) =>
        string.Concat(digits.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c));
}
