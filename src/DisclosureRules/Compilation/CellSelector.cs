using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Compilation;

/// <summary>Finds the cells, rows and columns that selectors name in a form. A name that selects nothing is an error, never an empty sum.</summary>
internal sealed class CellSelector(FormGrid grid, IReadOnlyDictionary<string, IReadOnlyList<string>> sets)
{
    private static readonly Dictionary<string, BoundVariable> NoVariables = [];

    // The cell whose names are looked up: whoever is told what to write is shown it.
    private CellSyntax? _cell;

    /// <summary>The cells of <c>table[rows, columns]</c>, in the order of the form. Wildcards take the form's own cells only.</summary>
    public IReadOnlyList<CellVariable> Select(CellSyntax syntax, IReadOnlyDictionary<string, BoundVariable> variables)
    {
        string name = syntax.Table;
        TableGrid table = grid.Table(name) ?? throw UnknownTable(syntax, variables);
        (HashSet<string> rows, HashSet<string> columns) = ResolveBoth(syntax, table, variables);
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
            throw new ExpressionException(new(Texts.Of("rule.type/asterisk"), selector.Start, selector.End));
        HashSet<string> except = new(StringComparer.Ordinal);
        foreach (SelectorItem item in selector.Except)
            except.UnionWith(Expand(item, grid.Names, "name", null, variables));
        return [.. selector.Items.SelectMany(i => Expand(i, grid.Names, "name", null, variables)).Distinct(StringComparer.Ordinal).Where(n => !except.Contains(n))];
    }

