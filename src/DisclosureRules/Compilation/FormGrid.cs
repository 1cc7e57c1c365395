using DisclosureRules.Forms;

namespace DisclosureRules.Compilation;

/// <summary>A form's cells by table, row and column: what selectors look names up in. Made once for a compilation.</summary>
internal sealed class FormGrid
{
    private readonly Dictionary<string, TableGrid> _tables;

    public FormGrid(Form form)
    {
        Form = form;
        _tables = form.Cells.GroupBy(c => c.Id.Table, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new TableGrid([.. g]), StringComparer.Ordinal);
        Tables = [.. form.Cells.Select(c => c.Id.Table).Distinct()];
        Names = [.. form.Cells.Select(c => c.Id.Row).Distinct(), .. form.Cells.Select(c => c.Id.Column).Distinct()];
    }

    public Form Form { get; }

    /// <summary>The tables, those of other editions included, in the order of the form.</summary>
    public string[] Tables { get; }

    /// <summary>The names of all rows, then of all columns, of all tables.</summary>
    public string[] Names { get; }

    public TableGrid? Table(string name) => _tables.GetValueOrDefault(name);
}

/// <summary>The cells of one table as a grid with gaps.</summary>
internal sealed class TableGrid
{
    private readonly FormCell?[] _cells;

    public TableGrid(FormCell[] cells)
    {
        Rows = [.. cells.Select(c => c.Id.Row).Distinct()];
        Columns = [.. cells.Select(c => c.Id.Column).Distinct()];
        NativeRows = [.. cells.Where(c => c.IsNative).Select(c => c.Id.Row)];
        NativeColumns = [.. cells.Where(c => c.IsNative).Select(c => c.Id.Column)];
        _cells = new FormCell?[Rows.Length * Columns.Length];
        foreach (FormCell cell in cells)
            _cells[(Array.IndexOf(Rows, cell.Id.Row) * Columns.Length) + Array.IndexOf(Columns, cell.Id.Column)] = cell;
    }

    public string[] Rows { get; }

    public string[] Columns { get; }

    public HashSet<string> NativeRows { get; }

    public HashSet<string> NativeColumns { get; }

    /// <summary>The cell at positions of <see cref="Rows"/> and <see cref="Columns"/>; <see langword="null"/> where the table has none.</summary>
    public FormCell? Cell(int row, int column) => _cells[(row * Columns.Length) + column];
}
