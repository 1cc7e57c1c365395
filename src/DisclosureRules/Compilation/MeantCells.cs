using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Compilation;

/// <summary>
/// What was probably meant where a cell names a table, row or column that there is not: the form's own ways of counting (table three, the second column), a group of rows by its
/// heading, rows and columns exchanged, last year's report, a variable that the rule doesn't have. Not safe to share between threads.
/// </summary>
/// <param name="grid">The form.</param>
/// <param name="resolves">Whether all names of a selector are among some.</param>
internal sealed class MeantCells(FormGrid grid, Func<Selector, string[], bool> resolves)
{
    private const int FirstYear = 1900, LastYear = 2100;

    /// <summary>The cell as it should be written, where the table isn't one; <see langword="null"/> where nobody can tell.</summary>
    public string? OfTable(CellSyntax cell)
    {
        (string head, string rest) = cell.Table.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? (cell.Table[..dot], cell.Table[(dot + 1)..]) : (cell.Table, "");
        if (RoleOf(head) is null && RoleOf(rest) is not null)
            (head, rest) = (rest, head);
        if (RoleOf(head) is { } role)
        {
            string[] tables = rest.Length > 0 ? TablesOf(rest) : [.. grid.Tables.Where(t => Has(t, cell))];
            string written = SyntaxPrinter.Print(cell with { Table = tables is [var table] ? table : grid.Tables[0], Role = role });
            return role == ReportRole.Children ? $"sum({written})" : written;
        }

        return TablesOf(cell.Table) is { Length: > 0 } named ? string.Join("`, `", named) : grid.Tables.Where(t => Has(t, cell)).ToArray() is [var only] ? only : null;
    }

    /// <summary>The cell with its row and column in their places, where they are exchanged; <see langword="null"/> where they aren't.</summary>
    public string? Exchanged(CellSyntax cell, TableGrid table) =>
        resolves(cell.Row, table.Columns) && resolves(cell.Column, table.Rows) ? SyntaxPrinter.Print(cell with { Row = cell.Column, Column = cell.Row }) : null;

    /// <summary>What to write in the place of a row or column; <see langword="null"/> where nothing is to be said but which there are.</summary>
    /// <param name="kind"><c>row</c> or <c>column</c>.</param>
    /// <param name="table">The table.</param>
    /// <param name="name">What was written.</param>
    /// <param name="known">The rows or columns.</param>
    /// <param name="cell">The cell; <see langword="null"/> where names are listed without one.</param>
    public LocalizedText? OfName(string kind, string table, string name, string[] known, CellSyntax? cell)
    {
        if (name.All(char.IsAsciiDigit))
            return OfNumber(kind, table, name);
        if (GroupOf(kind, table, name, known) is { } group)
        {
            Selector selector = new(false, [new(group, 0, 0)], [], 0, 0);
            if (Total(group, known) is { } total)
                return Texts.Of("words.meant.group/total", ("group", group), ("total", total));
            string? added = cell is null ? null : SyntaxPrinter.Print(kind == "row" ? cell with { Row = selector } : cell with { Column = selector });
            return added is null ? Texts.Of("words.meant.group/names", ("group", group)) : Texts.Of("words.meant.group", ("group", group), ("cells", added));
        }

        if ((OfOtherTable(kind, table, name, cell) ?? OfOtherForm(kind, table, name)) is { } other)
            return other;
        string variable = kind == "row" ? "r" : "c", axis = kind == "row" ? "rows" : "columns";
        if (FormLabels.Meant(grid.Form, kind, table, name).Length == 0 && IsVariable(name))
            return Texts.Of("words.meant.each", ("variable", name is [>= 'a' and <= 'z'] ? name : variable), ("axis", axis), ("table", table), ("kind", kind == "row" ? Texts.Of("words.row") : Texts.Of("words.column")));
        return null;
    }

