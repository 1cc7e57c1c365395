using System.Globalization;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli.Output;

/// <summary>Prints the cells of a report for people, one a line: row and column, what was printed, and where it stood or why it was not read.</summary>
internal sealed class CellLines(Terminal terminal, Language language, bool withSource)
{
    private readonly TextPage _page = new(terminal);

    public void Write(Report report)
    {
        string unit = report.Unit ?? (Texts.Say("words.tool.unit-unknown", language));
        string year = report.Year?.ToString(CultureInfo.InvariantCulture) ?? Texts.Say("words.tool.year-unknown", language);
        _page.Line(($"{unit} {year}", "bold"), ($"  {report.Form.Name.In(language)}  {report.Source}", ""));
        foreach (FormTable table in report.Form.Tables)
        {
            _page.Line((table.Label.In(language), "bold"));
            FormCell[] cells = [.. report.Form.Cells.Where(c => c.Id.Table == table.Id && (c.IsNative || report[c.Index].State != CellState.Missing))];
            if (IsMissing(report, cells))
                _page.Line(($"  {Content(report[cells[0].Index])}", ""));
            else
                WriteRows(report, cells);
        }

        _page.Line();
    }

    /// <summary>What is missing as a whole is told once.</summary>
    private void WriteRows(Report report, FormCell[] cells)
    {
        foreach (IGrouping<(FormRow, string?), FormCell> row in cells.GroupBy(c => (c.Row, c.Edition)))
        {
            if (IsMissing(report, row))
            {
                _page.Line(($"  {row.Key.Item1.Label.In(language)}  {Content(report[row.First().Index])}", ""));
                continue;
            }

            foreach (FormCell cell in row)
                _page.Line(($"  {Name(cell)}  {Content(report[cell.Index])}", ""), (Source(report[cell.Index]), "dim"));
        }
    }

    private static bool IsMissing(Report report, IEnumerable<FormCell> cells) =>
        cells.All(c => report[c.Index].State == CellState.Missing) && cells.DistinctBy(c => report[c.Index].Reason).Count() == 1;

    private string Name(FormCell cell) => Texts.Say("words.tool.cell-name", language, ("row", cell.Row.Label), ("column", cell.Column.Label));

    private string Content(Cell cell) => cell.State switch
    {
        CellState.Number => cell.Raw!,
        CellState.Blank => Texts.Say("words.tool.blank", language),
        CellState.NotNumber => $"\"{cell.Raw}\"",
        _ => Texts.Say("words.tool.missing", language) + (cell.Reason is { } reason ? $" {reason.In(language)}" : ""),
    };

    private string Source(Cell cell)
    {
        if (!withSource || cell.Place is not { } place)
            return "";
        return "  " + place.ToString(language) + (place.Box is { } box ? Box(box) : "");
    }

    private string Box(PageRectangle box)
    {
        return Texts.Say(
            "words.tool.box", language, ("left", Length(box.Left)), ("bottom", Length(box.Bottom)), ("width", Length(box.Width)), ("height", Length(box.Height)));

        static string Length(decimal length) => length.ToString(CultureInfo.InvariantCulture);
    }
}
