using System.Globalization;
using DisclosureRules.Documents.Inputs;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli;

/// <summary>What became of an input, on one line: read, with how many of its cells, or refused, with the reason.</summary>
internal static class InputFate
{
    public static LocalizedText Of(ReportReading reading)
    {
        if (reading.Report is not { } report)
            return new($"拒绝  {Reasons(reading, Language.Chinese)}", $"refused  {Reasons(reading, Language.English)}");
        int native = report.Form.NativeCellCount, found = 0;
        for (int i = 0; i < native; i++)
            found += report[i].State == CellState.Missing ? 0 : 1;
        string share = string.Create(CultureInfo.InvariantCulture, $"{found}/{native}");
        return new($"读取  {reading.Source}  {share} 个单元格", $"read  {reading.Source}  {share} cells");
    }

    /// <summary>The first problem, which names the file, and how many more there are: the findings have them all.</summary>
    private static string Reasons(ReportReading reading, Language language)
    {
        string first = reading.Diagnostics[0].ToString(language);
        int more = reading.Diagnostics.Count - 1;
        if (more == 0)
            return first;
        return first + (language == Language.English ? $" and {more} more" : $" 等 {reading.Diagnostics.Count} 处");
    }
}