    /// <summary>The cell that is meant by a row or column alone, or by table, row and column with dots between them; <see langword="null"/> for other names.</summary>
    public static string? OfLooseName(Form form, string name)
    {
        if (form.Tables.FirstOrDefault(t => name.StartsWith(t.Id + ".", StringComparison.Ordinal)) is { } table)
        {
            string rest = name[(table.Id.Length + 1)..];
            return form.Cells.Where(c => c.Id.Table == table.Id && $"{c.Id.Row}.{c.Id.Column}" == rest).Select(c => c.Id.ToString()).FirstOrDefault();
        }

        return form.Tables.FirstOrDefault(t => t.Row(name) is not null) is { } ofRow ? $"{ofRow.Id}[{name}, {ofRow.Columns[^1].Id}]"
            : form.Tables.FirstOrDefault(t => t.Column(name) is not null) is { } ofColumn ? $"{ofColumn.Id}[{ofColumn.Rows[0].Id}, {name}]" : null;
    }

    /// <summary>The role that a word stands for, such as that for last year.</summary>
    public static ReportRole? RoleOf(string word) => (word is "previous" or "children" ? word : Synonyms.Of("words.roles", word)) switch
    {
        "previous" => ReportRole.Previous,
        "children" => ReportRole.Children,
        _ => null,
    };

    /// <summary>Whether a name asks for the year before the year before, which no rule reads.</summary>
    public static bool IsTwoYearsBack(ReportRole role, string name) => role == ReportRole.Previous && name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && RoleOf(name[..dot]) == ReportRole.Previous;

    private bool Has(string table, CellSyntax cell) => grid.Table(table) is { } there && resolves(cell.Row, there.Rows) && resolves(cell.Column, there.Columns);

    /// <summary>The tables that a name is one of, is printed above, or counts: 表三 is that of section three, and 第三张表 may be the third as well.</summary>
    private string[] TablesOf(string name)
    {
        if (grid.Table(name) is not null)
            return [name];
        if (FormLabels.Meant(grid.Form, "table", null, name) is { Length: > 0 } printed)
            return printed;
        string plain = FormLabels.Plain(name);
        foreach (string word in Words("words.tables.counted"))
        {
            if (plain.EndsWith(word, StringComparison.OrdinalIgnoreCase) && plain[..^word.Length].TrimStart(Words("words.tables.ordinal")[0][0]) is { Length: > 0 } number && Counted(number) is { Length: > 0 } counted)
                return counted;
        }

        foreach (string word in Words("words.tables.named"))
        {
            if (plain.StartsWith(word, StringComparison.OrdinalIgnoreCase) && InSection(plain[word.Length..]) is { Length: > 0 } named)
                return named;
        }

        return [];
    }

    private string[] InSection(string number) =>
        [.. grid.Form.Tables.Where(t => grid.Form.Section(t.Section) is { } section && (section.Id == number || section.Ordinal == number)).Select(t => t.Id)];

    private string[] Counted(string number)
    {
        int at = grid.Form.Sections.FirstOrDefault(s => s.Ordinal == number || s.Id == number) is { } section && int.TryParse(section.Id, out int place) ? place : 0;
        return [.. InSection(number).Concat(at > 0 && at <= grid.Form.Tables.Count ? [grid.Form.Tables[at - 1].Id] : []).Distinct()];
    }

    private static string[] Words(string key) => $"{Texts.Of(key).Zh} {Texts.Of(key).En}".Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Rows and columns are named, not counted; and a report is of one year.</summary>
    private Message? OfNumber(string kind, string table, string name)
    {
        string[] own = grid.Form.Table(table) is not { } printed ? [] : kind == "row" ? [.. printed.Rows.Select(r => r.Id)] : [.. printed.Columns.Select(c => c.Id)];
        if (!int.TryParse(name, out int number))
            return null;
        if (number is >= FirstYear and <= LastYear)
            return Texts.Of("words.meant.year", ("table", table));
        return number >= 1 && number <= own.Length
            ? Texts.Of("words.meant.number", ("number", number), ("kind", kind == "row" ? Texts.Of("words.row") : Texts.Of("words.column")), ("name", own[number - 1])) : null;
    }