    /// <summary>The names of a rule's <c>each</c> list.</summary>
    public IReadOnlyList<string> Names(IEnumerable<string> items)
    {
        return [.. items.SelectMany(i => Expand(new(i, 0, 0), grid.Names, "name", null, NoVariables)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The form's own rows or columns of a table but the excepted.</summary>
    public IReadOnlyList<string> Names(RuleAxis axis)
    {
        if (grid.Form.Table(axis.Table) is not { } table)
            throw Unknown(0, 0, "table", axis.Table, [.. grid.Form.Tables.Select(t => t.Id)]);
        string[] names = [.. axis.IsRows ? table.Rows.Select(r => r.Id) : table.Columns.Select(c => c.Id)];
        HashSet<string> except = [];
        foreach (string item in axis.Except)
            except.UnionWith(Expand(new(item, 0, 0), names, axis.IsRows ? "row" : "column", axis.Table, NoVariables));
        return [.. names.Where(n => !except.Contains(n))];
    }

    /// <summary>What the sets of the pack are called.</summary>
    public IEnumerable<string> SetNames => sets.Keys;

    /// <summary>The members of a set of the pack; <see langword="null"/> where it has none of that name.</summary>
    public IReadOnlyList<string>? Set(string name) => sets.GetValueOrDefault(name);

    /// <summary>Rows and columns; what is wrong with either is told at once, and that they are exchanged once.</summary>
    private (HashSet<string> Rows, HashSet<string> Columns) ResolveBoth(CellSyntax syntax, TableGrid table, IReadOnlyDictionary<string, BoundVariable> variables)
    {
        try
        {
            return ResolveEach(syntax, table, variables);
        }
        catch (ExpressionException) when (Meant(variables).Exchanged(syntax, table) is { } exchanged)
        {
            throw new ExpressionException(new(Texts.Of("rule.unknown-cell/exchanged", ("cell", SyntaxPrinter.Print(syntax)), ("written", exchanged)), syntax.Start, syntax.End));
        }
    }

    private (HashSet<string> Rows, HashSet<string> Columns) ResolveEach(CellSyntax syntax, TableGrid table, IReadOnlyDictionary<string, BoundVariable> variables)
    {
        _cell = syntax;
        HashSet<string> rows;
        try
        {
            rows = Resolve(syntax.Row, table.Rows, "row", syntax.Table, variables);
        }
        catch (ExpressionException exception)
        {
            try
            {
                Resolve(syntax.Column, table.Columns, "column", syntax.Table, variables);
            }
            catch (ExpressionException second)
            {
                throw new ExpressionException(exception.Error, [.. exception.Further, second.Error, .. second.Further]);
            }

            throw;
        }

        return (rows, Resolve(syntax.Column, table.Columns, "column", syntax.Table, variables));
    }

    /// <summary>The names a selector lists, or those it excepts when it takes everything.</summary>
    private HashSet<string> Resolve(Selector selector, string[] known, string kind, string table, IReadOnlyDictionary<string, BoundVariable> variables)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (SelectorItem item in selector.Everything ? selector.Except : selector.Items)
            names.UnionWith(Expand(item, known, kind, table, variables));
        return names;
    }

    private static bool Takes(Selector selector, HashSet<string> names, string id) => selector.Everything != names.Contains(id);

    /// <summary>Whether a row or column that only another edition has was asked for by name: then a wildcard beside it takes its cells.</summary>
    private static bool IsExplicit(Selector selector, string id, HashSet<string> native) => !selector.Everything && !native.Contains(id);

    private IEnumerable<string> Expand(
        SelectorItem item, string[] known, string kind, string? table, IReadOnlyDictionary<string, BoundVariable> variables)
    {
        if (variables.TryGetValue(item.Name, out BoundVariable variable))
        {
            if (variable.Name is null)
                throw new ExpressionException(new(Texts.Of("rule.type/cell-variable", ("name", item.Name), ("kind", Kind(kind))), item.Start, item.End));
            return Expand(new(variable.Name, item.Start, item.End), known, kind, table, NoVariables);
        }

        if (sets.TryGetValue(item.Name, out IReadOnlyList<string>? set))
            return Expand(item, set, known, kind, table, variables);
        if (Axis(item.Name) is { } axis)
            return Names(axis);
        if (item.Name.EndsWith(".*", StringComparison.Ordinal))
        {
            string prefix = item.Name[..^1];
            string[] matching = [.. known.Where(k => k.StartsWith(prefix, StringComparison.Ordinal))];
            return matching.Length > 0 ? matching : throw Unknown(item.Start, item.End, kind, item.Name, known, table);
        }

        return known.Contains(item.Name, StringComparer.Ordinal) ? [item.Name] : throw Unknown(item.Start, item.End, kind, item.Name, known, table);
    }

    /// <summary>The members of a set. One without any was told where it is written; here nothing more can be said.</summary>
    private List<string> Expand(SelectorItem item, IReadOnlyList<string> set, string[] known, string kind, string? table, IReadOnlyDictionary<string, BoundVariable> variables)
    {
        if (set.Count == 0)
            throw new ExpressionException(new(Texts.Of("pack.empty-set/use", ("name", item.Name)), item.Start, item.End));
        try
        {
            return [.. set.SelectMany(member => Expand(new SelectorItem(member, item.Start, item.End), known, kind, table, variables))];
        }
        catch (ExpressionException exception)
        {
            throw new ExpressionException(new(exception.Error.Code, Texts.Of("words.in-set", ("set", item.Name), ("error", exception.Error.Message)), item.Start, item.End));
        }
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
        throw new ExpressionException(new(Texts.Of("rule.unknown-cell", ("form", grid.Form.Id), ("cell", missing), ("accepted", accepted)), syntax.Start, syntax.End));
    }

    private MeantCells Meant(IReadOnlyDictionary<string, BoundVariable> variables) => new(grid, (selector, known) =>
    {
        try
        {
            Resolve(selector, known, "name", "", variables);
            return true;
        }
        catch (ExpressionException)
        {
            return false;
        }
    });

    private ExpressionException UnknownTable(CellSyntax syntax, IReadOnlyDictionary<string, BoundVariable> variables)
    {
        int end = syntax.Start + syntax.Role.Prefix().Length + syntax.Table.Length;
        if (MeantCells.IsTwoYearsBack(syntax.Role, syntax.Table))
            return new(new(Texts.Of("rule.unknown-table/two-years"), syntax.Start, end));
        if (Suggestion.For(syntax.Table, [.. grid.Tables, .. sets.Keys]) is var near && (near == LocalizedText.Empty || Array.Exists(syntax.Table.Split('.'), p => MeantCells.RoleOf(p) is not null)) && Meant(variables).OfTable(syntax) is { } meant)
        {
            Message where = Texts.Of("words.in-form", ("form", grid.Form.Id));
            return new(new(Texts.Of("rule.unknown-table", ("where", where), ("name", LocatedNode.Shorten(syntax.Table)), ("suggestion", Texts.Of("words.did-you-mean", ("nearest", meant))), ("accepted", Suggestion.Accepted(grid.Tables))), syntax.Start, end));
        }

        return Unknown(syntax.Start, end, "table", syntax.Table, grid.Tables);
    }

    private ExpressionException Unknown(int start, int end, string kind, string name, string[] known, string? table = null)
    {
        Message where = table is null
            ? Texts.Of("words.in-form", ("form", grid.Form.Id))
            : Texts.Of("words.in-table", ("form", grid.Form.Id), ("table", table));
        string key = kind switch
        {
            "table" => "rule.unknown-table",
            "row" => "rule.unknown-row",
            "column" => "rule.unknown-column",
            _ => "rule.unknown-name/listed",
        };
        // What to write is enough; a list of all names beside it would only hide it.
        if (table is not null && kind is "row" or "column" && Meant(NoVariables).OfName(kind, table!, name, known, _cell?.Table == table ? _cell : null) is { } written)
            return new(new(Texts.Of(key, ("where", where), ("name", LocatedNode.Shorten(name)), ("suggestion", written), ("accepted", LocalizedText.Empty)), start, end));
        string[] meant = FormLabels.Meant(grid.Form, kind, table, name);
        LocalizedText suggestion = meant.Length > 0 ? Texts.Of("words.did-you-mean", ("nearest", string.Join("`, `", meant))) : Suggestion.For(name, [.. known, .. sets.Keys]);
        Message unknown = Texts.Of(
            key, ("where", where), ("name", LocatedNode.Shorten(name)), ("suggestion", suggestion), ("accepted", Suggestion.AcceptedNear(name, known, grid.Form.Id)));
        return new(new(unknown, start, end));
    }

    private static Message Kind(string kind) => kind switch
    {
        "row" => Texts.Of("words.row"),
        "column" => Texts.Of("words.column"),
        _ => Texts.Of("words.name"),
    };
}
