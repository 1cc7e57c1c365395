using System.Text;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Recognition;

/// <summary>Everything that was read in a report, as text to look at: each row that was printed and where, the sections, and every note in both languages.</summary>
internal static class ReadingText
{
    public static void Describe(Report report, StringBuilder text)
    {
        text.Append(report.Form.Id).Append(' ').Append(report.Unit).Append(' ').Append(report.Year).Append(' ').Append(report.Scope).Append(' ')
            .Append(report.PublishedOn?.ToString("yyyy-MM-dd", null)).Append(' ').Append(report.SignedOn?.ToString("yyyy-MM-dd", null)).Append(' ').Append(report.Title).Append('\n');
        foreach (NarrativeSection section in report.Narrative)
            text.Append(section.Section).Append(" | ").Append(section.Heading).Append(" | ").Append(section.Text.ReplaceLineEndings("⏎")).Append('\n');
        foreach (IGrouping<(string Table, string Row), FormCell> row in report.Form.Cells.GroupBy(c => (c.Id.Table, c.Id.Row)))
        {
            if (row.All(c => report[c.Index].State == CellState.Missing))
                continue;
            text.Append(row.Key.Table).Append('.').Append(row.Key.Row).Append(" | ").Append(Shown(report, row)).Append(" | ")
                .Append(Places(report, row)).Append('\n');
        }

        foreach (ReadingNote note in report.Notes)
            text.Append(Shown(note)).Append('\n');
    }

    public static void Compare(Report whole, Report read, StringBuilder text)
    {
        if ((read.Form.Id, read.Unit, read.Year, read.PublishedOn, read.SignedOn, read.Title) != (whole.Form.Id, whole.Unit, whole.Year, whole.PublishedOn, whole.SignedOn, whole.Title))
            text.Append($"  {read.Form.Id} {read.Unit} {read.Year} {read.PublishedOn:yyyy-MM-dd} {read.SignedOn:yyyy-MM-dd} {read.Title}\n");
        foreach (NarrativeSection section in read.Narrative.Except(whole.Narrative))
            text.Append("  ").Append(section.Section).Append(" | ").Append(section.Heading).Append(" | ").Append(section.Text.ReplaceLineEndings("⏎")).Append('\n');
        foreach (IGrouping<(string Table, string Row), FormCell> row in read.Form.Cells.GroupBy(c => (c.Id.Table, c.Id.Row)))
        {
            if (row.Any(c => !whole.Form.TryGetIndex(c.Id, out int index) || !read[c.Index].SameContentAs(whole[index])))
                text.Append("  ").Append(row.Key.Table).Append('.').Append(row.Key.Row).Append(" | ").Append(Shown(read, row)).Append('\n');
        }

        foreach (ReadingNote note in read.Notes.Where(n => !whole.Notes.Any(w => (w.Code, w.Message, w.Cells.Count) == (n.Code, n.Message, n.Cells.Count))))
            text.Append("  ").Append(Shown(note)).Append('\n');
    }

    /// <summary>The cells of a row, those of other editions only where they are printed; a reason that all have is said once.</summary>
    private static string Shown(Report report, IEnumerable<FormCell> row)
    {
        Cell[] cells = [.. row.Where(c => c.IsNative || report[c.Index].State != CellState.Missing).Select(c => report[c.Index])];
        string[] shown = [.. cells.Select(Shown)];
        return shown.Length > 0 && shown.All(s => s == shown[0]) && cells[0].State == CellState.Missing ? $"all {shown[0]}" : string.Join(" | ", shown);
    }

    private static string Shown(Cell cell) => cell.State switch
    {
        CellState.Missing => cell.Reason is { } reason ? $"missing ({reason.En})" : "missing",
        CellState.Blank => "blank",
        CellState.NotNumber => $"\"{cell.Raw}\"{(cell.Reading is { } reading ? $" ({reading})" : "")}",
        _ => cell.Raw!,
    };

    private static string Places(Report report, IEnumerable<FormCell> row)
    {
        string[] places = [.. row.Select(c => report[c.Index].Place?.ToString(Language.English)).OfType<string>()];
        return places.Length == 0 ? "" : $"{places[0]} … {places[^1]}";
    }

    private static string Shown(ReadingNote note) =>
        $"{note.Code} {note.Place?.ToString(Language.English)}: {note.Message.En} | {note.Message.Zh} [{note.Cells.Count}: {note.Cells[0]}]";
}
