using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.Workbooks;

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
    /// Rows with several contents make out how wide a table is. One with a single content has no say: above them it is a text of its own, below
    /// them it may be a label whose cells are all blank. A part that is narrower than the one above it is taken for its continuation.
    /// </summary>
    private void Add(List<RowContent> rows, List<DocumentBlock> blocks)
    {
        List<GridRow> grid = [];
        (int First, int Last)? width = null;
        for (int i = 0; i < rows.Count; i++)
        {
            if (!rows[i].IsSingle && (i == 0 || rows[i - 1].IsSingle))
            {
                (int First, int Last) part = rows[i].Columns;
                for (int j = i; j < rows.Count && !rows[j].IsSingle; j++)
                    part = (Math.Min(part.First, rows[j].Columns.First), Math.Max(part.Last, rows[j].Columns.Last));
                if (width is not { } above || part.First < above.First || part.Last > above.Last)
                    width = part;
            }

            grid.Add(Resolve(rows[i], width ?? rows[i].Columns));
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
            cells.Add(new(text, new() { Sheet = _name, Address = new CellAddress(row.Number, column).ToString() }, continues) { Column = column });
        }

        return new(new(cells, new() { Sheet = _name, Address = new CellAddress(row.Number, first).ToString() }), isOneCell);
    }
}
