using DisclosureRules.Expressions;
using DisclosureRules.Forms;

namespace DisclosureRules.Rules;

/// <summary>Finds the cells, rows and columns that selectors name in a form. A name that selects nothing is an error, never an empty sum.</summary>
internal sealed class CellSelector(Form form, IReadOnlyDictionary<string, IReadOnlyList<string>> sets)
{
    private readonly string[] _tables = [.. form.Cells.Select(c => c.Id.Table).Distinct()];

    /// <summary>The cells of <c>table[rows, columns]</c>, in the order of the form. Wildcards take the form's own cells only.</summary>
    public IReadOnlyList<FormCell> Select(CellSyntax syntax, IReadOnlyDictionary<string, BoundVariable> variables)
    {
        string tableName = syntax.Table;
        if (!_tables.Contains(tableName, StringComparer.Ordinal))
            throw Unknown(syntax.Start, syntax.Start + tableName.Length, "table", "表", tableName, _tables);
        FormCell[] table = [.. form.Cells.Where(c => c.Id.Table == tableName)];
        if (Single(syntax.Row, variables) is { } row && Single(syntax.Column, variables) is { } column
            && form.TryGetIndex(new CellId(tableName, row, column), out int index))
        {
            return [form.Cells[index]];
        }

        HashSet<string> rows = Resolve(syntax.Row, Ids(table, c => c.Id.Row), "row", "行", tableName, variables);
        HashSet<string> columns = Resolve(syntax.Column, Ids(table, c => c.Id.Column), "column", "列", tableName, variables);
        HashSet<string> nativeRows = [.. table.Where(c => c.IsNative).Select(c => c.Id.Row)];
        HashSet<string> nativeColumns = [.. table.Where(c => c.IsNative).Select(c => c.Id.Column)];
        bool namesBoth = !syntax.Row.Everything && !syntax.Column.Everything;
        FormCell[] selected = [.. table.Where(c =>
            Takes(syntax.Row, rows, c.Id.Row) && Takes(syntax.Column, columns, c.Id.Column)
            && (c.IsNative || namesBoth || IsExplicit(syntax.Row, c.Id.Row, nativeRows) || IsExplicit(syntax.Column, c.Id.Column, nativeColumns)))];
        RefuseGaps(syntax, tableName, rows, columns, selected);
        return selected;
    }

    /// <summary>The names of <c>{a, b.*, set}</c>, each once, in the order written.</summary>
    public IReadOnlyList<string> Names(Selector selector, IReadOnlyDictionary<string, BoundVariable> variables)
    {
        if (selector.Everything)
            throw new ExpressionException(new("rule.type", new("此处不能用 *;请列出名称,或写 all x in 表[*, 列]", "* can't stand here; list the names or write all x in table[*, column]"), selector.Start, selector.End));
        HashSet<string> except = new(StringComparer.Ordinal);
        foreach (SelectorItem item in selector.Except)
            except.UnionWith(Expand(item, AllNames(), "name", "名称", null, variables));
        return [.. selector.Items.SelectMany(i => Expand(i, AllNames(), "name", "名称", null, variables)).Distinct(StringComparer.Ordinal).Where(n => !except.Contains(n))];
    }

