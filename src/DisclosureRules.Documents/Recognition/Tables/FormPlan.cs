using DisclosureRules.Documents.Printed;
using DisclosureRules.Forms;

namespace DisclosureRules.Documents.Recognition.Tables;

/// <summary>
/// What is asked of a form for every report: its rows and those of the editions it also reads with the indexes of their cells, and which cells stand together.
/// Immutable once built, and safe to share between threads.
/// </summary>
internal sealed class FormPlan
{
    private readonly Dictionary<FormRow, RowCells> _rows = new(ReferenceEqualityComparer.Instance);

    public FormPlan(Form form)
    {
        Form = form;
        Editions = [form, .. form.AlsoReads];
        foreach (Form edition in Editions)
        {
            foreach (FormTable table in edition.Tables)
            {
                foreach (FormBlock block in table.Blocks)
                {
                    foreach (FormRow row in block.Rows)
                        _rows[row] = new(edition, table, block, row, [.. block.Columns.Select(c => form.TryGetIndex(new(table.Id, row.Id, c.Id), out int index) ? index : -1)]);
                }
            }
        }

        SideBySide =
        [
            .. Editions.SelectMany(e => e.Tables).Where(t => t.Layout == TableLayout.SideBySide).DistinctBy(t => t.Id).SelectMany(t => t.Blocks.Select(b => new BlockCells(
                t, b, [.. b.Rows.Select(r => _rows[r])], [.. b.Rows.SelectMany(_ => b.Columns.Select(c => LabelKey.Of(c.Label.Zh).Full))], TotalColumn.IndexOf(b)))),
        ];
        Tables = Numbers(form.Cells.Select(c => (c.Id.Table, "")));
        Rows = Numbers(form.Cells.Select(c => (c.Id.Table, c.Id.Row)));
        CellsOfTables = [.. form.Tables.Select(t => (FormCell[])[.. form.Cells.Where(c => c.Id.Table == t.Id)])];
    }

    /// <summary>The form of the report.</summary>
    public Form Form { get; }

    /// <summary>The form and the editions that it also reads.</summary>
    public Form[] Editions { get; }

    /// <summary>The blocks whose rows are printed side by side.</summary>
    public BlockCells[] SideBySide { get; }

    /// <summary>For each cell the number of its table; the same for equal names.</summary>
    public int[] Tables { get; }

    /// <summary>For each cell the number of its row.</summary>
    public int[] Rows { get; }

    /// <summary>For each table of the form all cells of that name.</summary>
    public FormCell[][] CellsOfTables { get; }

    /// <summary>A row of one of the editions.</summary>
    public RowCells Of(FormRow row) => _rows[row];

    private static int[] Numbers(IEnumerable<(string, string)> names)
    {
        Dictionary<(string, string), int> numbers = [];
        return [.. names.Select(n => numbers.TryGetValue(n, out int number) ? number : numbers[n] = numbers.Count)];
    }
}
