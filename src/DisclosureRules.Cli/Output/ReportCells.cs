using System.Globalization;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli.Output;

/// <summary>What stands in a small report that a proof shows, in a line.</summary>
internal static class ReportCells
{
    // Enough to see how the others are filled.
    private const int MostOthers = 6;

    // A sum of a column has some twenty parts, of which a reader wants those that differ; all stand in the JSON.
    private const int MostRead = 12;

    public static string Of(Report report, Language language) => List([.. Printed(report).Select(c => Said(report, c, language))], language);

    /// <summary>The cells that a rule reads, and the others that the report needs so that all other rules hold: some of them, and how many there are.</summary>
    public static (string Read, string Others) Of(Report report, IReadOnlyList<int> reads, Language language)
    {
        HashSet<int> read = [.. reads];
        string[] others = [.. Printed(report).Where(c => !read.Contains(c.Index)).Select(c => Said(report, c, language))];
        return (Some([.. Printed(report).Where(c => read.Contains(c.Index)).Select(c => Said(report, c, language))], MostRead, language), others.Length == 0 ? "" : Some(others, MostOthers, language));
    }

    private static string Some(string[] cells, int most, Language language) => cells.Length <= most
        ? List(cells, language)
        : Texts.Say("words.tool.prove.and-more", language, ("cells", List(cells[..most], language)), ("count", cells.Length));

    private static string List(string[] cells, Language language) =>
        cells.Length == 0 ? Texts.Say("words.tool.prove.no-cells", language) : string.Join(Texts.Say("words.tool.separator.list", language), cells);

    private static IEnumerable<FormCell> Printed(Report report) => report.Form.Cells.Where(c => report[c.Index].State != CellState.Missing);

    private static string Said(Report report, FormCell cell, Language language) => $"{cell.Id} = {Content(report[cell.Index], language)}";

    private static string Content(Cell cell, Language language) => cell.State switch
    {
        CellState.Number => cell.Value!.Value.ToString(CultureInfo.InvariantCulture),
        CellState.Blank => Texts.Say("words.tool.prove.blank", language),
        _ => $"“{cell.Raw}”",
    };
}
