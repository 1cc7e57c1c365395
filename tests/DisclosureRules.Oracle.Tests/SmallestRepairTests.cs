using System.Globalization;
using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Repair;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using Xunit.Abstractions;

namespace DisclosureRules.Oracle.Tests;

/// <summary>
/// The search for repairs against CP-SAT: the same size, and where there aren't too many the same sets. The gate compares some; <c>DISCLOSURE_RULES_ORACLE=N</c> compares N reports of
/// each kind and size.
/// </summary>
public sealed class SmallestRepairTests(ITestOutputHelper output)
{
    // Enumerating with CP-SAT takes a run for each set, up to a second and more.
    private static int Compared => Each > 1 ? 40 : 5;

    private static readonly RuleSet Rules = RuleSet.Compile(RulePacks.National);

    private static int Each => int.TryParse(Environment.GetEnvironmentVariable("DISCLOSURE_RULES_ORACLE"), NumberStyles.None, CultureInfo.InvariantCulture, out int each) ? each : 1;

    public static TheoryData<string, string> Drawn
    {
        get
        {
            TheoryData<string, string> drawn = [];
            foreach (Form form in FormCatalog.BuiltIn.All)
            {
                foreach (string kind in DrawnReports.Kinds)
                    drawn.Add(form.Id, kind);
            }

            return drawn;
        }
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void Repairs_of_drawn_reports_are_those_of_a_solver_that_is_not_ours(string form, string kind)
    {
        int proven = 0, bound = 0;
        foreach (int cells in kind is "shifted" ? (int[])[1] : kind is "exchanged" ? [2, 4] : Each > 1 ? [1, 2, 3, 4, 6] : [1, 2, 4])
        {
            for (int seed = 0; seed < Each; seed++)
            {
                Random random = new((seed * 1_000) + (cells * 10) + kind.Length);
                ReportBuilder report = DrawnReports.Balanced(FormCatalog.BuiltIn.Find(form)!, random);
                DrawnReports.Corrupt(report, cells, kind, random);
                RepairStatus status = Compare(report.Build(), cells <= 4 && kind != "shifted");
                proven += status == RepairStatus.Bound ? 0 : 1;
                bound += status == RepairStatus.Bound ? 1 : 0;
            }
        }

        output.WriteLine($"{form} {kind}: {proven} as CP-SAT, {bound} ended with a bound");
    }

    [Theory]
    [InlineData("cn-annual-report-2019")]
    [InlineData("cn-annual-report-2021")]
    public void Repairs_of_reports_with_blank_and_missing_cells_are_those_of_a_solver_that_is_not_ours(string form)
    {
        for (int seed = 0; seed < 3 * Each; seed++)
        {
            Random random = new(seed);
            ReportBuilder report = DrawnReports.Balanced(FormCatalog.BuiltIn.Find(form)!, random);
            DrawnReports.Corrupt(report, random.Next(3), "random", random);
            DrawnReports.Blur(report, 1 + random.Next(8), random);
            Compare(report.Build(), isSmall: false);
        }
    }

    /// <summary>What is said must convince the checker, which knows nothing of the search.</summary>
    private static void Verify(Report report, RepairResult result)
    {
        RepairChecker checker = new(Rules.HardRulesFor(report), report);
        foreach (CellRepair repair in result.Repairs.Take(5))
            Assert.True(checker.Accepts(repair), $"refused: {RepairJson.Write(result)} {ReportJson.Write(report)}");
        if (result.Status == RepairStatus.Proven && result.Certificate is { } certificate)
            Assert.True(checker.Accepts(certificate, result.Size!.Value, _ => 1), $"refused: {RepairJson.Write(result)} {ReportJson.Write(report)}");
        if (result.Status == RepairStatus.Unsatisfiable)
            Assert.True(checker.AcceptsImpossible(result.Certificate!));
    }

    private static RepairStatus Compare(Report report, bool isSmall)
    {
        RepairResult result = Rules.FindRepairs(report, options: new() { BudgetMilliseconds = 60_000 });
        Verify(report, result);
        Model model = new(report);
        List<int[]>? expected = model.Solve(Compared);
        if (expected is null && !model.IsComplete)
            return result.Status;
        string json = ReportJson.Write(report);
        if (result.Status == RepairStatus.Bound)
        {
            Assert.False(isSmall, json);
            Assert.True(expected is null || result.LowerBound <= expected[0].Length, json);
            return result.Status;
        }

        Assert.True(expected?[0].Length == result.Size, $"{expected?[0].Length} by CP-SAT, {result.Size} by us: {json}");
        if (model.IsComplete && result.Status is RepairStatus.Proven && result.Repairs.Count <= Compared)
        {
            string[] ours = [.. result.Repairs.Where(r => r.Cells.Count == result.Size).Select(r => string.Join(' ', r.Cells.Select(c => report.Form.IndexOf(c.Cell)))).Order(StringComparer.Ordinal)];
            string[] theirs = [.. expected!.Select(s => string.Join(' ', s)).Order(StringComparer.Ordinal)];
            Assert.True(ours.SequenceEqual(theirs), $"CP-SAT:\n{string.Join('\n', theirs)}\nours:\n{string.Join('\n', ours)}\n{json}");
        }

        return result.Status;
    }
}
