using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>A form for authors: identifiers beside labels in both languages, then the tables as they are printed with the identifiers where numbers stand.</summary>
internal sealed class FormView(Terminal terminal, Language language)
{
    private const string Separator = " | ";

    public void WriteList(FormCatalog forms)
    {
        foreach (Form form in forms.All)
            Line($"{form.Id}  {form.Name.In(language)}  {Texts.Say("words.tool.forms.years", language, ("years", form.Years.ToString()))}");
    }

    public void Write(Form form)
    {
        Line($"{form.Id}  {form.Name.Zh}  {form.Name.En}");
        Line($"{Texts.Say("words.tool.forms.sections", language)}");
        foreach (FormSection section in form.Sections)
            Line($"  '{section.Id}'  {section.Label.Zh}  {section.Label.En}");
        foreach (FormTable table in form.Tables)
        {
            Line("");
            Line($"{table.Id}  {table.Label.Zh}  {table.Label.En}");
            Names(Texts.Say("words.tool.forms.rows", language), [.. table.Rows.Select(r => new Named(r.Id, r.Label, r.Groups))]);
            Names(Texts.Say("words.tool.forms.columns", language), [.. table.Columns.Select(c => new Named(c.Id, c.Label, GroupsOf(c)))]);
            foreach (IGrouping<string, FormCell> edition in form.Cells.Where(c => c.Id.Table == table.Id && c.Edition is not null).GroupBy(c => c.Edition!))
                OtherEdition(table, edition.Key, [.. edition]);
            foreach (FormBlock block in table.Blocks)
                Grid(table, block);
        }
    }

    private static IReadOnlyList<LocalizedText> GroupsOf(FormColumn column) => column.Group is { } group ? [group] : [];

    /// <summary>The rows and columns that only another edition prints: reports that go on using it are read with them.</summary>
    private void OtherEdition(FormTable table, string edition, FormCell[] cells)
    {
        Named[] rows = [.. cells.Select(c => c.Row).DistinctBy(r => r.Id).Where(r => table.Rows.All(own => own.Id != r.Id)).Select(r => new Named(r.Id, r.Label, r.Groups))];
        Named[] columns = [.. cells.Select(c => c.Column).DistinctBy(c => c.Id).Where(c => table.Columns.All(own => own.Id != c.Id)).Select(c => new Named(c.Id, c.Label, GroupsOf(c)))];
        if (rows.Length > 0)
            Names(Texts.Say("words.tool.forms.other-rows", language, ("edition", edition)), rows);
        if (columns.Length > 0)
            Names(Texts.Say("words.tool.forms.other-columns", language, ("edition", edition)), columns);
    }

    private void Names(string heading, Named[] names)
    {
        Line($"  {heading}");
        int wide = names.Max(n => n.Id.Length), labels = names.Max(n => ColumnText.Width(n.Label.Zh));
        IReadOnlyList<LocalizedText> open = [];
        foreach (Named one in names)
        {
            foreach (LocalizedText group in Opened(open, one.Groups))
                Line($"    {TogetherOf(names, group).PadRight(wide)}  {group.Zh}{new string(' ', Math.Max(0, labels - ColumnText.Width(group.Zh)))}  {group.En}");
            open = one.Groups;
            Line($"    {one.Id.PadRight(wide)}  {one.Label.Zh}{new string(' ', labels - ColumnText.Width(one.Label.Zh))}  {one.Label.En}");
        }
    }

    /// <summary>The groups that begin where one list of groups follows on another.</summary>
    private static IEnumerable<LocalizedText> Opened(IReadOnlyList<LocalizedText> before, IReadOnlyList<LocalizedText> now) =>
        now.Skip(now.Zip(before).TakeWhile(g => g.First == g.Second).Count());

    /// <summary>How the members of a group are named together, such as <c>denied.*</c>; nothing where no such name means them and no others.</summary>
    private static string TogetherOf(Named[] names, LocalizedText group)
    {
        Named[] members = [.. names.Where(n => n.Groups.Contains(group))];
        string prefix = members[0].Id.Split('.')[0] + ".";
        return names.Where(n => n.Id.StartsWith(prefix, StringComparison.Ordinal)).SequenceEqual(members) ? prefix + "*" : "";
    }

    /// <summary>The grid of the printed form: the labels of rows and columns, in each cell how the rule language names it.</summary>
    private void Grid(FormTable table, FormBlock block)
    {
        string[] heads = [.. block.Columns.Select(c => c.Label.In(language))];
        string[] rows = [.. block.Rows.Select(r => new string(' ', 2 * r.Groups.Count) + r.Label.In(language))];
        int first = rows.Concat(block.Rows.SelectMany(r => r.Groups.Select((g, depth) => new string(' ', 2 * depth) + g.In(language)))).Max(ColumnText.Width);
        int[] wide = [.. heads.Select((h, i) => Math.Max(ColumnText.Width(h), block.Columns[i].Id.Length))];
        Line("");
        if (block.Columns.Any(c => c.Group is not null))
            Line($"  {Padded("", first)} | {string.Join(Separator, Spans(block, wide).Select(s => Padded(ColumnText.Cut(s.Group?.In(language) ?? "", s.Width), s.Width)))} |");
        Line($"  {Padded("", first)} | {string.Join(Separator, heads.Select((h, i) => Padded(h, wide[i])))} |");
        IReadOnlyList<LocalizedText> open = [];
        for (int i = 0; i < rows.Length; i++)
        {
            FormRow row = block.Rows[i];
            foreach (LocalizedText group in Opened(open, row.Groups))
                Line($"  {new string(' ', 2 * row.Groups.ToList().IndexOf(group))}{group.In(language)}");
            open = row.Groups;
            Line($"  {Padded(rows[i], first)} | {string.Join(Separator, block.Columns.Select((c, k) => Padded(c.Id, wide[k])))} | {table.Id}[{row.Id}, …]");
        }
    }

    /// <summary>The headings above columns, each as wide as its columns together.</summary>
    private static List<(LocalizedText? Group, int Width)> Spans(FormBlock block, int[] wide)
    {
        List<(LocalizedText? Group, int Width)> spans = [];
        for (int i = 0; i < wide.Length; i++)
        {
            if (i > 0 && block.Columns[i].Group is { } group && group == spans[^1].Group)
                spans[^1] = (group, spans[^1].Width + Separator.Length + wide[i]);
            else
                spans.Add((block.Columns[i].Group, wide[i]));
        }

        return spans;
    }

    private void Line(string text) => terminal.Output.WriteLine(Printable.Clean(text));

    private static string Padded(string text, int width) => text + new string(' ', width - ColumnText.Width(text));

    /// <summary>A row or column.</summary>
    private sealed record Named(string Id, LocalizedText Label, IReadOnlyList<LocalizedText> Groups);
}
