using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Repair;

/// <summary>A form small enough to try out every change, with a rule of every kind.</summary>
internal static class SmallForm
{
    /// <summary>The cells in the order of the form: rows a, b, total; columns x, y, total.</summary>
    public static readonly string[] Names = ["a,x", "a,y", "a,total", "b,x", "b,y", "b,total", "total,x", "total,y", "total,total"];

    private const string FormJson = """
        {
          "form": "small", "name": "Small", "years": "2000..", "titles": ["Small"],
          "tables": [{ "id": "t", "label": "T",
            "columns": [{ "id": "x", "label": "X" }, { "id": "y", "label": "Y" }, { "id": "total", "label": "Total" }],
            "rows": [{ "id": "a", "label": "A" }, { "id": "b", "label": "B" }, { "id": "total", "label": "Total" }] }]
        }
        """;

    private const string PackJson = """
        {
          "pack": "small", "version": "1", "forms": "small",
          "rules": [
            { "id": "small.rows", "severity": "error", "title": "t", "blank": "zero", "rowTotals": { "table": "t", "total": "total" } },
            { "id": "small.columns", "severity": "error", "title": "t", "blank": "zero", "columnTotals": { "table": "t", "total": "total" } },
            { "id": "small.count", "severity": "error", "title": "t", "each": { "c": "t[*, *]" }, "check": "if isNumber(c) then isInteger(c) and c >= 0" },
            { "id": "small.most", "severity": "error", "title": "t", "blank": "zero", "check": "t[a, x] <= t[b, x] + 2" },
            { "id": "small.case", "severity": "error", "title": "t", "blank": "zero", "check": "if t[a, y] = 0 then t[b, y] = 0" },
            { "id": "small.either", "severity": "error", "title": "t", "blank": "zero", "check": "if t[a, x] > 3 then t[b, y] >= 1 or t[a, y] = 2" },
            { "id": "small.blank", "severity": "error", "title": "t", "blank": "zero", "check": "if isBlank(t[total, total]) then zero(t[a, *])" }
          ]
        }
        """;

    public static Form Form { get; } = Form.Parse(FormJson);

    public static RuleSet Rules { get; } = RuleSet.Compile([RulePack.Parse(PackJson)], FormCatalog.Empty.With(Form));

    public static Report Report(params object?[] cells)
    {
        ReportBuilder report = new(Form) { Unit = "U", Year = 2020 };
        for (int i = 0; i < cells.Length; i++)
        {
            report[i] = cells[i] switch
            {
                null => Cell.Blank(),
                "" => Cell.Missing(),
                string text => Cell.NotNumber(text),
                var number => Cell.Number(Convert.ToDecimal(number, System.Globalization.CultureInfo.InvariantCulture)),
            };
        }

        return report.Build();
    }

    /// <summary>The rules once more, by hand, for numbers times two; <paramref name="stands"/> is the report as it stands.</summary>
    public static bool Holds(long[] c, Report stands)
    {
        foreach (long value in c)
        {
            if (value < 0 || value % 2 != 0)
                return false;
        }

        return c[2] == c[0] + c[1] && c[5] == c[3] + c[4] && c[8] == c[6] + c[7]
            && c[6] == c[0] + c[3] && c[7] == c[1] + c[4] && c[8] == c[2] + c[5]
            && c[0] <= c[3] + 4
            && (c[1] != 0 || c[4] == 0)
            && (c[0] <= 6 || c[4] >= 2 || c[1] == 4)
            && (stands[8].State != CellState.Blank || (c[0] == 0 && c[1] == 0 && c[2] == 0));
    }
}
