using AngleSharp.Dom;
using DisclosureRules.Documents.Model;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>
/// Reads the tables of a page. A row that is one cell across the whole table, and a row in which another table stands, lay out the page: what
/// stands in them is read as part of the page, between the rows above and those below. All other rows are rows of data.
/// </summary>
internal sealed class TableWalk(PageWalk page, PageBlocks blocks, bool showHidden, HtmlBudget budget)
{
    private int _positions;
    private int _tables;

    /// <summary>Whether anything was left out because it is hidden.</summary>
    public bool HasHidden { get; private set; }

    public void Read(IElement table)
    {
        budget.Look();
        TablePlan plan = TablePlan.Of(table, showHidden, budget);
        HasHidden |= plan.HasHidden;
        _positions += plan.Positions;
        if (_positions > budget.Limits.Positions)
            throw budget.TooManyPositions(SourceLine.Of(table));
        foreach (IElement caption in plan.Captions)
            page.Flow(caption);
        string[] texts = new string[plan.Cells.Count];
        List<DocumentRow> rows = [];
        int number = 0;
        for (int i = 0; i < plan.Rows.Count; i++)
        {
            PlannedRow row = plan.Rows[i];
            if (row.IsOneCell(plan.Width) || !TryRead(plan, row, texts))
            {
                Add(rows);
                for (int cell = row.Start; cell < row.End; cell++)
                    page.Flow(plan.Cells[cell].Element);
            }
            else if (row.End > row.Start)
            {
                if (number == 0)
                    number = ++_tables;
                rows.Add(Row(plan, row, texts, new() { Table = number, TableRow = i + 1 }));
            }
        }

        Add(rows);
    }

    private bool TryRead(TablePlan plan, PlannedRow row, string[] texts)
    {
        for (int cell = row.Start; cell < row.End; cell++)
        {
            if (page.CellText(plan.Cells[cell]) is not { } text)
                return false;
            texts[cell] = text;
        }

        return true;
    }

    private static DocumentRow Row(TablePlan plan, PlannedRow row, string[] texts, DocumentLocation place)
    {
        int count = Math.Min(row.Positions.Count, plan.Width), next = row.Start;
        DocumentCell[] cells = new DocumentCell[count];
        for (int column = 0; column < count; column++)
        {
            int cell = row.Positions[column];
            bool starts = cell == next;
            if (starts)
                next++;
            cells[column] = new(texts[cell] ?? "", place with { TableColumn = column + 1 }, !starts);
        }

        return new(cells, place);
    }

    private void Add(List<DocumentRow> rows)
    {
        if (rows.Count == 0)
            return;
        blocks.AddTable(new([.. rows]));
        rows.Clear();
    }
}
