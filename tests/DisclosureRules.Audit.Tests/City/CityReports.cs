using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Audit.Tests.City;

/// <summary>Reports of a unit over years that agree with themselves and with each other, drawn from a seed.</summary>
internal static class CityReports
{
    public const int FirstYear = 2019;

    private static readonly string[] Applicants = ["naturalPerson", "enterprise", "research", "socialWelfare", "legalService", "otherOrganization"];

    /// <summary>The reports of a unit that has none below it, for so many years.</summary>
    public static ReportBuilder[] Of(string unit, int years, Random random)
    {
        ReportBuilder[] reports = new ReportBuilder[years];
        for (int i = 0; i < years; i++)
        {
            ReportBuilder report = Blank(unit, FirstYear + i, ReportScope.Own);
            foreach (string applicant in Applicants)
                Requests(report, applicant, i == 0 ? 0 : Get(reports[i - 1], "carriedOut", applicant), random);
            if (report.Form.TryGetIndex(new("proactive", "regulations", "inForce"), out _))
                Documents(report, i == 0 ? null : reports[i - 1], random);
            Totals(report);
            reports[i] = report;
        }

        return reports;
    }

    /// <summary>The report of a government: the sum of those below it.</summary>
    public static ReportBuilder Sum(string unit, int year, IReadOnlyList<ReportBuilder> children)
    {
        ReportBuilder sum = Blank(unit, year, ReportScope.Aggregate);
        for (int i = 0; i < sum.Form.Cells.Count; i++)
        {
            if (sum.Form.Cells[i].IsNative)
                sum[i] = Cell.Number(children.Sum(c => c[i].Value!.Value));
        }

        return sum;
    }

    public static decimal Get(ReportBuilder report, string row, string applicant) => report["requests", row, applicant].Value!.Value;

    /// <summary>The sums of table three, column by column and row by row.</summary>
    public static void Totals(ReportBuilder report)
    {
        FormTable table = report.Form.Table("requests")!;
        string[] results = [.. table.Rows.Select(r => r.Id).Except(["newReceived", "carriedIn", "total", "carriedOut"])];
        results = [.. results.Where(r => IsNative(report.Form, r))];
        foreach (string applicant in Applicants)
            report["requests", "total", applicant] = Cell.Number(results.Sum(r => Get(report, r, applicant)));
        foreach (FormRow row in table.Rows.Where(r => IsNative(report.Form, r.Id)))
            report["requests", row.Id, "total"] = Cell.Number(Applicants.Sum(a => Get(report, row.Id, a)));
    }

    private static bool IsNative(Form form, string row) => form.TryGetIndex(new("requests", row, "total"), out int index) && form.Cells[index].IsNative;

    private static ReportBuilder Blank(string unit, int year, ReportScope scope)
    {
        ReportBuilder report = new(FormCatalog.BuiltIn.ForYear(year)) { Unit = unit, Year = year, Scope = scope };
        for (int i = 0; i < report.Form.Cells.Count; i++)
        {
            if (report.Form.Cells[i].IsNative)
                report[i] = Cell.Number(0);
        }

        return report;
    }

    private static void Requests(ReportBuilder report, string applicant, decimal carriedIn, Random random)
    {
        int received = random.Next(0, 30);
        decimal all = received + carriedIn;
        decimal left = random.Next(0, 4) == 0 ? Math.Min(all, random.Next(0, 4)) : 0;
        decimal granted = Math.Floor((all - left) / 2), partial = Math.Floor((all - left) / 4);
        report["requests", "newReceived", applicant] = Cell.Number(received);
        report["requests", "carriedIn", applicant] = Cell.Number(carriedIn);
        report["requests", "granted", applicant] = Cell.Number(granted);
        report["requests", "partial", applicant] = Cell.Number(partial);
        report["requests", "unable.notHeld", applicant] = Cell.Number(all - left - granted - partial);
        report["requests", "carriedOut", applicant] = Cell.Number(left);
    }

    private static void Documents(ReportBuilder report, ReportBuilder? before, Random random)
    {
        // Only documents of lesser rank: bureaus and districts have no power to make regulations.
        const string Kind = "normativeDocuments";
        decimal inForce = before is not null && before.Form == report.Form ? before["proactive", Kind, "inForce"].Value!.Value : random.Next(0, 40);
        int made = random.Next(0, 5);
        decimal repealed = Math.Min(inForce, random.Next(0, 3));
        report["proactive", Kind, "made"] = Cell.Number(made);
        report["proactive", Kind, "repealed"] = Cell.Number(repealed);
        report["proactive", Kind, "inForce"] = Cell.Number(inForce + made - repealed);
        report["proactive", "licensing", "decisions"] = Cell.Number(random.Next(30, 60));
    }
}
