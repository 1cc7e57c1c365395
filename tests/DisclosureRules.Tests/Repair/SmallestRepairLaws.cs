using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Repair;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

using Random = System.Random;

namespace DisclosureRules.Tests.Repair;

/// <summary>The repairs found are those of trying out every change.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 60)]
public sealed class SmallestRepairLaws
{
    // Drawn numbers are at most 7, and a total adds up two: what goes further has no bound, and may be held back by another cell at the edge of what is tried.
    private const int Largest = 24, Bounded = 16;

    // Beyond, trying out takes too long.
    private const int LargestSize = 2;

    [Fact]
    public void Repairs_of_small_forms_are_those_of_trying_out_every_change()
    {
        Random random = new(2019);
        int compared = 0;
        for (int i = 0; i < 150; i++)
        {
            Report report = Drawn(random);
            RepairResult result = SmallForm.Rules.FindRepairs(report);
            List<string>? expected = TriedOut(report);
            string shown = $"{ReportJson.Write(report)} {RepairJson.Write(result)}";
            if (expected is null)
            {
                Assert.True(result.Status == RepairStatus.Unsatisfiable || result.Size > LargestSize, shown);
                continue;
            }

            compared++;
            if (expected is [""])
            {
                Assert.True(result.Status == RepairStatus.Consistent, shown);
                continue;
            }

            Assert.True(result.Status == RepairStatus.Proven, shown);
            Assert.Equal(expected.Order(StringComparer.Ordinal), result.Repairs.Where(r => r.Cells.Count == result.Size).Select(Shown).Order(StringComparer.Ordinal));
            Verify(SmallForm.Rules, report, result);
        }

        Assert.InRange(compared, 60, 150);
    }

    [Property(MaxTest = 15)]
    public void Of_whatever_report_every_repair_and_every_bound_convinces_the_checker(AnyReport any)
    {
        RepairResult result = National.Rules.FindRepairs(any.Report, options: new() { BudgetMilliseconds = 100, Limit = 5 });
        Verify(National.Rules, any.Report, result);
    }

    [Property]
    public void A_report_that_balances_is_consistent(BalancedReport balanced) =>
        Assert.Equal(RepairStatus.Consistent, National.Rules.FindRepairs(balanced.Report).Status);

    [Property(MaxTest = 15)]
    public void Two_runs_say_the_same_but_for_the_time(BrokenReport broken)
    {
        // How far a search comes before its budget ends depends on the machine; what it proves does not.
        RepairOptions options = new() { BudgetMilliseconds = 20_000 };
        RepairResult whole = National.Rules.FindRepairs(broken.Report, options: options);
        if (whole.Status == RepairStatus.Bound)
            return;
        string first = RepairJson.Write(whole with { Milliseconds = 0 });
        Assert.Equal(first, RepairJson.Write(National.Rules.In(EvaluationMode.Evaluate).FindRepairs(broken.Report, options: options) with { Milliseconds = 0 }));
    }

    [Property(MaxTest = 15)]
    public void After_any_edits_repairs_and_causes_are_those_of_the_whole_report(BrokenReport broken, Seed seed)
    {
        Random random = seed.Random();
        CheckedReport edited = National.Rules.CheckForEditing(broken.Report);
        for (int i = 0; i < 2; i++)
        {
            FormCell cell = edited.Report.Form.Cells[random.Next(edited.Report.Form.Cells.Count)];
            edited = edited.With(cell.Id, random.Next(6) == 0 ? Cell.Blank() : Cell.Number(random.Next(40)));
        }

        RepairOptions options = new() { BudgetMilliseconds = 20_000, Limit = 10 };
        RepairResult whole = National.Rules.FindRepairs(edited.Report, options: options);
        if (whole.Status == RepairStatus.Bound)
            return;
        Assert.Equal(RepairJson.Write(whole with { Milliseconds = 0 }), RepairJson.Write(edited.FindRepairs(options) with { Milliseconds = 0 }));
        Assert.Equal(Cause.Of(whole, National.Rules.Check(edited.Report)).Select(Shown), edited.FindCauses(options).Select(Shown));
    }

