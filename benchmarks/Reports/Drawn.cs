using static DisclosureRules.Benchmarks.Reports.PlainReport;

namespace DisclosureRules.Benchmarks.Reports;

/// <summary>Drawn reports: balanced, two thirds of the cells zero as in published ones, and errors planted into them.</summary>
internal static class Drawn
{
    private static readonly string[] Units = ["江苏省人民政府", "某市交通运输局", "某县统计局", "某镇人民政府", "某部办公厅"];

    /// <summary>A provincial government that made regulations, so that the rule about the power to make them has to look at the name.</summary>
    public static PlainReport Clean()
    {
        PlainReport report = Clean(new Random(7));
        report.Unit = Units[0];
        (report.Made[Regulations], report.Repealed[Regulations], report.InForce[Regulations]) = (3, 1, 112);
        report.Fees = 7730.28m;
        return report;
    }

    public static PlainReport Clean(Random random)
    {
        PlainReport report = new() { Unit = Units[random.Next(Units.Length)], Year = 2021 + random.Next(4), Fees = random.Next(10_000_000) / 100m };
        report.Made[NormativeDocuments] = random.Next(20);
        report.Repealed[NormativeDocuments] = random.Next(10);
        report.InForce[NormativeDocuments] = 20 + random.Next(200);
        for (int i = 0; i < report.Decisions.Length; i++)
            report.Decisions[i] = random.Next(30_000);
        FillRequests(report.Requests, random);
        for (int i = 0; i < report.Reviews.Length; i++)
            report.Reviews[i] = i % ReviewColumns == ReviewTotal ? report.Reviews.AsSpan(i - ReviewTotal, ReviewTotal).ToArray().Sum() : random.Next(6);
        return report;
    }

    /// <summary>A unit's report that follows on that of the year before: what was carried over comes in, what was in force stays.</summary>
    public static PlainReport Following(Random random, PlainReport? before, string unit, int year)
    {
        PlainReport report = Clean(random);
        (report.Unit, report.Year) = (unit, year);
        if (before is null)
            return report;
        for (int i = 0; i < report.Decisions.Length; i++)
            report.Decisions[i] = before.Decisions[i] * random.Next(80, 120) / 100;
        report.InForce[NormativeDocuments] = before.InForce[NormativeDocuments] + report.Made[NormativeDocuments] - report.Repealed[NormativeDocuments];
        for (int column = 0; column < TotalColumn; column++)
        {
            long carriedIn = before.Requests[(CarriedOut * Columns) + column];
            Add(report.Requests, CarriedIn, column, carriedIn - report.Requests[(CarriedIn * Columns) + column]);
            long received = report.Requests[(Total * Columns) + column] + report.Requests[(CarriedOut * Columns) + column] - carriedIn;
            if (received < 0)
                Add(report.Requests, Granted, column, -received);
            Add(report.Requests, NewReceived, column, Math.Max(received, 0) - report.Requests[(NewReceived * Columns) + column]);
        }

        return report;
    }

    /// <summary>The same report with one error planted: a cell off by something, a sign, a year, a unit or an amount.</summary>
    public static PlainReport WithError(PlainReport report, Random random)
    {
        switch (random.Next(12))
        {
            case 0:
                report.Requests[random.Next(report.Requests.Length)] = -1 - random.Next(5);
                break;
            case 1:
                report.Reviews[random.Next(report.Reviews.Length)] += 1 + random.Next(9);
                break;
            case 2:
                report.Year = 2020;
                break;
            case 3:
                (report.Unit, report.Made[Regulations], report.InForce[Regulations]) = ("某镇人民政府", 2, 2);
                break;
            case 4:
                (report.Unit, report.Fees) = ("某县统计局", 773_028.5m);
                break;
            case 5:
                report.Fees = -1.5m;
                break;
            case 6:
                report.InForce[NormativeDocuments] = report.Made[NormativeDocuments] - report.Repealed[NormativeDocuments] - 1;
                break;
            case 7:
                Array.Clear(report.Requests);
                report.Reviews[0] = 1;
                report.Reviews[ReviewTotal] = report.Reviews.AsSpan(0, ReviewTotal).ToArray().Sum();
                break;
            default:
                report.Requests[random.Next(report.Requests.Length)] += 1 + random.Next(9);
                break;
        }

        return report;
    }

    private static void FillRequests(long[] cells, Random random)
    {
        for (int row = Granted; row < Total; row++)
        {
            for (int column = 0; column < TotalColumn; column++)
                Add(cells, row, column, random.Next(3) == 0 ? random.Next(200) : 0);
        }

        for (int column = 0; column < TotalColumn; column++)
        {
            long answered = cells[(Total * Columns) + column];
            long carriedIn = Math.Min(answered, random.Next(20)), carriedOut = random.Next(20);
            Add(cells, CarriedIn, column, carriedIn);
            Add(cells, CarriedOut, column, carriedOut);
            Add(cells, NewReceived, column, answered + carriedOut - carriedIn);
        }
    }

    /// <summary>Adds to a cell and to the totals that it counts towards.</summary>
    private static void Add(long[] cells, int row, int column, long value)
    {
        cells[(row * Columns) + column] += value;
        cells[(row * Columns) + TotalColumn] += value;
        if (row is >= Granted and < Total)
            Add(cells, Total, column, value);
    }
}
