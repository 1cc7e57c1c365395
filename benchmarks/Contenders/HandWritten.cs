using DisclosureRules.Benchmarks.Reports;

using static DisclosureRules.Benchmarks.Reports.PlainReport;

namespace DisclosureRules.Benchmarks.Contenders;

/// <summary>
/// The national rules for the 2021 form written out in C#, as one would who has only them: one pass over flat arrays, nothing allocated
/// while nothing is wrong. The yardstick of all benchmarks.
/// </summary>
public static class HandWritten
{
    /// <summary>The violations, or <see langword="null"/> when there is none.</summary>
    public static List<Violation>? Check(PlainReport report)
    {
        List<Violation>? found = null;
        if (report.Year < 2021)
            Add(ref found, "form.edition-2021-premature", "");
        CheckProactive(report, ref found);
        CheckRequests(report.Requests, ref found);
        CheckReviews(report, ref found);
        return found;
    }

    private static void CheckProactive(PlainReport report, ref List<Violation>? found)
    {
        for (int row = 0; row < 2; row++)
        {
            long made = report.Made[row], repealed = report.Repealed[row], inForce = report.InForce[row];
            if (made < 0)
                Add(ref found, "proactive.count-2021", CellNames.Proactive(row, "made").ToString());
            if (repealed < 0)
                Add(ref found, "proactive.count-2021", CellNames.Proactive(row, "repealed").ToString());
            if (inForce < 0)
                Add(ref found, "proactive.count-2021", CellNames.Proactive(row, "inForce").ToString());
            if (inForce < made - repealed)
                Add(ref found, "proactive.in-force", CellNames.ProactiveRows[row]);
        }

        for (int row = 0; row < report.Decisions.Length; row++)
        {
            if (report.Decisions[row] < 0)
                Add(ref found, "proactive.count-2021", CellNames.Decisions(row).ToString());
        }

        if (report.Fees < 0)
            Add(ref found, "proactive.amount", CellNames.Fees.ToString());
        if (report.Fees >= 100_000 && Units.CollectsSmallFees(report.Unit))
            Add(ref found, "proactive.fee-unit", "");
        if (report.Made[Regulations] + report.Repealed[Regulations] + report.InForce[Regulations] != 0 && Units.HasNoRegulatoryPower(report.Unit))
            Add(ref found, "proactive.regulations-power", "");
    }

    private static void CheckRequests(ReadOnlySpan<long> cells, ref List<Violation>? found)
    {
        Span<long> results = stackalloc long[Columns];
        for (int row = 0; row < Rows; row++)
        {
            ReadOnlySpan<long> line = cells.Slice(row * Columns, Columns);
            if (line[6] != line[0] + line[1] + line[2] + line[3] + line[4] + line[5])
                Add(ref found, "requests.row-total", CellNames.RequestRows[row]);
            if ((line[0] | line[1] | line[2] | line[3] | line[4] | line[5] | line[6]) < 0)
                AddNegative(row, line, ref found);
            if (row is >= Granted and < Total)
            {
                for (int column = 0; column < Columns; column++)
                    results[column] += line[column];
            }
        }

        for (int column = 0; column < Columns; column++)
        {
            long total = cells[(Total * Columns) + column];
            if (total != results[column])
                Add(ref found, "requests.column-total", CellNames.RequestColumns[column]);
            if (cells[column] + cells[Columns + column] != total + cells[(CarriedOut * Columns) + column])
                Add(ref found, "requests.balance", CellNames.RequestColumns[column]);
        }
    }

    private static void CheckReviews(PlainReport report, ref List<Violation>? found)
    {
        long totals = 0;
        for (int row = 0; row < ReviewRows; row++)
        {
            ReadOnlySpan<long> line = report.Reviews.AsSpan(row * ReviewColumns, ReviewColumns);
            if (line[4] != line[0] + line[1] + line[2] + line[3])
                Add(ref found, "reviews.row-total", CellNames.ReviewRows[row]);
            for (int column = 0; column < ReviewColumns; column++)
            {
                if (line[column] < 0)
                    Add(ref found, "reviews.count", CellNames.Reviews((row * ReviewColumns) + column).ToString());
            }

            totals |= line[4];
        }

        if (totals != 0 && report.Requests[TotalColumn] == 0 && report.Requests[Columns + TotalColumn] == 0)
            Add(ref found, "reviews.without-requests", "");
    }

    private static void AddNegative(int row, ReadOnlySpan<long> line, ref List<Violation>? found)
    {
        for (int column = 0; column < Columns; column++)
        {
            if (line[column] < 0)
                Add(ref found, "requests.count", CellNames.Requests((row * Columns) + column).ToString());
        }
    }

    private static void Add(ref List<Violation>? found, string rule, string instance) => (found ??= []).Add(new(rule, instance));
}
