using DisclosureRules.Documents.Model;
using DisclosureRules.Documents.Printed;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Formats.PlainText;

/// <summary>Puts the lines and cells of a text together into the blocks of a document.</summary>
internal sealed class DocumentAssembly
{
    private readonly List<DocumentBlock> _blocks = [];
    private readonly List<DocumentRow> _rows = [];
    private readonly List<DocumentCell> _loose = [];
    private DocumentLine? _held;
    private bool _barsStartRows;

    /// <summary>A line without bars; it is a cell after all when the next line starts with the bar that ends it.</summary>
    public void AddLine(string text, int number)
    {
        if (_held is not null)
            ReleaseHeld();
        _held = new(text, DocumentLocation.InText(number, 1));
    }

    /// <summary>A row that stands on one line.</summary>
    public void AddRow(List<DocumentCell> cells, DocumentLocation place)
    {
        ReleaseHeld();
        EndLooseRow(beforeBar: true);
        _rows.Add(new(cells, place));
    }

    /// <summary>Cells of a row that runs over several lines.</summary>
    public void AddLoose(List<DocumentCell> cells)
    {
        if (_held is { } held)
        {
            _held = null;
            if (cells[0].Text.Length == 0)
            {
                EndRowBefore(held.Text);
                _loose.Add(new(held.Text.Trim(), held.Place));
                cells.RemoveAt(0);
            }
            else
            {
                EndTable();
                _blocks.Add(held);
            }
        }

        if (_rows.Count == 0 && _loose.Count == 0)
            _barsStartRows = cells is [{ Text.Length: 0 }];
        foreach (DocumentCell cell in cells)
        {
            EndRowBefore(cell.Text);
            _loose.Add(cell);
        }
    }

    public IReadOnlyList<DocumentBlock> Finish()
    {
        ReleaseHeld();
        EndTable();
        return _blocks;
    }

    /// <summary>
    /// Words behind a number or a blank cell start the next row; where rows end is not printed. Where the first row starts with a bar of its own, every
    /// row does, so the bar before the words is theirs and no blank cell.
    /// </summary>
    private void EndRowBefore(string text)
    {
        if (_loose.Count == 0 || text.Length == 0 || CellContent.IsCellContent(text) || (_loose[^1].Text.Length > 0 && !CellContent.IsCellContent(_loose[^1].Text)))
            return;
        EndLooseRow(beforeBar: true);
    }

    private void ReleaseHeld()
    {
        if (_held is null)
            return;
        EndTable();
        _blocks.Add(_held);
        _held = null;
    }

    private void EndLooseRow(bool beforeBar = false)
    {
        if (beforeBar && _barsStartRows && _loose.Count > 2 && _loose[^1].Text.Length == 0)
            _loose.RemoveAt(_loose.Count - 1);
        if (_loose.Count == 0)
            return;
        _rows.Add(new([.. _loose], _loose[0].Place));
        _loose.Clear();
    }

    private void EndTable()
    {
        EndLooseRow();
        _barsStartRows = false;
        if (_rows.Count == 0)
            return;
        _blocks.Add(new DocumentTable([.. _rows]));
        _rows.Clear();
    }
}
