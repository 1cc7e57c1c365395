using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Repair;

/// <summary>A report with unlike numbers in table 三 that adds up, for mistakes to be made in.</summary>
internal static class FilledReports
{
    private const string Cells = """
        requests[newReceived, naturalPerson] = 23; requests[newReceived, enterprise] = 8; requests[newReceived, research] = 3; requests[newReceived, total] = 34;
        requests[granted, naturalPerson] = 12; requests[granted, enterprise] = 5; requests[granted, research] = 3; requests[granted, total] = 20;
        requests[partial, naturalPerson] = 4; requests[partial, enterprise] = 2; requests[partial, total] = 6;
        requests[denied.otherLaw, naturalPerson] = 7; requests[denied.otherLaw, enterprise] = 1; requests[denied.otherLaw, total] = 8;
        requests[total, naturalPerson] = 23; requests[total, enterprise] = 8; requests[total, research] = 3; requests[total, total] = 34
        """;

    private static readonly string[] Applicants = ["naturalPerson", "enterprise", "research", "socialWelfare", "legalService", "otherOrganization"];

    /// <summary>The report with some cells changed, as <see cref="ReportSketch"/> writes them.</summary>
    public static Report With(string changes, int year = 2023) => ReportSketch.Draw("2021", $"{Cells}; year = {year}; {changes}");

    /// <summary>The numbers of a row one column further to the right.</summary>
    public static Report WithRowShifted(string row)
    {
        Report report = With("");
        string[] columns = [.. Applicants, "total"];
        ReportBuilder shifted = new(report);
        for (int i = 0; i < columns.Length; i++)
            shifted[new CellId("requests", row, columns[i])] = i == 0 ? Cell.Number(0) : report[new CellId("requests", row, columns[i - 1])];
        return shifted.Build();
    }

    /// <summary>The numbers of a column of table 三 one row further down.</summary>
    public static Report WithColumnShifted(string column)
    {
        Report report = With("");
        FormCell[] cells = [.. report.Form.Cells.Where(c => c.IsNative && c.Id.Table == "requests" && c.Id.Column == column)];
        ReportBuilder shifted = new(report);
        for (int i = 0; i < cells.Length; i++)
            shifted[cells[i].Index] = i == 0 ? Cell.Number(0) : report[cells[i - 1].Index];
        return shifted.Build();
    }
}
