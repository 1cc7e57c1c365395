using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Tests.Layouts;

/// <summary>
/// Lays a table out as Markdown in which every group of rows is a table of its own below a heading, with column headings that say nothing
/// or are a row of the table, as recognition of page images makes it.
/// </summary>
internal sealed class GroupTables(Action<string> line, Random random)
{
    public void Write(FormTable table, FormBlock block, Func<string, string> noise, Func<FormRow, FormColumn, string> value)
    {
        if (block.Label is { } label)
            line("### " + noise(label.Zh));
        if (table.Layout == TableLayout.SideBySide)
        {
            foreach (FormRow row in block.Rows)
            {
                foreach (string group in row.Groups.Select(g => g.Zh).Append(row.Label.Zh))
                    line("### " + noise(group));
                Table([[.. block.Columns.Select(c => noise(c.Label.Zh))], [.. block.Columns.Select(c => value(row, c))]]);
            }

            return;
        }

        bool isFirst = true;
        foreach (FormRow[] group in Groups(block.Rows))
        {
            if (group[0].Groups.Count > 0)
                line("### " + noise(group[0].Groups[^1].Zh));
            List<string[]> rows = [.. group.Select(r => (string[])[noise(r.Label.Zh), .. block.Columns.Select(c => value(r, c))])];
            string[] known = ["信息内容", .. block.Columns.Select(c => noise(c.Label.Zh))], invented = ["项目", .. block.Columns.Select((_, i) => $"数据{i + 1}")];
            if (isFirst || random.Next(3) == 0)
                rows.Insert(0, known);
            else if (random.Next(2) == 0)
                rows.Insert(0, invented);
            Table(rows);
            isFirst = false;
        }
    }

    private static IEnumerable<FormRow[]> Groups(IReadOnlyList<FormRow> rows)
    {
        List<FormRow> group = [];
        foreach (FormRow row in rows)
        {
            if (group.Count > 0 && !group[^1].Groups.SequenceEqual(row.Groups))
            {
                yield return [.. group];
                group.Clear();
            }

            group.Add(row);
        }

        yield return [.. group];
    }

    private void Table(List<string[]> rows)
    {
        for (int i = 0; i < rows.Count; i++)
        {
            line($"| {string.Join(" | ", rows[i])} |");
            if (i == 0)
                line("|" + string.Concat(rows[0].Select(_ => random.Next(2) == 0 ? "---|" : " :---: |")));
            if (i > 0 && random.Next(12) == 0)
                line("- 3 -");
        }
    }
}
