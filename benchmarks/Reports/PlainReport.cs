using DisclosureRules.Forms;
using DisclosureRules.Reports;

namespace DisclosureRules.Benchmarks.Reports;

/// <summary>
/// The 2021 form as somebody would model it who has only this form and only complete reports: 64-bit counts in flat arrays, row by row.
/// What the hand-written checker, FluentValidation and RulesEngine read; no blank, no missing cell, so no rule about them either.
/// </summary>
public sealed class PlainReport
{
    public const int Columns = 7, Rows = 25, NewReceived = 0, CarriedIn = 1, Granted = 2, Total = 23, CarriedOut = 24, TotalColumn = 6;
    public const int ReviewColumns = 5, ReviewRows = 3, ReviewTotal = 4;
    public const int Regulations = 0, NormativeDocuments = 1;

    public required string Unit { get; set; }

    public required int Year { get; set; }

    public long[] Made { get; } = new long[2];

    public long[] Repealed { get; } = new long[2];

    public long[] InForce { get; } = new long[2];

    /// <summary>Licensing, penalties, coercion.</summary>
    public long[] Decisions { get; } = new long[3];

    public decimal Fees { get; set; }

    public long[] Requests { get; } = new long[Rows * Columns];

    public long[] Reviews { get; } = new long[ReviewRows * ReviewColumns];

    /// <summary>The same numbers as the library's report.</summary>
    public Report ToReport()
    {
        Form form = FormCatalog.BuiltIn.Find("cn-annual-report-2021")!;
        ReportBuilder report = new(form) { Unit = Unit, Year = Year, Scope = ReportScope.Own };
        for (int i = 0; i < 2; i++)
        {
            report[CellNames.Proactive(i, "made")] = Cell.Number(Made[i]);
            report[CellNames.Proactive(i, "repealed")] = Cell.Number(Repealed[i]);
            report[CellNames.Proactive(i, "inForce")] = Cell.Number(InForce[i]);
        }

        for (int i = 0; i < Decisions.Length; i++)
            report[CellNames.Decisions(i)] = Cell.Number(Decisions[i]);
        report[CellNames.Fees] = Cell.Number(Fees);
        for (int i = 0; i < Requests.Length; i++)
            report[CellNames.Requests(i)] = Cell.Number(Requests[i]);
        for (int i = 0; i < Reviews.Length; i++)
            report[CellNames.Reviews(i)] = Cell.Number(Reviews[i]);
        return report.Build();
    }
}
