using DisclosureRules.Documents.Model;
using DisclosureRules.Languages;

namespace DisclosureRules.Documents.Formats.OpenPackaging;

/// <summary>
/// Makes blocks of the rows of a table. A row of one cell over the whole width is a heading or a paragraph, and so are cells that hold more than a
/// few sentences: they become lines, and the table is cut there.
/// </summary>
internal static class TableBlocks
{
    /// <summary>Longer texts are no labels; the longest label of a form, its note included, has half as many characters.</summary>
    private const int LongestLabel = 240;

    public static void Add(List<DocumentBlock> blocks, IEnumerable<GridRow> rows)
    {
        List<DocumentRow> table = [];
        foreach ((DocumentRow row, bool isOneCell) in rows)
        {
            if (!isOneCell && !row.Cells.Any(c => c.Text.Length > LongestLabel))
            {
                table.Add(row);
                continue;
            }

            End(table, blocks);
            foreach (DocumentCell cell in row.Cells.Where(c => !c.IsContinuation))
                AddLines(cell, blocks);
        }

        End(table, blocks);
    }

    private static void AddLines(DocumentCell cell, List<DocumentBlock> blocks)
    {
        foreach (string line in cell.Text.Split('\n'))
        {
            if (!ChineseText.IsBlank(line))
                blocks.Add(new DocumentLine(ChineseText.Trim(line), cell.Place));
        }
    }

    private static void End(List<DocumentRow> table, List<DocumentBlock> blocks)
    {
        if (table.Count == 0)
            return;
        blocks.Add(new DocumentTable([.. table]));
        table.Clear();
    }
}
