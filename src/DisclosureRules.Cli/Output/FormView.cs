using DisclosureRules.Forms;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Output;

/// <summary>A form for authors: identifiers beside labels in both languages, then the tables as they are printed with the identifiers where numbers stand.</summary>
internal sealed class FormView(Terminal terminal, Language language)
{
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
            Names("words.tool.forms.rows", [.. table.Rows.Select(r => (r.Id, r.Label))]);
            Names("words.tool.forms.columns", [.. table.Columns.Select(c => (c.Id, c.Label))]);
            foreach (FormBlock block in table.Blocks)
                Grid(table, block);
        }
    }

    private void Names(string heading, (string Id, LocalizedText Label)[] names)
    {
        Line($"  {Texts.Say(heading, language)}");
        int wide = names.Max(n => n.Id.Length), labels = names.Max(n => ColumnText.Width(n.Label.Zh));
        foreach ((string id, LocalizedText label) in names)
            Line($"    {id.PadRight(wide)}  {label.Zh}{new string(' ', labels - ColumnText.Width(label.Zh))}  {label.En}");
    }

    /// <summary>The grid of the printed form: the labels of rows and columns, in each cell how the rule language names it.</summary>
    private void Grid(FormTable table, FormBlock block)
    {
        string[] heads = [.. block.Columns.Select(c => c.Label.In(language))];
        string[] rows = [.. block.Rows.Select(r => r.Label.In(language))];
        int first = rows.Max(ColumnText.Width);
        string[][] cells = [.. block.Rows.Select(r => block.Columns.Select(c => c.Id).ToArray())];
        int[] wide = [.. heads.Select((h, i) => Math.Max(ColumnText.Width(h), cells.Max(c => c[i].Length)))];
        Line("");
        Line($"  {Padded("", first)} | {string.Join(" | ", heads.Select((h, i) => Padded(h, wide[i])))} |");
        for (int i = 0; i < rows.Length; i++)
            Line($"  {Padded(rows[i], first)} | {string.Join(" | ", cells[i].Select((c, k) => Padded(c, wide[k])))} | {table.Id}[{block.Rows[i].Id}, …]");
    }

    private void Line(string text) => terminal.Output.WriteLine(Printable.Clean(text));

    private static string Padded(string text, int width) => text + new string(' ', width - ColumnText.Width(text));
}
