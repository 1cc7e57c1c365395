using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Oracle.Tests;

/// <summary>Reports that add up, and what goes wrong with them. Made by hand from the form, not from our constraint system.</summary>
internal static class DrawnReports
{
    public static readonly string[] Applicants = ["naturalPerson", "enterprise", "research", "socialWelfare", "legalService", "otherOrganization"];
    public static readonly string[] Columns = [.. Applicants, "total"];
    public static readonly string[] NoResults = ["newReceived", "carriedIn", "total", "carriedOut"];
    public static readonly string[] ReviewRows = ["review", "litigationDirect", "litigationAfterReview"];
    public static readonly string[] ReviewResults = ["upheld", "corrected", "otherResult", "pending"];

    /// <summary>How cells are chosen that go wrong.</summary>
    public static readonly string[] Kinds = ["random", "row", "column", "totals", "shifted", "exchanged"];

    public static string[] RequestRows(Form form) => [.. form.Cells.Where(c => c.IsNative && c.Id.Table == "requests").Select(c => c.Id.Row).Distinct()];

    public static string[] ResultRows(Form form) => [.. RequestRows(form).Except(NoResults)];

    public static ReportBuilder Balanced(Form form, Random random)
    {
        ReportBuilder report = new(form) { Unit = "青石县统计局", Year = form.Id.Contains("2019", StringComparison.Ordinal) ? 2019 + random.Next(2) : 2021 + random.Next(4) };
        foreach (FormCell cell in form.Cells.Where(c => c.IsNative))
            report[cell.Index] = Cell.Number(cell.Id.Table == "proactive" ? random.Next(50) : 0);
        int magnitude = (int[])[4, 40, 3_000] is var sizes ? sizes[random.Next(3)] : 0;
        foreach (string column in Applicants)
        {
            long sum = 0;
            foreach (string row in ResultRows(form))
            {
                long value = random.Next(3) == 0 ? random.Next(magnitude) : 0;
                Set(report, "requests", row, column, value);
                sum += value;
            }

            long carriedOut = random.Next(2) == 0 ? random.Next(magnitude) : 0;
            long carriedIn = random.Next(2) == 0 ? Math.Min(sum + carriedOut, random.Next(magnitude)) : 0;
            Set(report, "requests", "total", column, sum);
            Set(report, "requests", "carriedOut", column, carriedOut);
            Set(report, "requests", "carriedIn", column, carriedIn);
            Set(report, "requests", "newReceived", column, sum + carriedOut - carriedIn);
        }

        foreach (string row in RequestRows(form))
            Set(report, "requests", row, "total", Applicants.Sum(c => Get(report, "requests", row, c)));
        foreach (string row in ReviewRows)
        {
            foreach (string column in ReviewResults)
                Set(report, "reviews", row, column, random.Next(4));
            Set(report, "reviews", row, "total", ReviewResults.Sum(c => Get(report, "reviews", row, c)));
        }

        return report;
    }

    public static void Corrupt(ReportBuilder report, int cells, string kind, Random random)
    {
        FormCell[] tables = [.. report.Form.Cells.Where(c => c.IsNative && c.Id.Table is "requests" or "reviews" && c.IsNative)];
        FormCell[] pool = kind switch
        {
            "row" => [.. tables.GroupBy(c => c.Id.Table + c.Id.Row).OrderBy(_ => random.Next()).First()],
            "column" => [.. tables.Where(c => c.Id.Table == "requests").GroupBy(c => c.Id.Column).OrderBy(_ => random.Next()).First()],
            "totals" => [.. tables.Where(c => c.Id.Column == "total" || c.Id.Row == "total")],
            _ => tables,
        };
        switch (kind)
        {
            case "shifted":
                FormCell[] row = [.. tables.Where(c => c.Id.Table == "requests").GroupBy(c => c.Id.Row).OrderBy(_ => random.Next()).First()];
                decimal[] values = [.. row.Select(c => report[c.Index].Value!.Value)];
                for (int i = 0; i < row.Length; i++)
                    report[row[i].Index] = Cell.Number(i == 0 ? 0 : values[i - 1]);
                break;
            case "exchanged":
                for (int i = 0; i < cells; i += 2)
                {
                    FormCell[] pair = [.. pool.OrderBy(_ => random.Next()).Take(2)];
                    (report[pair[0].Index], report[pair[1].Index]) = (report[pair[1].Index], report[pair[0].Index]);
                }

                break;
            default:
                foreach (FormCell cell in pool.OrderBy(_ => random.Next()).Take(cells))
                    report[cell.Index] = Cell.Number(Wrong((long)(report[cell.Index].Value ?? 0), random));
                break;
        }
    }

    /// <summary>Some cells blank, some missing, some with something else than a number.</summary>
    public static void Blur(ReportBuilder report, int cells, Random random)
    {
        FormCell[] tables = [.. report.Form.Cells.Where(c => c.IsNative && c.Id.Table is "requests" or "reviews" && c.IsNative)];
        foreach (FormCell cell in tables.OrderBy(_ => random.Next()).Take(cells))
            report[cell.Index] = random.Next(3) switch { 0 => Cell.Blank(), 1 => Cell.Missing(), _ => Cell.NotNumber("/") };
    }

    public static long Get(ReportBuilder report, string table, string row, string column) => (long)(report[report.Form.IndexOf(new(table, row, column))].Value ?? 0);

    private static void Set(ReportBuilder report, string table, string row, string column, long value) => report[report.Form.IndexOf(new(table, row, column))] = Cell.Number(value);

    private static decimal Wrong(long value, Random random)
    {
        decimal wrong;
        do
        {
            wrong = random.Next(6) switch
            {
                0 or 1 => value + 1 + random.Next(9),
                2 => value - 1 - random.Next(9),
                3 => (value * 10) + random.Next(10),
                4 => value + 0.5m,
                _ => random.Next(60),
            };
        }
        while (wrong == value);
        return wrong;
    }
}
