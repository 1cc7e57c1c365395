using System.Text;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Forms;

/// <summary>rules/forms/README.md: what the tables, rows and columns of the forms are called in rules.</summary>
public sealed class FormsPageTests
{
    private const string Introduction = """
        # 表、行、列的名称 · Names of tables, rows and columns

        规则中一格写作 `表[行, 列]`,例如 `requests[granted, total]`:“予以公开”行、“总计”列。  
        A rule writes a cell as `table[row, column]`, such as `requests[granted, total]`: requests granted, all applicants together.

        各部分写作 `section('1')` 至 `section('6')`;`section('intro')` 为第一部分之前的文字,`section('signature')` 为落款。  
        Sections are `section('1')` to `section('6')`; `section('intro')` is what stands before the first, `section('signature')` the signature.

        本页由测试按表式生成,请勿手改。 A test writes this page from the forms; don't edit it by hand.

        """;

    /// <summary>To write the page anew, set <c>DISCLOSURE_RULES_ACCEPT</c> to anything and run the test.</summary>
    [Fact]
    public void The_names_on_the_page_are_those_of_the_forms()
    {
        StringBuilder page = new(Introduction.ReplaceLineEndings("\n"));
        foreach (Form form in FormCatalog.BuiltIn.All.Reverse())
        {
            page.Append("\n## `").Append(form.Id).Append("`\n\n").Append(form.Name.Zh).Append("  \n").Append(form.Name.En).Append('\n');
            if (form.AlsoReads.Count > 0)
            {
                string others = string.Join(", ", form.AlsoReads.Select(f => $"`{f.Id}`"));
                page.Append("\n报告如仍印有 ").Append(others).Append(" 的行列,也可用其名称;`*` 不包括它们。  \nRows and columns of ")
                    .Append(others).Append(" that a report still prints can be named, too; `*` leaves them out.\n");
            }

            foreach (FormTable table in form.Tables)
            {
                FormSection section = form.Section(table.Section)!;
                page.Append("\n### `").Append(table.Id).Append("` ").Append(section.Ordinal).Append('、').Append(table.Label.Zh).Append(" · ").Append(table.Label.En).Append('\n');
                foreach (FormBlock block in table.Blocks)
                    Append(page, block);
            }
        }

        string file = RepositoryFiles.Path("rules/forms/README.md");
        if (Environment.GetEnvironmentVariable("DISCLOSURE_RULES_ACCEPT") is { Length: > 0 })
            File.WriteAllText(file, page.ToString());
        Assert.Equal(page.ToString(), File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    private static void Append(StringBuilder page, FormBlock block)
    {
        if (block.Label is { } label)
            page.Append('\n').Append(label.Zh).Append(" · ").Append(label.En).Append('\n');
        page.Append("\n| 行 · row | 中文 | English |\n|---|---|---|\n");
        foreach (FormRow row in block.Rows)
            Line(row.Id, [.. row.Groups, row.Label]);
        page.Append("\n| 列 · column | 中文 | English |\n|---|---|---|\n");
        foreach (FormColumn column in block.Columns)
            Line(column.Id, column.Group is { } group ? [group, column.Label] : [column.Label]);

        void Line(string id, LocalizedText[] labels) => page.Append("| `").Append(id).Append("` | ")
            .AppendJoin(" › ", labels.Select(l => l.Zh)).Append(" | ").AppendJoin(" › ", labels.Select(l => l.En)).Append(" |\n");
    }
}
