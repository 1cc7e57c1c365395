using DisclosureRules.Documents.Printed;
using DisclosureRules.Documents.Recognition.Items;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>Collects what was read for each cell: two statements that differ leave the cell missing, and nothing is said without a note.</summary>
internal sealed class CellCollector(ReportBuilder report, FormPlan plan)
{
    private readonly CellState[] _states = new CellState[report.Form.Cells.Count];
    private readonly bool[] _contested = new bool[report.Form.Cells.Count];
    private readonly LocalizedText?[] _reasons = new LocalizedText?[report.Form.Cells.Count];
    private readonly HashSet<(string Code, int First)> _noted = [];

    /// <summary>States the values of a row.</summary>
    public void Set(ReadOnlySpan<int> cells, IReadOnlyList<Value> values)
    {
        for (int i = 0; i < cells.Length && i < values.Count; i++)
        {
            Value value = values[i];
            int index = cells[i];
            Cell cell = CellContent.Read(value.Raw, value.Place, out bool tooLarge);
            if (tooLarge && _noted.Add(("number-too-large", index)))
                report.Notes.Add(new("number-too-large", Reasons.TooLarge(Id(index), value.Raw), [Id(index)], value.Place));
            Set(index, cell);
        }
    }

    /// <summary>Cells that were printed in a way that leaves their content open.</summary>
    public void Leave(IReadOnlyList<int> cells, string code, LocalizedText reason, DocumentLocation? place, bool evenIfRead = true)
    {
        if (!evenIfRead && cells.All(IsRead))
            return;
        Leave(cells, reason, evenIfRead);
        Note(cells, code, reason, place);
    }

    /// <summary>The same without a note, for cells of which one note speaks together.</summary>
    public void Leave(IReadOnlyList<int> cells, LocalizedText reason, bool evenIfRead = true)
    {
        foreach (int index in cells)
        {
            _reasons[index] ??= reason;
            if (evenIfRead)
                Contest(index, reason);
        }
    }

    /// <summary>A note, unless one of that code starts at the same cell.</summary>
    public void Note(IReadOnlyList<int> cells, string code, LocalizedText message, DocumentLocation? place)
    {
        if (_noted.Add((code, cells[0])))
            report.Notes.Add(new(code, message, [.. cells.Select(Id)], place));
    }

    /// <summary>Gives every cell that is still missing its reason.</summary>
    public void Finish()
    {
        bool[] tables = new bool[_reasons.Length], rows = new bool[_reasons.Length];
        for (int i = 0; i < _reasons.Length; i++)
        {
            bool isRead = IsRead(i);
            tables[plan.Tables[i]] |= isRead || _reasons[i] is not null;
            rows[plan.Rows[i]] |= isRead;
        }

        for (int i = 0; i < _reasons.Length; i++)
        {
            if (IsRead(i))
                continue;
            LocalizedText reason = _reasons[i] ?? (!tables[plan.Tables[i]] ? Reasons.TableNotFound : rows[plan.Rows[i]] ? Reasons.NotPrinted : Reasons.RowNotFound);
            report[i] = Cell.Missing(reason);
        }
    }

    private void Set(int index, Cell cell)
    {
        if (_contested[index])
            return;
        if (!IsRead(index))
        {
            report[index] = cell;
            _states[index] = cell.State;
        }
        else if (report[index] is var first && !first.SameContentAs(cell))
        {
            LocalizedText reason = Reasons.Duplicate(Id(index), first, cell);
            report.Notes.Add(new("duplicate-row", reason, [Id(index)], cell.Place));
            Contest(index, reason);
        }
    }

    private void Contest(int index, LocalizedText reason)
    {
        _contested[index] = true;
        _reasons[index] ??= reason;
        report[index] = Cell.Missing(reason);
        _states[index] = CellState.Missing;
    }

    private CellId Id(int index) => report.Form.Cells[index].Id;

    /// <summary>Whether a cell's content is known.</summary>
    public bool IsRead(int index) => _states[index] != CellState.Missing;
}
