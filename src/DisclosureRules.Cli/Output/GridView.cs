using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using Spectre.Console;

namespace DisclosureRules.Cli.Output;

/// <summary>Prints the tables of a report in which something is marked, as the form prints them.</summary>
internal sealed class GridView(TextPage page, Language language, Report report, CellMarks marks)
{
    private const int MaximumRows = 40;
    private const int MaximumLabel = 48;
    private const int MinimumLabel = 16;
    private const int MaximumContent = 40;
    private const int Separator = 1;

    /// <summary>Prints what there is to show; says whether it was anything.</summary>
    public bool Write()
    {
        bool any = false;
        foreach (FormTable table in report.Form.Tables)
        {
            ReportGrid[] marked = [.. ReportGrid.Of(report, table).Where(g => g.Cells.Any(IsMarked))];
            if (marked.Length == 0)
                continue;
            any = true;
            page.Line();
            if (report.Form.Cells.Where(c => c.Id.Table == table.Id).All(c => report[c.Index].State == CellState.Missing))
            {
                page.Line(($"{table.Label.In(language)} ", "bold"), (Texts.Say("words.tool.table-not-found", language), "yellow"));
                continue;
            }

            page.Line((table.Label.In(language), "bold"));
            foreach (ReportGrid grid in marked)
            {
                if (grid != marked[0])
                    page.Line();
                if (grid.Edition is { } edition)
                    page.Line(("  " + Texts.Say("words.tool.other-edition", language, ("edition", edition.Name)), "dim"));
                Write(grid);
            }
        }

        return any;
    }

    private void Write(ReportGrid grid)
    {
        bool all = grid.Rows.Count <= MaximumRows;
        FormRow[] shown = [.. grid.Rows.Where(r => all || grid.CellsOf(r).Any(IsMarked)).Take(MaximumRows)];
        (string Text, string Style)[][] cells = [.. shown.Select(r => grid.CellsOf(r).Select(Cell).ToArray())];
        string[][] headings = [.. grid.Columns.Select(Heading)];
        int numbers = headings.Select((h, i) => h.Concat(cells.Select(c => c[i].Text)).Max(ColumnText.Width) + Separator).Sum();
        int limit = page.Width is { } width ? Math.Clamp(width - numbers - (4 * Separator), MinimumLabel, MaximumLabel) : MaximumLabel;
        Table table = new() { Border = TableBorder.Simple, ShowRowSeparators = false, UseSafeBorder = false };
        table.AddColumn(new TableColumn(Text(ColumnText.Cut(grid.Title?.In(language) ?? "", limit), "dim")));
        foreach (string[] heading in headings)
            table.AddColumn(new TableColumn(Text(string.Join('\n', heading), "")) { Alignment = Justify.Right, NoWrap = true, Padding = new Padding(0, 0) });
        List<string> groups = [];
        for (int i = 0; i < shown.Length; i++)
        {
            AddGroups(table, shown[i], groups, limit);
            table.AddRow(cells[i].Select(c => Text(c.Text, c.Style)).Prepend(Label(shown[i].Label.In(language), groups.Count, limit, "")));
        }

        page.Render(table);
        int left = grid.Rows.Count - shown.Length;
        if (left > 0)
            page.Line(("  " + Texts.Say("words.tool.more-rows", language, ("count", left)), "dim"));
    }

    /// <summary>A group's label stands on its own line above its rows, as in the form.</summary>
    private void AddGroups(Table table, FormRow row, List<string> current, int limit)
    {
        string[] groups = [.. row.Groups.Select(g => g.In(language))];
        int same = 0;
        while (same < groups.Length && same < current.Count && groups[same] == current[same])
            same++;
        current.RemoveRange(same, current.Count - same);
        foreach (string group in groups.Skip(same))
        {
            table.AddRow(Label(group, current.Count, limit, "dim"));
            current.Add(group);
        }
    }

    private bool IsMarked(CellId cell) => marks[cell] != CellMark.None;

    private (string Text, string Style) Cell(CellId id)
    {
        Cell cell = report[id];
        CellMark mark = marks[id] == CellMark.None && cell.State == CellState.Missing ? CellMark.NotAssessable : marks[id];
        string content = cell.State switch
        {
            CellState.Missing => "",
            CellState.Blank => Texts.Say("words.tool.blank", language),
            CellState.NotNumber => $"\"{cell.Raw}\"",
            _ => cell.Raw!,
        };
        (char sign, string style) = mark switch
        {
            CellMark.Error => ('✗', "bold red"),
            CellMark.Warning => ('!', "bold yellow"),
            CellMark.NotAssessable => ('?', "yellow"),
            _ => (' ', cell.State == CellState.Number ? "" : "dim"),
        };
        return ($"{ColumnText.Cut(content, MaximumContent)} {sign}", style);
    }

    /// <summary>
    /// A column's label without a closing remark such as its unit, on several lines as the printed form has it;
    /// the column of the marks stays free.
    /// </summary>
    private string[] Heading(FormColumn column)
    {
        string label = column.Label.In(language);
        int remark = label.IndexOf('(', StringComparison.Ordinal);
        return [.. ColumnText.Fold(remark > 0 ? label[..remark].TrimEnd() : label, page.Width < 120 ? 2 : 4).Select(line => line + "  ")];
    }

    private static Text Label(string text, int depth, int limit, string style) =>
        Text(ColumnText.Cut(new string(' ', 2 * depth) + text, limit), style);

    private static Text Text(string text, string style) => new(string.Join('\n', text.Split('\n').Select(Printable.Clean)), TextPage.StyleOf(style));
}
