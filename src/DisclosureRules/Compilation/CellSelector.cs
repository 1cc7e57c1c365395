using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Compilation;

/// <summary>Finds the cells, rows and columns that selectors name in a form. A name that selects nothing is an error, never an empty sum.</summary>
internal sealed class CellSelector(FormGrid grid, IReadOnlyDictionary<string, IReadOnlyList<string>> sets)
{
    private static readonly Dictionary<string, BoundVariable> NoVariables = [];

    /// <summary>The cells of <c>table[rows, columns]</c>, in the order of the form. Wildcards take the form's own cells only.</summary>
    public IReadOnlyList<CellVariable> Select(CellSyntax syntax, IReadOnlyDictionary<string, BoundVariable> variables)
    {
        string name = syntax.Table;
        TableGrid table = grid.Table(name) ?? throw Unknown(syntax.Start, syntax.Start + syntax.Role.Prefix().Length + name.Length, "table", "表", name, grid.Tables);
        HashSet<string> rows = Resolve(syntax.Row, table.Rows, "row", "行", name, variables);
        HashSet<string> columns = Resolve(syntax.Column, table.Columns, "column", "列", name, variables);
        bool namesBoth = !syntax.Row.Everything && !syntax.Column.Everything;
        List<CellVariable> selected = [];
        for (int r = 0; r < table.Rows.Length; r++)
        {
            if (!Takes(syntax.Row, rows, table.Rows[r]))
                continue;
            for (int c = 0; c < table.Columns.Length; c++)
            {
                if (Takes(syntax.Column, columns, table.Columns[c]) && table.Cell(r, c) is { } cell
                    && (cell.IsNative || namesBoth || IsExplicit(syntax.Row, cell.Id.Row, table.NativeRows) || IsExplicit(syntax.Column, cell.Id.Column, table.NativeColumns)))
                {
                    selected.Add(new(syntax.Role, cell));
                }
            }
        }

        RefuseGaps(syntax, rows, columns, selected);
        return selected;
    }

    /// <summary>The names of <c>{a, b.*, set}</c>, each once, in the order written.</summary>
    public IReadOnlyList<string> Names(Selector selector, IReadOnlyDictionary<string, BoundVariable> variables)
    {
        if (selector.Everything)
            throw new ExpressionException(new("rule.type", new("此处不能用 *;请列出名称,或写 all x in 表[*, 列]", "* can't stand here; list the names or write all x in table[*, column]"), selector.Start, selector.End));
        HashSet<string> except = new(StringComparer.Ordinal);
        foreach (SelectorItem item in selector.Except)
            except.UnionWith(Expand(item, grid.Names, "name", "名称", null, variables));
        return [.. selector.Items.SelectMany(i => Expand(i, grid.Names, "name", "名称", null, variables)).Distinct(StringComparer.Ordinal).Where(n => !except.Contains(n))];
    }

    /// <summary>The names of a rule's <c>each</c> list.</summary>
    public IReadOnlyList<string> Names(IEnumerable<string> items)
    {
        return [.. items.SelectMany(i => Expand(new(i, 0, 0), grid.Names, "name", "名称", null, NoVariables)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The form's own rows or columns of a table but the excepted.</summary>
    public IReadOnlyList<string> Names(RuleAxis axis)
    {
        if (grid.Form.Table(axis.Table) is not { } table)
            throw Unknown(0, 0, "table", "表", axis.Table, [.. grid.Form.Tables.Select(t => t.Id)]);
        string[] names = [.. axis.IsRows ? table.Rows.Select(r => r.Id) : table.Columns.Select(c => c.Id)];
        HashSet<string> except = [];
        foreach (string item in axis.Except)
            except.UnionWith(Expand(new(item, 0, 0), names, axis.IsRows ? "row" : "column", axis.IsRows ? "行" : "列", axis.Table, NoVariables));
        return [.. names.Where(n => !except.Contains(n))];
    }

    /// <summary>The members of a set of the pack; <see langword="null"/> where it has none of that name.</summary>
    public IReadOnlyList<string>? Set(string name) => sets.GetValueOrDefault(name);

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
            return Expand(new(variable.Name, item.Start, item.End), known, kind, kindZh, table, NoVariables);
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
        return dot > 0 && (name[(dot + 1)..] is "rows" or "columns") && grid.Form.Table(name[..dot]) is not null
            ? new(name[..dot], name.EndsWith(".rows", StringComparison.Ordinal), [])
            : null;
    }

    /// <summary>Where rows and columns are both named, each pair must be a cell: a name must not silently select less than it says.</summary>
    private void RefuseGaps(CellSyntax syntax, HashSet<string> rows, HashSet<string> columns, List<CellVariable> selected)
    {
        bool wildcard = syntax.Row.Everything || syntax.Column.Everything;
        if (selected.Count > 0 && (wildcard || selected.Count == rows.Count * columns.Count))
            return;
        string missing = wildcard
            ? SyntaxPrinter.Print(syntax)
            : rows.SelectMany(r => columns.Select(c => new CellId(syntax.Table, r, c))).First(c => !grid.Form.TryGetIndex(c, out _)).ToString();
        LocalizedText accepted = rows.Count == 1 && !syntax.Row.Everything
            ? Suggestion.Accepted(grid.Form.Cells.Where(c => c.Id.Table == syntax.Table && c.Id.Row == rows.First()).Select(c => c.Id.Column))
            : LocalizedText.Empty;
        throw new ExpressionException(new("rule.unknown-cell", new(
            $"表式 {grid.Form.Id} 没有单元格 {missing}{accepted.Zh}", $"the form {grid.Form.Id} has no cell {missing}{accepted.En}"), syntax.Start, syntax.End));
    }

    private ExpressionException Unknown(int start, int end, string kind, string kindZh, string name, string[] known, string? table = null)
    {
        LocalizedText suggestion = Suggestion.For(name, [.. known, .. sets.Keys]);
        LocalizedText accepted = Suggestion.Accepted(known);
        string whereZh = table is null ? $"表式 {grid.Form.Id} " : $"表式 {grid.Form.Id} 的表 {table} ";
        string whereEn = table is null ? $"the form {grid.Form.Id}" : $"table {table} of the form {grid.Form.Id}";
        return new(new($"rule.unknown-{kind}", new(
            $"{whereZh}没有{kindZh} `{name}`{suggestion.Zh}{accepted.Zh}", $"{whereEn} has no {kind} `{name}`{suggestion.En}{accepted.En}"), start, end));
    }
}