    /// <summary>The names of a rule's <c>each</c> list.</summary>
    public IReadOnlyList<string> Names(IEnumerable<string> items)
    {
        Dictionary<string, BoundVariable> none = [];
        return [.. items.SelectMany(i => Expand(new(i, 0, 0), AllNames(), "name", "名称", null, none)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The form's own rows or columns of a table but the excepted.</summary>
    public IReadOnlyList<string> Names(RuleAxis axis)
    {
        if (form.Table(axis.Table) is not { } table)
            throw Unknown(0, 0, "table", "表", axis.Table, [.. form.Tables.Select(t => t.Id)]);
        string[] names = [.. axis.IsRows ? table.Rows.Select(r => r.Id) : table.Columns.Select(c => c.Id)];
        HashSet<string> except = [];
        foreach (string item in axis.Except)
            except.UnionWith(Expand(new(item, 0, 0), names, axis.IsRows ? "row" : "column", axis.IsRows ? "行" : "列", axis.Table, new Dictionary<string, BoundVariable>()));
        return [.. names.Where(n => !except.Contains(n))];
    }

    private string? Single(Selector selector, IReadOnlyDictionary<string, BoundVariable> variables)
    {
        if (selector.Everything || selector.Items.Count != 1)
            return null;
        string name = selector.Items[0].Name;
        return variables.TryGetValue(name, out BoundVariable variable) ? variable.Name : sets.ContainsKey(name) ? null : name;
    }

    private static string[] Ids(FormCell[] table, Func<FormCell, string> id) => [.. table.Select(id).Distinct()];

    /// <summary>The names a selector lists, or those it excepts when it takes everything.</summary>
    private HashSet<string> Resolve(Selector selector, string[] known, string kind, string kindZh, string table, IReadOnlyDictionary<string, BoundVariable> variables)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (SelectorItem item in selector.Everything ? selector.Except : selector.Items)
            names.UnionWith(Expand(item, known, kind, kindZh, table, variables));
        return names;
    }

    private static bool Takes(Selector selector, HashSet<string> names, string id) => selector.Everything != names.Contains(id);

    /// <summary>Whether a row or column that only another edition has was asked for by name: then a wildcard beside it takes its cells.</summary>
    private static bool IsExplicit(Selector selector, string id, HashSet<string> native) => !selector.Everything && !native.Contains(id);

    private IEnumerable<string> Expand(
        SelectorItem item, string[] known, string kind, string kindZh, string? table, IReadOnlyDictionary<string, BoundVariable> variables)
    {
        if (variables.TryGetValue(item.Name, out BoundVariable variable))
        {
            if (variable.Name is null)
                throw new ExpressionException(new("rule.type", new($"变量 `{item.Name}` 是单元格,不是{kindZh}的名称", $"the variable `{item.Name}` is a cell, not the name of a {kind}"), item.Start, item.End));
            return Expand(new(variable.Name, item.Start, item.End), known, kind, kindZh, table, new Dictionary<string, BoundVariable>());
        }

        if (sets.TryGetValue(item.Name, out IReadOnlyList<string>? set))
            return set.SelectMany(member => Expand(new(member, item.Start, item.End), known, kind, kindZh, table, variables));
        if (Axis(item.Name) is { } axis)
            return Names(axis);
        if (item.Name.EndsWith(".*", StringComparison.Ordinal))
        {
            string prefix = item.Name[..^1];
            string[] matching = [.. known.Where(k => k.StartsWith(prefix, StringComparison.Ordinal))];
            return matching.Length > 0 ? matching : throw Unknown(item.Start, item.End, kind, kindZh, item.Name, known, table);
        }

        return known.Contains(item.Name, StringComparer.Ordinal) ? [item.Name] : throw Unknown(item.Start, item.End, kind, kindZh, item.Name, known, table);
    }

    /// <summary><c>table.rows</c> and <c>table.columns</c> stand for all rows or columns of a table of the form.</summary>
    private RuleAxis? Axis(string name)
    {
        int dot = name.LastIndexOf('.');
        return dot > 0 && (name[(dot + 1)..] is "rows" or "columns") && form.Table(name[..dot]) is not null
            ? new(name[..dot], name.EndsWith(".rows", StringComparison.Ordinal), [])
            : null;
    }

    /// <summary>Where rows and columns are both named, each pair must be a cell: a name must not silently select less than it says.</summary>
    private void RefuseGaps(CellSyntax syntax, string table, HashSet<string> rows, HashSet<string> columns, FormCell[] selected)
    {
        if (selected.Length > 0 && (syntax.Row.Everything || syntax.Column.Everything || selected.Length == rows.Count * columns.Count))
            return;
        string missing = syntax.Row.Everything || syntax.Column.Everything
            ? SyntaxPrinter.Print(syntax)
            : rows.SelectMany(r => columns.Select(c => new CellId(table, r, c))).First(c => !form.TryGetIndex(c, out _)).ToString();
        string[] available = [.. form.Cells.Where(c => c.Id.Table == table && (rows.Count != 1 || c.Id.Row == rows.First())).Select(c => c.Id.Column).Distinct()];
        LocalizedText accepted = rows.Count == 1 && !syntax.Row.Everything ? Suggestion.Accepted(available) : LocalizedText.Empty;
        throw new ExpressionException(new("rule.unknown-cell", new(
            $"表式 {form.Id} 没有单元格 {missing}{accepted.Zh}", $"the form {form.Id} has no cell {missing}{accepted.En}"), syntax.Start, syntax.End));
    }

    private string[] AllNames() =>
        [.. form.Cells.Select(c => c.Id.Row).Distinct(), .. form.Cells.Select(c => c.Id.Column).Distinct()];

    private ExpressionException Unknown(int start, int end, string kind, string kindZh, string name, string[] known, string? table = null)
    {
        LocalizedText suggestion = Suggestion.For(name, [.. known, .. sets.Keys]);
        LocalizedText accepted = Suggestion.Accepted(known);
        string whereZh = table is null ? $"表式 {form.Id}" : $"表式 {form.Id} 的表 {table} ";
        string whereEn = table is null ? $"the form {form.Id}" : $"table {table} of the form {form.Id}";
        return new(new($"rule.unknown-{kind}", new(
            $"{whereZh}没有{kindZh} `{name}`{suggestion.Zh}{accepted.Zh}", $"{whereEn} has no {kind} `{name}`{suggestion.En}{accepted.En}"), start, end));
    }
}
