using System.Globalization;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli.Output;

/// <summary>Prints the cells of a report for people, one a line: row and column, what was printed, and where it stood or why it was not read.</summary>
internal sealed class CellLines(Terminal terminal, Language language, bool withSource)
{
    private readonly TextPage _page = new(terminal);
    private readonly bool _english = language == Language.English;

    public void Write(Report report)
    {
        string unit = report.Unit ?? (_english ? "(unit unknown)" : "(单位不明)");
        string year = report.Year?.ToString(CultureInfo.InvariantCulture) ?? (_english ? "(year unknown)" : "(年份不明)");
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

    private string Name(FormCell cell) => cell.Row.Label.In(language) + (_english ? " · " : "·") + cell.Column.Label.In(language);

    private string Content(Cell cell) => cell.State switch
    {
        CellState.Number => cell.Raw!,
        CellState.Blank => _english ? "(blank)" : "(空白)",
        CellState.NotNumber => $"\"{cell.Raw}\"",
        _ => (_english ? "(missing)" : "(未读出)") + (cell.Reason is { } reason ? $" {reason.In(language)}" : ""),
    };

    private string Source(Cell cell)
    {
        if (!withSource || cell.Place is not { } place)
            return "";
        return "  " + place.ToString(language) + (place.Box is not { } box ? "" : _english
            ? string.Create(CultureInfo.InvariantCulture, $", box {box.Left} {box.Bottom} {box.Width} {box.Height}")
            : string.Create(CultureInfo.InvariantCulture, $" 方框 {box.Left} {box.Bottom} {box.Width} {box.Height}"));
    }
}
