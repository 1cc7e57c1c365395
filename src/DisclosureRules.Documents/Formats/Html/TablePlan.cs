using AngleSharp.Dom;

namespace DisclosureRules.Documents.Formats.Html;

/// <summary>
/// Which cell of a table covers which position, by the rules of HTML: a cell starts at the first free position of its row, spans end with
/// the row group, and a row without enough cells ends early. Where two cells claim a position the one above keeps it.
/// </summary>
internal sealed class TablePlan
{
    private readonly HtmlBudget _budget;
    private readonly bool _showHidden;
    private readonly List<(int Cell, int Rows)> _down = [];

    private TablePlan(bool showHidden, HtmlBudget budget) => (_showHidden, _budget) = (showHidden, budget);

    /// <summary>The cells, in source order.</summary>
    public List<PlannedCell> Cells { get; } = [];

    public List<PlannedRow> Rows { get; } = [];

    public List<IElement> Captions { get; } = [];

    /// <summary>How many columns have a cell that starts in them or left of another that does; a span over nothing adds none.</summary>
    public int Width { get; private set; }

    /// <summary>How many positions are covered.</summary>
    public int Positions { get; private set; }

    /// <summary>Whether anything was left out because it is hidden.</summary>
    public bool HasHidden { get; private set; }

    public static TablePlan Of(IElement table, bool showHidden, HtmlBudget budget)
    {
        TablePlan plan = new(showHidden, budget);
        plan.AddGroups(table, footers: false);
        plan.AddGroups(table, footers: true);
        return plan;
    }

    /// <summary>A footer is shown at the end wherever it stands.</summary>
    private void AddGroups(IElement table, bool footers)
    {
        INodeList children = table.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            if (children[i] is not IElement child || (child.LocalName == "tfoot") != footers)
                continue;
            switch (child.LocalName)
            {
                case "caption" when IsShown(ElementLook.Of(child)): Captions.Add(child); break;
                case "thead" or "tbody" or "tfoot" when IsShown(ElementLook.Of(child)): AddGroup(child); break;
                case "tr": AddRow(child); break;
            }
        }
    }

    private void AddGroup(IElement group)
    {
        _down.Clear();
        INodeList rows = group.ChildNodes;
        for (int i = 0; i < rows.Length; i++)
        {
            if (rows[i] is IElement { LocalName: "tr" } row)
                AddRow(row);
        }

        _down.Clear();
    }

    private void AddRow(IElement row)
    {
        if (!IsShown(ElementLook.Of(row)))
            return;
        PlannedRow planned = new(Cells.Count, Rows.Count > 0 ? Rows[^1].Positions.Count : 0);
        INodeList children = row.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            if (children[i] is not IElement { LocalName: "td" or "th" } cell)
                continue;
            ElementLook look = ElementLook.Of(cell);
            if (IsShown(look))
                AddCell(planned, cell, look);
        }

        planned.End = Cells.Count;
        AddCovered(planned);
        for (int column = 0; column < _down.Count; column++)
            _down[column] = (_down[column].Cell, Math.Max(0, _down[column].Rows - 1));
        Positions += planned.Positions.Count;
        if (Positions > _budget.Limits.Positions)
            throw _budget.TooManyPositions(SourceLine.Of(row));
        Rows.Add(planned);
    }

    private void AddCell(PlannedRow row, IElement cell, ElementLook look)
    {
        AddCovered(row);
        int start = row.Positions.Count;
        if (start + look.Columns > _budget.Limits.Columns)
            throw _budget.TooManyColumns(SourceLine.Of(cell));
        Width = Math.Max(Width, start + 1);
        for (int column = start; column < start + look.Columns; column++)
        {
            while (_down.Count <= column)
                _down.Add((0, 0));
            if (_down[column].Rows == 0)
                _down[column] = (Cells.Count, look.Rows);
            row.Positions.Add(_down[column].Cell);
        }

        Cells.Add(new(cell, look.Style));
    }

    /// <summary>The positions that follow and are covered from above.</summary>
    private void AddCovered(PlannedRow row)
    {
        while (row.Positions.Count < _down.Count && _down[row.Positions.Count].Rows > 0)
            row.Positions.Add(_down[row.Positions.Count].Cell);
    }

    private bool IsShown(ElementLook look)
    {
        HasHidden |= look.IsHidden;
        return _showHidden || !look.IsHidden;
    }
}

/// <summary>A cell of a planned table.</summary>
/// <param name="Element">Its element.</param>
/// <param name="Style">What its attributes say of its looks.</param>
internal readonly record struct PlannedCell(IElement Element, InlineStyle Style);

/// <summary>A row of a planned table.</summary>
/// <param name="start">Index of the first cell that starts in it.</param>
/// <param name="width">How many positions it probably has: as many as the row above.</param>
internal sealed class PlannedRow(int start, int width)
{
    public int Start { get; } = start;

    /// <summary>Index behind the last cell that starts in it.</summary>
    public int End { get; set; } = start;

    /// <summary>The index of the cell that covers each position.</summary>
    public List<int> Positions { get; } = new(width);

    /// <summary>Whether a single cell covers the whole of a table of that width.</summary>
    public bool IsOneCell(int width) =>
        End - Start == 1 && Positions[0] == Start && Positions.Count >= width && Positions[^1] == Start;
}
