using DisclosureRules.Documents.Grids;
using DisclosureRules.Documents.Packages;

namespace DisclosureRules.Documents.Workbooks;

/// <summary>Cuts a sheet into tables and lines. Blank rows end a table; hidden rows and columns are as if they were not there.</summary>
internal sealed class SheetBlocks
{
    private readonly Sheet _sheet;
    private readonly string _name;
    private readonly PackageBudget _budget;
    private readonly MergedCells _merges;

    public SheetBlocks(Sheet sheet, string name, PackageBudget budget)
    {
        (_sheet, _name, _budget) = (sheet, name, budget);
        _merges = new(sheet, budget);
    }

    public void AddTo(List<DocumentBlock> blocks)
    {
        List<RowContent> stretch = [];
        int last = 0;
        foreach (RowContent row in _merges.FilledRows())
        {
            if (stretch.Count > 0 && !Adjoins(last, row.Number))
            {
                Add(stretch, blocks);
                stretch.Clear();
            }

            stretch.Add(row);
            last = row.Number;
        }

        Add(stretch, blocks);
    }

    private bool Adjoins(int above, int below)
    {
        for (int row = above + 1; row < below; row++)
        {
            if (!_sheet.HiddenRows.Contains(row))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Rows with several contents make out how wide a table is; one with a single content is a text of its own, or a label whose cells are
    /// all blank, and has no say. A part that is narrower than the one above it is taken for its continuation.
    /// </summary>
    private void Add(List<RowContent> rows, List<DocumentBlock> blocks)
    {
        List<GridRow> grid = [];
        (int First, int Last) width = (0, -1);
        for (int i = 0; i < rows.Count; i++)
        {
            bool starts = !rows[i].IsSingle && (i == 0 || rows[i - 1].IsSingle);
            if (starts || i == 0)
            {
                int end = i;
                (int First, int Last) own = rows[i].Columns;
                for (; end < rows.Count && !rows[end].IsSingle; end++)
                    own = (Math.Min(own.First, rows[end].Columns.First), Math.Max(own.Last, rows[end].Columns.Last));
                if (own.First < width.First || own.Last > width.Last)
                    width = own;
            }

            grid.Add(Resolve(rows[i], width));
        }

        TableBlocks.Add(blocks, grid);
    }

    private GridRow Resolve(RowContent row, (int First, int Last) width)
    {
        bool isOneCell = row.IsSingle && (row.Columns.First > width.Last || row.Columns.Last < width.First
            || (row.Columns.First <= width.First && row.Columns.Last >= width.Last));
        (int first, int last) = isOneCell ? row.Columns : width;
        _budget.CheckColumns(last - first + 1);
        _budget.CountCells(last - first + 1);
        List<DocumentCell> cells = [];
        for (int column = first; column <= last; column++)
        {
            if (_sheet.HiddenColumns[column])
                continue;
            (string text, bool continues) = _merges.At(row, column);
            cells.Add(new(text, new() { Sheet = _name, Address = new CellAddress(row.Number, column).ToString() }, continues));
        }

        return new(new(cells, new() { Sheet = _name, Address = new CellAddress(row.Number, first).ToString() }), isOneCell);
    }
}
