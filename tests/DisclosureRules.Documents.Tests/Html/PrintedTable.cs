using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Html;

/// <summary>Lays the tables of a report out as the official form prints them: rows of cells with spans.</summary>
internal sealed class PrintedTable
{
    private readonly Report _report;
    private readonly FormTable _table;
    private readonly Func<string, IReadOnlyList<string>, string> _wording;

    private PrintedTable(Report report, FormTable table, Func<string, IReadOnlyList<string>, string> wording)
    {
        (_report, _table, _wording) = (report, table, wording);
        int labels = table.Layout == TableLayout.SideBySide ? 0 : table.Rows.Max(r => r.Groups.Count) + 1;
        int values = table.Layout == TableLayout.SideBySide ? table.Blocks[0].Rows.Count * table.Blocks[0].Columns.Count : table.Blocks.Max(b => b.Columns.Count);
        (LabelColumns, Width) = (labels, labels + values);
        foreach (FormBlock block in table.Blocks)
        {
            if (table.Layout == TableLayout.SideBySide)
                SideBySide(block);
            else
                Block(block);
        }
    }

    public List<List<PrintedCell>> Rows { get; } = [];

    public int LabelColumns { get; }

    public int Width { get; }

    public static PrintedTable Of(Report report, FormTable table, Func<string, IReadOnlyList<string>, string> wording) => new(report, table, wording);

    /// <summary>Now and then one of the variants of a label, with the ordinal of the official one before it.</summary>
    public static Func<string, IReadOnlyList<string>, string> Wording(Random random) => (official, variants) =>
    {
        if (variants.Count == 0 || random.Next(3) > 0)
            return official;
        string variant = variants[random.Next(variants.Count)];
        int body = official.IndexOfAny(['.', '、', ')']) + 1;
        return body is > 0 and <= 3 ? official[..body] + variant : variant;
    };

    /// <summary>The rows before which the table may be cut. The part behind the headings goes on without them; so it is published.</summary>
    public List<int> Cuts(Random random)
    {
        int first = Rows.FindLastIndex(r => r.TrueForAll(c => c.IsLabel)) + 2;
        List<int> cuts = [];
        for (int r = first + random.Next(4); r < Rows.Count; r += 3 + random.Next(8))
            cuts.Add(r);
        return cuts;
    }

    private void Block(FormBlock block)
    {
        if (block.Label is { } label)
            Rows.Add([new(label.Zh, Width)]);
        Headings(block);
        for (int i = 0; i < block.Rows.Count; i++)
        {
            FormRow row = block.Rows[i];
            List<PrintedCell> cells = [];
            for (int level = 0; level < row.Groups.Count; level++)
            {
                if (i == 0 || !SameGroup(block.Rows[i - 1], row, level))
                    cells.Add(new(row.Groups[level].Zh, 1, block.Rows.Skip(i).TakeWhile(r => SameGroup(r, row, level)).Count()));
            }

            cells.Add(new(_wording(row.Label.Zh, row.Variants), LabelColumns - row.Groups.Count));
            for (int c = 0; c < block.Columns.Count; c++)
                cells.Add(Value(row, block, c));
            Rows.Add(cells);
        }
    }

    private void Headings(FormBlock block)
    {
        if (!block.Columns.Any(c => c.Group is not null))
        {
            Rows.Add([new("信息内容", LabelColumns), .. block.Columns.Select((c, i) => new PrintedCell(_wording(c.Label.Zh, c.Variants), Span(block, i)))]);
            return;
        }

        Rows.Add([new("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", LabelColumns, 3), new("申请人情况", block.Columns.Count)]);
        List<PrintedCell> top = [], bottom = [];
        for (int i = 0; i < block.Columns.Count; i++)
        {
            FormColumn column = block.Columns[i];
            string label = _wording(column.Label.Zh, column.Variants);
            if (column.Group is not { } group)
                top.Add(new(label, 1, 2));
            else if (i == 0 || block.Columns[i - 1].Group?.Zh != group.Zh)
                top.Add(new(group.Zh, block.Columns.Count(c => c.Group?.Zh == group.Zh)));
            if (column.Group is not null)
                bottom.Add(new(label));
        }

        Rows.Add(top);
        Rows.Add(bottom);
    }

    private void SideBySide(FormBlock block)
    {
        int columns = block.Columns.Count;
        List<PrintedCell> top = [], middle = [], bottom = [], values = [];
        for (int r = 0; r < block.Rows.Count; r++)
        {
            FormRow row = block.Rows[r];
            bool inGroup = row.Groups.Count > 0;
            if (!inGroup)
                top.Add(new(row.Label.Zh, columns));
            else if (r == 0 || !SameGroup(block.Rows[r - 1], row, 0))
                top.Add(new(row.Groups[0].Zh, columns * block.Rows.Count(o => SameGroup(o, row, 0))));
            if (inGroup)
                middle.Add(new(_wording(row.Label.Zh, row.Variants), columns));
            foreach (FormColumn column in block.Columns)
                (inGroup ? bottom : middle).Add(new(column.Label.Zh, 1, inGroup ? 1 : 2));
            for (int c = 0; c < columns; c++)
                values.Add(Value(row, block, c));
        }

        Rows.AddRange([top, middle, bottom, values]);
    }

    private PrintedCell Value(FormRow row, FormBlock block, int column)
    {
        Cell cell = _report[new CellId(_table.Id, row.Id, block.Columns[column].Id)];
        return new(cell.Raw!, _table.Layout == TableLayout.SideBySide ? 1 : Span(block, column), IsLabel: false);
    }

    /// <summary>The columns of a narrow block are widened to the table's.</summary>
    private int Span(FormBlock block, int column)
    {
        int wide = Width - LabelColumns, count = block.Columns.Count;
        return ((column + 1) * wide / count) - (column * wide / count);
    }

    private static bool SameGroup(FormRow a, FormRow b, int level) =>
        a.Groups.Count > level && b.Groups.Count > level && a.Groups.Take(level + 1).Select(g => g.Zh).SequenceEqual(b.Groups.Take(level + 1).Select(g => g.Zh));
}
