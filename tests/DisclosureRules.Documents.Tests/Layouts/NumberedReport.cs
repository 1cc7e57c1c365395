using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Documents.Tests.Layouts;

/// <summary>Reports for damage to be done to: every number in them is unique, so that a value in a wrong cell shows.</summary>
internal static class NumberedReport
{
    public static Report Of(int seed)
    {
        ReportBuilder report = new(RoundTripTests.FormOf(seed)) { Unit = "甲市乙局", Year = 2023 };
        for (int i = 0; i < report.Form.NativeCellCount; i++)
            report[i] = (i + seed) % 11 == 0 ? Cell.Blank() : Cell.Number(1000 + (i * 7));
        return report.Build();
    }

    /// <summary>
    /// The cells of a report that was read from a damaged file and are neither missing nor what was written. Cells of the other edition count
    /// too: none of them was written.
    /// </summary>
    public static List<(CellId Id, Cell Cell)> Differences(Report written, Report read)
    {
        List<(CellId, Cell)> different = [];
        foreach (FormCell cell in read.Form.Cells)
        {
            Cell found = read[cell.Index];
            if (found.State != CellState.Missing && !(written.Form.TryGetIndex(cell.Id, out int index) && found.SameContentAs(written[index])))
                different.Add((cell.Id, found));
        }

        return different;
    }
}
