using System.Globalization;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli.Output;

/// <summary>What stands in a small report that a proof shows, in a line.</summary>
internal static class ReportCells
{
    public static string Of(Report report, Language language)
    {
        string[] cells = [.. report.Form.Cells.Where(c => report[c.Index].State != CellState.Missing).Select(c => $"{c.Id} = {Content(report[c.Index], language)}")];
        return cells.Length == 0 ? Texts.Say("words.tool.prove.no-cells", language) : string.Join(Texts.Say("words.tool.separator.list", language), cells);
    }

    private static string Content(Cell cell, Language language) => cell.State switch
    {
        CellState.Number => cell.Value!.Value.ToString(CultureInfo.InvariantCulture),
        CellState.Blank => Texts.Say("words.tool.prove.blank", language),
        _ => $"“{cell.Raw}”",
    };
}
