using DisclosureRules.Documents.Printed;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>Collects what was read for each cell: two statements that differ leave the cell missing, and nothing is said without a note.</summary>
internal sealed class CellCollector(ReportBuilder report)
{
    private readonly HashSet<CellId> _contested = [];
    private readonly HashSet<(string Code, CellId First)> _noted = [];
    private readonly Dictionary<CellId, LocalizedText> _reasons = [];

    /// <summary>States the values of a row.</summary>
    public void Set(IEnumerable<CellId> cells, IReadOnlyList<Value> values)
    {
        foreach ((CellId id, Value value) in cells.Zip(values))
        {
            Cell cell = CellContent.Read(value.Raw, value.Place, out bool tooLarge);
            if (tooLarge && _noted.Add(("number-too-large", id)))
                report.Notes.Add(new("number-too-large", Reasons.TooLarge(id, value.Raw), [id], value.Place));
            Set(id, cell);
        }
    }

    /// <summary>Cells that were printed in a way that leaves their content open.</summary>
    public void Leave(IReadOnlyList<CellId> cells, string code, LocalizedText reason, DocumentLocation? place, bool evenIfRead = true)
    {
        if (!evenIfRead && cells.All(IsRead))
            return;
        Leave(cells, reason, evenIfRead);
        Note(cells, code, reason, place);
    }

    /// <summary>The same without a note, for cells of which one note speaks together.</summary>
    public void Leave(IReadOnlyList<CellId> cells, LocalizedText reason, bool evenIfRead = true)
    {
        foreach (CellId id in cells)
        {
            _reasons.TryAdd(id, reason);
            if (evenIfRead)
                Contest(id, reason);
        }
    }

    /// <summary>A note, unless one of that code starts at the same cell.</summary>
    public void Note(IReadOnlyList<CellId> cells, string code, LocalizedText message, DocumentLocation? place)
    {
        if (_noted.Add((code, cells[0])))
            report.Notes.Add(new(code, message, cells, place));
    }

    /// <summary>Gives every cell that is still missing its reason.</summary>
    public void Finish()
    {
        HashSet<string> tables = [.. report.Form.Cells.Where(c => IsRead(c.Id) || _reasons.ContainsKey(c.Id)).Select(c => c.Id.Table)];
        HashSet<(string Table, string Row)> rows = [.. report.Form.Cells.Where(c => IsRead(c.Id)).Select(c => (c.Id.Table, c.Id.Row))];
        foreach (FormCell cell in report.Form.Cells)
        {
            if (IsRead(cell.Id))
                continue;
            LocalizedText reason = _reasons.TryGetValue(cell.Id, out LocalizedText? known) ? known
                : !tables.Contains(cell.Id.Table) ? Reasons.TableNotFound
                : rows.Contains((cell.Id.Table, cell.Id.Row)) ? Reasons.NotPrinted : Reasons.RowNotFound;
            report[cell.Index] = Cell.Missing(reason);
        }
    }

    private void Set(CellId id, Cell cell)
    {
        if (_contested.Contains(id))
            return;
        if (IsRead(id) && !report[id].SameContentAs(cell))
        {
            LocalizedText reason = Reasons.Duplicate(id, report[id], cell);
            report.Notes.Add(new("duplicate-row", reason, [id], cell.Place));
            Contest(id, reason);
            return;
        }

        if (!IsRead(id))
            report[id] = cell;
    }

    private void Contest(CellId id, LocalizedText reason)
    {
        _contested.Add(id);
        _reasons.TryAdd(id, reason);
        report[id] = Cell.Missing(reason);
    }

    /// <summary>Whether a cell's content is known.</summary>
    public bool IsRead(CellId id) => report[id].State != CellState.Missing;
}
