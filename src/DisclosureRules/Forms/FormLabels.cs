using DisclosureRules.Languages;
using DisclosureRules.Primitives;

namespace DisclosureRules.Forms;

/// <summary>Rows, columns and cells in the form's own words, short enough for a message.</summary>
internal static class FormLabels
{
    /// <summary>A label without its ordinal and without a closing remark in brackets: <c>(二)部分公开(区分处理的…)</c> is <c>部分公开</c>.</summary>
    public static LocalizedText Short(LocalizedText label) => new(Short(label.Zh), Short(label.En));

    /// <summary>Row and column, e.g. <c>予以公开·总计</c>; a table printed side by side reads the same way.</summary>
    public static LocalizedText Cell(FormCell cell)
    {
        (LocalizedText row, LocalizedText column, LocalizedText? group) = (Short(cell.Row.Label), Short(cell.Column.Label), cell.Row.Groups.Count > 0 ? Short(cell.Row.Groups[^1]) : null);
        return group is null ? Join(row, column) : Join(new(InGroup(row.Zh, column.Zh, group.Zh), InGroup(row.En, column.En, group.En)), column);
    }

    /// <summary>A row by itself, for sentences that leave the column out: with the heading of its group where a column of the table is called the same, e.g. <c>本年度办理结果总计</c>.</summary>
    public static LocalizedText Row(FormCell cell)
    {
        LocalizedText row = Short(cell.Row.Label);
        if (cell.Row.Groups.Count == 0)
            return row;
        LocalizedText group = Short(cell.Row.Groups[^1]);
        LocalizedText[] columns = [.. cell.Table.Columns.Select(c => Short(c.Label))];
        return new(Apart(row.Zh, group.Zh, columns.Any(c => c.Zh == row.Zh)), Apart(row.En, group.En, columns.Any(c => c.En == row.En)));

        static string Apart(string row, string group, bool isColumnToo) => isColumnToo ? InGroup(row, row, group) : row;
    }

    /// <summary>A row whose name alone could be a column's: 总计·总计 is 本年度办理结果总计·总计, and 其他·商业企业 is 其他处理(其他)·商业企业.</summary>
    private static string InGroup(string row, string column, string group) =>
        group.StartsWith(row, StringComparison.Ordinal) ? $"{group}{Space(row)}({row})" : row == column ? $"{group}{Space(row)}{row}" : row;

    private static string Space(string row) => row.All(char.IsAscii) ? " " : "";

    /// <summary>A section by its printed heading, or what stands before the first or closes the last.</summary>
    public static LocalizedText Section(Form form, string id) => id switch
    {
        "intro" => Texts.Of("words.introduction"),
        "signature" => Texts.Of("words.signature"),
        _ when form.Section(id) is { } section => Texts.Of("words.section-heading", ("ordinal", section.Ordinal), ("label", section.Label)),
        _ => LocalizedText.Same(id),
    };

    public static LocalizedText Join(LocalizedText row, LocalizedText column) => new($"{row.Zh}·{column.Zh}", $"{row.En} · {column.En}");

    private static string Short(string label)
    {
        string text = label;
        int open = text.LastIndexOf('(');
        if (open > 0 && text.EndsWith(')'))
            text = text[..open];
        int cut = 0;
        if (text.StartsWith('('))
        {
            int close = text.IndexOf(')', StringComparison.Ordinal);
            if (close > 1 && text[1..close].All(NumeralCharacters.IsOrdinal))
                cut = close + 1;
        }
        else
        {
            while (cut < text.Length && NumeralCharacters.IsOrdinal(text[cut]))
                cut++;
            cut = cut > 0 && cut < text.Length && text[cut] is '、' or '.' ? cut + 1 : 0;
        }

        return text[cut..].Trim();
    }

    /// <summary>The identifiers of the tables, rows or columns of a form that are printed under a label, or whose label has it in it; none where that says nothing.</summary>
    /// <param name="form">The form.</param>
    /// <param name="kind"><c>table</c>, <c>row</c>, <c>column</c>, or anything else for rows and columns.</param>
    /// <param name="table">The table whose rows and columns are meant; <see langword="null"/> for those of all.</param>
    /// <param name="label">What was written.</param>
    public static string[] Meant(Form form, string kind, string? table, string label)
    {
        string wanted = Plain(label);
        if (wanted.All(char.IsAscii))
            return [];
        FormTable[] tables = [.. form.Tables.Where(t => table is null || t.Id == table)];
        (string Id, string[] Labels)[] all =
        [
            .. kind == "table" ? form.Tables.Select(t => (t.Id, Printed(t.Label, []))) : [],
            .. kind is "table" or "column" ? [] : tables.SelectMany(t => t.Rows).Select(r => (r.Id, Printed(r.Label, r.Variants))),
            .. kind is "table" or "row" ? [] : tables.SelectMany(t => t.Columns).Select(c => (c.Id, Printed(c.Label, c.Variants))),
        ];
        string[] same = [.. all.Where(a => a.Labels.Contains(wanted)).Select(a => a.Id).Distinct()];
        string[] found = same.Length > 0 ? same : [.. all.Where(a => a.Labels.Any(l => l.Contains(wanted, StringComparison.Ordinal))).Select(a => a.Id).Distinct()];
        // Of many nobody knows which is meant.
        return found.Length <= 3 ? found : [];

        static string[] Printed(LocalizedText label, IEnumerable<string> variants) => [Plain(label.Zh), Plain(Short(label).Zh), .. variants.Select(Plain)];
    }

    /// <summary>A label as labels are compared: folded, simplified and without blanks.</summary>
    public static string Plain(string text) => ChineseText.WithoutBlanks(ChineseText.Simplify(ChineseText.Fold(text)));

    /// <summary>The section that an ordinal or a heading means, with blanks or without; <see langword="null"/> where none is meant, or several.</summary>
    public static FormSection? Section(IReadOnlyList<FormSection> sections, string name)
    {
        string heading = Plain(name);
        FormSection[] meant = [.. sections.Where(s => heading == s.Ordinal || heading == s.Ordinal + "、" || Headings(s).Any(h => Plain(h) is var plain && (heading == plain || heading == $"{s.Ordinal}、{plain}")))];
        return meant.Length == 1 ? meant[0] : null;

        static string Plain(string text) => ChineseText.WithoutBlanks(ChineseText.Fold(text));
        static IEnumerable<string> Headings(FormSection section) => [section.Label.Zh, section.Label.En, .. section.Variants];
    }
}
