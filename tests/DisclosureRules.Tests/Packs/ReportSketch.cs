using System.Globalization;
using System.Text.RegularExpressions;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Tests.Packs;

/// <summary>
/// A report in one line: what differs from a report of an invented bureau in which every cell is 0. Changes are separated by semicolons:
/// <c>requests[granted, *] = 1</c>, <c>… = blank</c>, <c>… = missing</c>, <c>… = "/"</c>, <c>year = 2021</c>, <c>unit = 青禾镇</c>,
/// <c>scope = aggregate</c>, <c>published = 2024-01-31</c>, <c>signed = 2024-01-30</c>.
/// </summary>
internal static partial class ReportSketch
{
    public static Report Draw(string edition, string changes = "")
    {
        Form form = FormCatalog.BuiltIn.Find($"cn-annual-report-{edition}")!;
        ReportBuilder report = new(form) { Unit = "青禾市档案局", Year = edition == "2019" ? 2020 : 2023, Scope = ReportScope.Own };
        for (int i = 0; i < form.NativeCellCount; i++)
            report[i] = Cell.Number(0);
        foreach (string change in changes.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            Apply(change, report);
        return report.Build();
    }

    private static void Apply(string change, ReportBuilder report)
    {
        Match match = Change().Match(change);
        string value = match.Groups["value"].Value;
        switch (match.Groups["what"].Value)
        {
            case "year":
                report.Year = int.Parse(value, CultureInfo.InvariantCulture);
                break;
            case "unit":
                report.Unit = value;
                break;
            case "scope":
                report.Scope = value == "unknown" ? null : Enum.Parse<ReportScope>(value, ignoreCase: true);
                break;
            case "signed":
                report.SignedOn = DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                break;
            case "published":
                report.PublishedOn = DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);
                break;
            default:
                FormCell[] cells = [.. report.Form.Cells.Where(c => c.Id.Table == match.Groups["table"].Value && Fits(match.Groups["row"].Value, c.Id.Row) && Fits(match.Groups["column"].Value, c.Id.Column))];
                Assert.True(cells.Length > 0, $"`{change}` names no cell of the form {report.Form.Id}");
                foreach (FormCell cell in cells)
                    report[cell.Index] = Content(value);
                break;
        }
    }

    private static bool Fits(string pattern, string id) =>
        pattern.EndsWith('*') ? id.StartsWith(pattern[..^1], StringComparison.Ordinal) : id == pattern;

    private static Cell Content(string value) => value switch
    {
        "blank" => Cell.Blank(),
        "missing" => Cell.Missing(),
        ['"', .. string printed, '"'] => Cell.NotNumber(printed),
        _ => Cell.Number(decimal.Parse(value, CultureInfo.InvariantCulture)),
    };

    [GeneratedRegex(@"^(?<what>year|unit|scope|signed|published|(?<table>\w+)\[(?<row>[\w.*]+), (?<column>[\w*]+)\]) = (?<value>.+)$")]
    private static partial Regex Change();
}