    /// <summary>The names of a group that is written by what they have in common, or by its heading; <see langword="null"/> where there is no such group.</summary>
    private string? GroupOf(string kind, string table, string name, string[] known)
    {
        if (known.Any(k => k.StartsWith(name + ".", StringComparison.Ordinal)))
            return name + ".*";
        string wanted = FormLabels.Plain(name);
        if (wanted.All(char.IsAscii) || grid.Form.Table(table) is not { } printed)
            return null;
        string[] members = kind == "row"
            ? [.. printed.Rows.Where(r => r.Groups.Any(IsWanted)).Select(r => r.Id)]
            : [.. printed.Columns.Where(c => c.Group is { } heading && IsWanted(heading)).Select(c => c.Id)];
        string[] all = kind == "row" ? [.. printed.Rows.Select(r => r.Id)] : [.. printed.Columns.Select(c => c.Id)];
        string[] written = [.. members.Select(m => Prefix(m) is { Length: > 0 } prefix && all.Where(a => Prefix(a) == prefix).All(members.Contains) ? prefix + "*" : m).Distinct()];
        return written switch { [] => null, [var one] => one, _ => $"{{{string.Join(", ", written)}}}" };

        bool IsWanted(LocalizedText heading) => FormLabels.Plain(heading.Zh) == wanted || FormLabels.Plain(FormLabels.Short(heading).Zh) == wanted;

        static string Prefix(string id) => id[..(id.LastIndexOf('.') + 1)];
    }

    /// <summary>A name that one other table has: the cell of that table where the rest fits, or where the name belongs.</summary>
    private Message? OfOtherTable(string kind, string table, string name, CellSyntax? cell)
    {
        string[] others = [.. grid.Tables.Where(t => t != table && grid.Table(t) is { } there && (kind == "row" ? there.Rows : there.Columns).Contains(name))];
        if (others is not [var other])
            return null;
        Message kindName = kind == "row" ? Texts.Of("words.row") : Texts.Of("words.column");
        return cell is not null && Has(other, cell)
            ? Texts.Of("words.meant.table/cell", ("kind", kindName), ("table", other), ("written", SyntaxPrinter.Print(cell with { Table = other })))
            : Texts.Of("words.meant.table", ("kind", kindName), ("table", other));
    }

    /// <summary>A name that the table has in another edition of the form alone: one rule can't name it for both.</summary>
    private Message? OfOtherForm(string kind, string table, string name)
    {
        string[] forms = [.. FormCatalog.BuiltIn.All.Where(f => f != grid.Form && f.Table(table) is { } there && (kind == "row" ? there.Row(name) is not null : there.Column(name) is not null)).Select(f => f.Id)];
        return forms.Length == 0 || FormCatalog.BuiltIn.Find(grid.Form.Id) != grid.Form ? null
            : Texts.Of("words.meant.form", ("kind", kind == "row" ? Texts.Of("words.row") : Texts.Of("words.column")), ("forms", string.Join(", ", forms)), ("own", grid.Form.Id));
    }

    /// <summary>The row or column of a group that is its sum already; <see langword="null"/> where it has none.</summary>
    private static string? Total(string group, string[] known) =>
        Array.Find(known, k => k.Split('.')[^1] == "total" && (group.Trim('{', '}').Split(", ").Contains(k) || (group.EndsWith(".*", StringComparison.Ordinal) && k.StartsWith(group[..^1], StringComparison.Ordinal))));

    /// <summary>Whether a name looks like a variable that runs over rows or columns: a letter alone, or a word for them.</summary>
    private static bool IsVariable(string name) => name is [>= 'a' and <= 'z'] or [>= 'A' and <= 'Z'] || Words("words.variables").Contains(name, StringComparer.OrdinalIgnoreCase);
}
