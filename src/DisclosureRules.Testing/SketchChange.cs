using System.Globalization;
using System.Text.RegularExpressions;
using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Testing;

/// <summary>One change of a <see cref="ReportSketch"/>.</summary>
internal static partial class SketchChange
{
    public static void Apply(string change, ReportBuilder report)
    {
        Match match = Change().Match(change);
        if (!match.Success)
            throw new ArgumentException($"`{change}` is no change; write e.g. `requests[granted, total] = 3`, `unit = …` or `section 1 = …`.");
        string value = match.Groups["value"].Value;
        if (match.Groups["table"].Success)
        {
            Cell content = Content(change, value);
            foreach (FormCell cell in Cells(report.Form, match, change))
                report[cell.Index] = content;
        }
        else if (match.Groups["section"].Success)
        {
            report.AddNarrative(match.Groups["section"].Value, value);
        }
        else
        {
            SetFact(change, match.Groups["fact"].Value, value, report);
        }
    }

    private static FormCell[] Cells(Form form, Match match, string change)
    {
        string table = match.Groups["table"].Value, row = match.Groups["row"].Value, column = match.Groups["column"].Value;
        if (!row.EndsWith('*') && !column.EndsWith('*'))
            return [form.Cell(table, row, column)];
        FormCell[] cells = [.. form.Cells.Where(c => c.IsNative && c.Id.Table == table && Fits(row, c.Id.Row) && Fits(column, c.Id.Column))];
        return cells.Length > 0 ? cells : throw new ArgumentException($"`{change}` names no cell of the form {form.Id}; beside `*`, cells are named by identifiers.");
    }

    private static void SetFact(string change, string fact, string value, ReportBuilder report)
    {
        switch (fact)
        {
            case "unit":
                report.Unit = value;
                break;
            case "title":
                report.Title = value;
                break;
            case "published":
                report.PublishedOn = Date(change, value);
                break;
            case "signed":
                report.SignedOn = Date(change, value);
                break;
            case "scope":
                report.Scope = value switch
                {
                    "own" => ReportScope.Own,
                    "aggregate" => ReportScope.Aggregate,
                    "unknown" => null,
                    _ => throw new ArgumentException($"`{change}`: a scope is own, aggregate or unknown."),
                };
                break;
            default:
                throw new ArgumentException($"`{change}`: there is no {fact}; accepted: unit, title, scope, published, signed, section N, table[row, column].");
        }
    }

    private static Cell Content(string change, string value) => value switch
    {
        "blank" => Cell.Blank(),
        "missing" => Cell.Missing(),
        ['"', _, .., '"'] => Cell.NotNumber(value[1..^1]),
        _ when decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) => Cell.Number(number),
        _ => throw new ArgumentException($"`{change}`: a number, blank, missing or a text in quotes is expected."),
    };

    private static DateOnly Date(string change, string value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
        ? date
        : throw new ArgumentException($"`{change}`: a date is written 2024-01-22.");

    private static bool Fits(string pattern, string id) => pattern.EndsWith('*') ? id.StartsWith(pattern[..^1], StringComparison.Ordinal) : id == pattern;

    [GeneratedRegex(@"^(?:(?<table>[^\[\]=]+?)\s*\[\s*(?<row>[^\[\],]+?)\s*,\s*(?<column>[^\[\]]+?)\s*\]|section\s+(?<section>\w+)|(?<fact>\w+))\s*=\s*(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Change();
}
