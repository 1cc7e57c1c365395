using System.Globalization;
using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Oracle.Tests;
using DisclosureRules.Repair;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Benchmarks.Oracle;

/// <summary>
/// Which cells are wrong: all smallest repairs with values, certificate and question, beside CP-SAT, which is asked for one smallest set. Both find the same size in
/// every report before its times count; they take turns, and the least processor time of each for a report counts, since others use the machine.
/// </summary>
internal static class FindRepairs
{
    // What took CP-SAT a second needn't be seen thrice.
    private const int Rounds = 3, WarmUpRounds = 40, Budget = 5_000, Patience = 1_000;

    private static readonly RuleSet Rules = RuleSet.Compile(RulePacks.National);

    /// <summary>Compares reports of both forms, some of each kind of mistake.</summary>
    /// <param name="name">What is compared.</param>
    /// <param name="kinds">The kinds of mistakes.</param>
    /// <param name="cells">How many cells are wrong.</param>
    /// <param name="each">How many reports of a form and kind.</param>
    /// <param name="isAlone">Whether ours is measured alone.</param>
    /// <param name="output">Where the line goes.</param>
    public static void Compare(string name, string[] kinds, int cells, int each, bool isAlone, TextWriter output)
    {
        List<double> ours = [], theirs = [];
        int proven = 0;
        foreach (Report report in Reports(kinds, cells, each))
        {
            RepairResult? result = null;
            Model? model = null;
            List<int[]>? expected = null;
            double our = double.MaxValue, their = double.MaxValue;
            for (int round = 0; round < Rounds; round++)
            {
                our = Math.Min(our, Time(() => result = Rules.FindRepairs(report, options: new() { BudgetMilliseconds = Budget })));
                if (!isAlone && (round == 0 || their < Patience))
                    their = Math.Min(their, Time(() => expected = (model = new Model(report)).Solve(0)));
            }

            if (model is { IsComplete: true } && (result!.Status == RepairStatus.Bound ? result.LowerBound > expected![0].Length : result.Size != expected![0].Length))
                throw new InvalidOperationException($"{expected[0].Length} by CP-SAT, {result.Status} {result.Size} by us: {ReportJson.Write(report)}");
            proven += result!.Status == RepairStatus.Bound ? 0 : 1;
            ours.Add(our);
            theirs.Add(their);
        }

        output.WriteLine($"{name}: {ours.Count} reports, {proven} proven; ours {Of(ours)}{(isAlone ? "" : "; CP-SAT " + Of(theirs))}");
    }

    /// <summary>How long the search takes where it gives up, by the clock: reports with so many wrong cells that it does.</summary>
    /// <param name="cells">How many cells are wrong.</param>
    /// <param name="each">How many reports of each form.</param>
    /// <param name="budget">The budget in milliseconds.</param>
    /// <param name="output">Where the line goes.</param>
    public static void GiveUp(int cells, int each, int budget, TextWriter output)
    {
        RepairResult[] given = [.. Reports(["random"], cells, each).Select(r => Rules.FindRepairs(r, options: new() { BudgetMilliseconds = budget })).Where(r => r.Status == RepairStatus.Bound)];
        output.WriteLine(given.Length == 0 ? $"{cells} cells: all proven within {budget} ms" : string.Create(CultureInfo.InvariantCulture,
            $"{cells} cells: {given.Length} bounds of at least {given.Min(r => r.LowerBound)} cells, after at most {given.Max(r => r.Milliseconds):0} ms of {budget}"));
    }

    /// <summary>Lets the compiler see what is measured later.</summary>
    public static void WarmUp(string[] kinds)
    {
        foreach (int cells in (int[])[1, 2, 3, 4])
        {
            for (int round = 0; round < WarmUpRounds; round++)
            {
                foreach (Report report in Reports(kinds, cells, 2))
                    Rules.FindRepairs(report, options: new() { BudgetMilliseconds = Budget });
            }
        }
    }

    private static IEnumerable<Report> Reports(string[] kinds, int cells, int each)
    {
        foreach (Form form in FormCatalog.BuiltIn.All)
        {
            foreach (string kind in kinds)
            {
                for (int seed = 0; seed < each; seed++)
                {
                    Random random = new((seed * 1_000) + (cells * 10) + kind.Length);
                    ReportBuilder report = DrawnReports.Balanced(form, random);
                    DrawnReports.Corrupt(report, cells, kind, random);
                    yield return report.Build();
                }
            }
        }
    }

    private static double Time(Action action)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        action();
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
    }

    private static string Of(List<double> times)
    {
        double[] sorted = [.. times.Order()];
        return string.Create(CultureInfo.InvariantCulture, $"median {sorted[sorted.Length / 2]:0.00} ms, 99th percentile {sorted[sorted.Length * 99 / 100]:0.0} ms, most {sorted[^1]:0.0} ms");
    }
}