    /// <summary>What is said must convince the checker, which knows nothing of the search.</summary>
    internal static void Verify(RuleSet rules, Report report, RepairResult result)
    {
        RepairChecker checker = new(rules.HardRulesFor(report), report);
        foreach (CellRepair repair in result.Repairs.Take(3))
            Assert.True(checker.Accepts(repair), $"{RepairJson.Write(result)} {ReportJson.Write(report)}");
        if (result is { Status: RepairStatus.Proven, Certificate: { } certificate })
        {
            Assert.True(checker.Accepts(certificate, result.Size!.Value, _ => 1), $"{RepairJson.Write(result)} {ReportJson.Write(report)}");
            Assert.False(checker.Accepts(certificate, result.Size!.Value + 1, _ => 1));
        }

        if (result is { Status: RepairStatus.Unsatisfiable, Certificate: { } impossible })
            Assert.True(checker.AcceptsImpossible(impossible));
    }

    private static string Shown(Cause cause) => $"{string.Join(' ', cause.Cells)}: {string.Join(' ', cause.Findings.Select(f => f.Fingerprint))}";

    private static Report Drawn(Random random)
    {
        int ax = random.Next(4), ay = random.Next(3), bx = random.Next(4), by = ay == 0 ? 0 : random.Next(3);
        object?[] cells = [ax, ay, ax + ay, bx, by, bx + by, ax + bx, ay + by, ax + ay + bx + by];
        for (int i = random.Next(4); i > 0; i--)
            cells[random.Next(9)] = random.Next(8) switch { 0 => null, 1 => "", 2 => "/", 3 => -1, 4 => 1.5m, _ => random.Next(7) };
        return SmallForm.Report(cells);
    }

    private static List<string>? TriedOut(Report report)
    {
        int[] changeable = [.. Enumerable.Range(0, 9).Where(i => report[i].State is CellState.Number or CellState.Blank)];
        int[] free = [.. Enumerable.Range(0, 9).Except(changeable)];
        long[] values = [.. Enumerable.Range(0, 9).Select(i => (long)(2 * (report[i].Value ?? 0)))];
        for (int size = 0; size <= Math.Min(LargestSize, changeable.Length); size++)
        {
            if (size + free.Length > LargestSize + 1)
                return null;
            List<string> found = [];
            foreach (int[] set in Subsets(changeable, size))
            {
                HashSet<long>[] ranges = [.. set.Select(_ => new HashSet<long>())];
                Try([.. set, .. free], 0, [.. values], solution =>
                {
                    for (int i = 0; i < set.Length; i++)
                        ranges[i].Add(solution[set[i]] / 2);
                });
                if (set.Length == 0 ? ranges.Length == 0 && Any(free, values) : ranges[0].Count > 0)
                    found.Add(string.Join(' ', set.Select((c, i) => $"{SmallForm.Names[c]}={ranges[i].Min()}..{(ranges[i].Max() > Bounded ? "" : ranges[i].Max())}")));
            }

            if (found.Count > 0)
                return found;
        }

        return null;

        bool Any(int[] cells, long[] start)
        {
            bool any = false;
            Try(cells, 0, [.. start], _ => any = true);
            return any;
        }

        void Try(int[] cells, int at, long[] tried, Action<long[]> found)
        {
            if (at == cells.Length)
            {
                if (SmallForm.Holds(tried, report))
                    found(tried);
                return;
            }

            long before = tried[cells[at]];
            for (int value = 0; value <= Largest; value++)
            {
                tried[cells[at]] = 2 * value;
                Try(cells, at + 1, tried, found);
            }

            tried[cells[at]] = before;
        }
    }

    private static IEnumerable<int[]> Subsets(int[] cells, int size)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (int i = 0; i <= cells.Length - size; i++)
        {
            foreach (int[] rest in Subsets(cells[(i + 1)..], size - 1))
                yield return [cells[i], .. rest];
        }
    }

    private static string Shown(CellRepair repair) =>
        string.Join(' ', repair.Cells.Select(c => $"{c.Cell.Row},{c.Cell.Column}={Number(c.Least)}..{Number(c.Greatest)}"));

    private static string Number(decimal? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
