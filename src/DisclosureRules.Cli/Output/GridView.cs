using DisclosureRules.Forms;
using DisclosureRules.Reports;
using Spectre.Console;

namespace DisclosureRules.Cli.Output;

/// <summary>Prints the tables of a report in which something is marked, as the form prints them.</summary>
internal sealed class GridView(TextPage page, Language language, Report report, CellMarks marks)
{
    private const int MaximumRows = 40;
    private const int LabelWidth = 44;

    private readonly bool _english = language == Language.English;

    /// <summary>Prints what there is to show; says whether it was anything.</summary>
    public bool Write()
    {
        bool any = false;
        foreach (FormTable table in report.Form.Tables)
        {
            Grid[] marked = [.. Grid.Of(report, table).Where(g => g.Cells().Any(c => marks[c] != ' '))];
            if (marked.Length == 0)
                continue;
            any = true;
            page.Line();
            if (report.Form.Cells.Where(c => c.Id.Table == table.Id).All(c => report[c.Index].State == CellState.Missing))
            {
                page.Line(($"{table.Label.In(language)} ", "bold"), (_english ? "(table not found)" : "(未找到此表)", "yellow"));
                continue;
            }

            page.Line((table.Label.In(language), "bold"));
            foreach (Grid grid in marked)
            {
                if (grid != marked[0])
                    page.Line();
                Write(grid);
            }
        }

        return any;
    }

    private void Write(Grid grid)
    {
        Table table = new() { Border = TableBorder.Simple, ShowRowSeparators = false, UseSafeBorder = false };
        table.AddColumn(new TableColumn(Text(Cut(grid.Title?.In(language) ?? ""), "dim")) { NoWrap = false });
        foreach (FormColumn column in grid.Columns)
            table.AddColumn(new TableColumn(Text(Fold(Heading(column)), "")) { Alignment = Justify.Right, NoWrap = true });
        bool all = grid.Rows.Count <= MaximumRows;
        FormRow[] shown = [.. grid.Rows.Where(r => all || grid.CellsOf(r).Any(c => marks[c] != ' ')).Take(MaximumRows)];
        List<string> groups = [];
        foreach (FormRow row in shown)
        {
            AddGroups(table, row, groups);
            List<Text> cells = [Text(new string(' ', 2 * groups.Count) + Cut(row.Label.In(language)), "")];
            cells.AddRange(grid.CellsOf(row).Select(Cell));
            table.AddRow(cells);
        }

        page.Render(table);
        int left = grid.Rows.Count - shown.Length;
        if (left > 0)
            page.Line((_english ? $"  … {left} more rows" : $"  …另有 {left} 行未列出", "dim"));
    }

    /// <summary>A group's label stands on its own line above its rows, as in the form.</summary>
    private void AddGroups(Table table, FormRow row, List<string> current)
    {
        string[] groups = [.. row.Groups.Select(g => g.In(language))];
        int same = 0;
        while (same < groups.Length && same < current.Count && groups[same] == current[same])
            same++;
        current.RemoveRange(same, current.Count - same);
        foreach (string group in groups.Skip(same))
        {
            table.AddRow(Text(new string(' ', 2 * current.Count) + Cut(group), "dim"));
            current.Add(group);
        }
    }

    private Text Cell(CellId id)
    {
        if (!report.Form.TryGetIndex(id, out int index))
            return Text("", "");
        Cell cell = report[index];
        char mark = marks[id] is ' ' && cell.State == CellState.Missing ? '?' : marks[id];
        string content = cell.State switch
        {
            CellState.Missing => "",
            CellState.Blank => _english ? "(blank)" : "(空白)",
            CellState.NotNumber => $"\"{cell.Raw}\"",
            _ => cell.Raw!,
        };
        string style = mark switch { '✗' => "bold red", '!' => "bold yellow", '?' => "yellow", _ => cell.State == CellState.Number ? "" : "dim" };
        return Text($"{Cut(content)} {mark}", style);
    }

    /// <summary>A column's label without a closing remark such as its unit.</summary>
    private string Heading(FormColumn column)
    {
        string label = column.Label.In(language);
        int remark = label.IndexOf('(', StringComparison.Ordinal);
        return remark > 0 ? label[..remark].TrimEnd() : label;
    }

    /// <summary>Headings of more than a few characters go on several lines, as the printed form has them; the mark's column stays free.</summary>
    private string Fold(string label)
    {
        int limit = page.IsNarrow ? 2 : 4;
        IEnumerable<string> lines = _english ? label.Split(' ') : label.Chunk(limit).Select(part => new string(part));
        return string.Join('\n', lines.Select(line => line + "  "));
    }

    private static string Cut(string text) => text.Length * 2 <= LabelWidth || Width(text) <= LabelWidth ? text
        : string.Concat(text.TakeWhile((_, i) => Width(text[..(i + 1)]) < LabelWidth)) + "…";

    private static int Width(string text) => text.Sum(c => c < '\u1100' ? 1 : 2);

    private static Text Text(string text, string style) => new(string.Join('\n', text.Split('\n').Select(Printable.Clean)), TextPage.StyleOf(style));
}
