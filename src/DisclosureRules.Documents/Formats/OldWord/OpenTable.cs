using DisclosureRules.Documents.Formats.OpenPackaging;
using DisclosureRules.Documents.Formats.Word;
using DisclosureRules.Documents.Model;

namespace DisclosureRules.Documents.Formats.OldWord;

/// <summary>A table while it is read: the rows that have ended, and the cells of one that has not.</summary>
internal sealed class OpenTable(int number)
{
    private readonly List<(List<WordCell> Cells, RowLayout Layout)> _rows = [];
    private List<WordCell> _cells = [];

    /// <summary>The cell that is read.</summary>
    public WordCell Cell { get; private set; } = new();

    /// <summary>Ends the cell; returns how many the row has.</summary>
    public int EndCell()
    {
        _cells.Add(Cell);
        Cell = new();
        return _cells.Count;
    }

    /// <summary>
    /// Ends the row, if it has the cells of its layout and nothing behind them. A row of whose words or mark the deletion is tracked, and of which nothing
    /// else is left, is left out; some programs track the one alone, and some mark that of the row before too.
    /// </summary>
    public bool TryEndRow(RowLayout layout, bool isMarkDeleted)
    {
        if (_cells.Count != layout.Count || _cells.Count == 0 || Cell.Blocks.Count > 0)
            return false;
        if (!(isMarkDeleted || _cells.Exists(c => c.IsDeleted)) || _cells.Exists(c => c.Blocks.Count > 0 || c.HasPicture))
            _rows.Add((_cells, layout));
        return true;
    }

    /// <summary>Begins another row.</summary>
    public void Drop() => (_cells, Cell) = ([], new());

    /// <summary>Adds the table to what stands around it, and behind it, as lines, the cells of a row that never ended.</summary>
    public void Close(List<DocumentBlock> blocks, PackageBudget budget)
    {
        WordTable.Add(Rows(), number, blocks, budget);
        foreach (WordCell cell in _cells.Append(Cell))
            blocks.AddRange(cell.Blocks);
    }

    private List<WordRow> Rows()
    {
        ColumnBorders borders = new([.. _rows.Select(r => r.Layout)]);
        List<WordRow> rows = [];
        for (int row = 0; row < _rows.Count; row++)
        {
            (List<WordCell> cells, RowLayout layout) = _rows[row];
            for (int i = 0; i < cells.Count; i++)
            {
                cells[i].Span = borders.Column(row, i + 1) - borders.Column(row, i);
                (cells[i].StartsColumn, cells[i].ContinuesColumn) = layout.Down(i);
                cells[i].ContinuesRow = layout.ContinuesBefore(i);
            }

            rows.Add(new(cells, borders.Column(row, 0)));
        }

        return rows;
    }
}
