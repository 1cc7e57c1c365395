using DisclosureRules.Languages;
using DisclosureRules.Primitives;

namespace DisclosureRules.Forms;

/// <summary>
/// What applications may call the tables, rows and columns of a form: identifiers, in whatever case, and labels in Chinese or English, with their ordinals
/// or without, however they are spaced. A name that could mean two is refused; the identifiers always mean one. Immutable.
/// </summary>
internal sealed class FormNames
{
    private readonly Form _form;
    private readonly Axis _tables;
    private readonly Dictionary<string, (Axis Rows, Axis Columns)> _axes = new(StringComparer.Ordinal);

    public FormNames(Form form)
    {
        _form = form;
        _tables = new("table", form.Tables.Select(t => (t.Id, Texts(t.Label, []))));
        foreach (FormTable table in form.Tables)
        {
            // What other editions have can be named by its identifier only: their labels are often those of the form's own.
            FormCell[] others = [.. form.Cells.Where(c => !c.IsNative && c.Id.Table == table.Id)];
            _axes[table.Id] = (
                new("row", table.Rows.Select(r => (r.Id, Texts(r.Label, r.Variants))).Concat(others.Select(c => (c.Id.Row, Enumerable.Empty<string>())))),
                new("column", table.Columns.Select(c => (c.Id, Texts(c.Label, c.Variants))).Concat(others.Select(c => (c.Id.Column, Enumerable.Empty<string>())))));
        }
    }

    /// <summary>The cell that is meant.</summary>
    /// <exception cref="ArgumentException">There is none, or several names could be meant; with the nearest.</exception>
    public FormCell Cell(string table, string row, string column)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(column);
        string tableId = TableId(table);
        CellId cell = new(tableId, _axes[tableId].Rows.Find(row, $"The table {tableId} of the form {_form.Id}", nameof(row)), _axes[tableId].Columns.Find(column, $"The table {tableId} of the form {_form.Id}", nameof(column)));
        return _form.Cells[_form.IndexOf(cell)];
    }

    /// <summary>The cells of a row, column by column: those of the form itself, or of the edition that has the row.</summary>
    /// <exception cref="ArgumentException">There is no such row; with the nearest.</exception>
    public FormCell[] Row(string table, string row)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(row);
        string tableId = TableId(table), rowId = _axes[tableId].Rows.Find(row, $"The table {tableId} of the form {_form.Id}", nameof(row));
        return [.. _form.Cells.Where(c => c.Id.Table == tableId && c.Id.Row == rowId).GroupBy(c => c.Edition).First()];
    }

    /// <summary>What is said of a cell that the form does not have.</summary>
    public string Missing(CellId cell)
    {
        string what = $"The form {_form.Id} has no cell {cell}";
        if (cell.Table is null || !_axes.TryGetValue(cell.Table, out (Axis Rows, Axis Columns) axes))
            return $"{what}: {_tables.Unknown(cell.Table ?? "")}";
        if (cell.Row is null || !axes.Rows.Has(cell.Row))
            return $"{what}: {axes.Rows.Unknown(cell.Row ?? "")}";
        if (cell.Column is null || !axes.Columns.Has(cell.Column))
            return $"{what}: {axes.Columns.Unknown(cell.Column ?? "")}";
        return $"{what}: the row has the columns {string.Join(", ", _form.Cells.Where(c => c.Id.Table == cell.Table && c.Id.Row == cell.Row).Select(c => c.Id.Column))}.";
    }

    private string TableId(string table) => _tables.Find(table, $"The form {_form.Id}", nameof(table));

    private static IEnumerable<string> Texts(LocalizedText label, IEnumerable<string> variants)
    {
        LocalizedText brief = FormLabels.Short(label);
        return [label.Zh, label.En, brief.Zh, brief.En, .. variants];
    }

    /// <summary>The names of tables, of rows or of columns.</summary>
    private sealed class Axis
    {
        private readonly string _kind;
        private readonly List<string> _ids = [];
        private readonly Dictionary<string, string[]> _byName;

        public Axis(string kind, IEnumerable<(string Id, IEnumerable<string> Labels)> names)
        {
            _kind = kind;
            List<(string Name, string Id)> all = [];
            foreach ((string id, IEnumerable<string> labels) in names)
            {
                if (_ids.Contains(id))
                    continue;
                _ids.Add(id);
                all.AddRange(labels.Append(id).Select(name => (Folded(name), id)));
            }

            _byName = all.GroupBy(n => n.Name, n => n.Id, StringComparer.Ordinal).ToDictionary(n => n.Key, n => n.Distinct().ToArray(), StringComparer.Ordinal);
        }

        public bool Has(string id) => _ids.Contains(id);

        public string Find(string name, string owner, string parameter)
        {
            if (_ids.Contains(name))
                return name;
            if (!_byName.TryGetValue(Folded(name), out string[]? ids))
                throw new ArgumentException($"{owner} has no {_kind} `{name}`: {Unknown(name)}", parameter);
            return ids.Length == 1 ? ids[0] : throw new ArgumentException($"{owner} has several {_kind}s `{name}`: {string.Join(", ", ids)}.", parameter);
        }

        /// <summary>What is near, or all that there is: of identifiers, and of labels where a label was meant.</summary>
        public string Unknown(string name)
        {
            string label = Suggestion.For(name, _ids).En is { Length: > 0 } near ? near : Suggestion.For(Folded(name), _byName.Keys).En;
            return label.Length > 0 ? label.Trim(' ', '(', ')') : $"there are {string.Join(", ", _ids)}.";
        }

        private static string Folded(string name) => ChineseText.WithoutBlanks(ChineseText.Fold(name)).ToLowerInvariant();
    }
}
