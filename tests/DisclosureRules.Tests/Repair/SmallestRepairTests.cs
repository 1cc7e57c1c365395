using System.Diagnostics;
using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Repair;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;
using Xunit.Abstractions;

namespace DisclosureRules.Tests.Repair;

/// <summary>Which cells a repair names, case by case.</summary>
public sealed class SmallestRepairTests(ITestOutputHelper output)
{
    private static readonly Form Line = Form.Parse("""
        {
          "form": "line", "name": "Line", "years": "2000..", "titles": ["Line"],
          "tables": [{ "id": "t", "label": "T", "columns": [{ "id": "v", "label": "V" }],
            "rows": [{ "id": "y", "label": "Y" }, { "id": "a", "label": "A" }, { "id": "b", "label": "B" }, { "id": "c", "label": "C" }, { "id": "d", "label": "D" }, { "id": "e", "label": "E" }] }]
        }
        """);

    /// <summary>An open failure of errorlocate (R): all six cells are named where two do.</summary>
    [Fact]
    public void Of_a_sum_of_constants_only_the_cells_that_differ_are_named()
    {
        RuleSet rules = Compile("t[y, v] = 60", "t[a, v] = 5", "t[b, v] = 5", "t[c, v] = 5", "t[d, v] = 45", "t[e, v] = 0", "t[y, v] = sum(t[{a, b, c, d, e}, v])");
        CellRepair repair = Assert.Single(Proven(rules, Of(60, 5, 5, 5, 25, 20), 2));
        Assert.Equal(["d 25 45", "e 20 0"], repair.Cells.Select(c => $"{c.Cell.Row} {c.From} {c.To}"));
    }

    /// <summary>An open failure of errorlocate (R): large numbers lose a digit in floating point.</summary>
    [Fact]
    public void A_profit_of_ten_thousand_million_is_wrong_alone()
    {
        RuleSet rules = Compile("t[y, v] + t[a, v] = t[b, v]", "10 * t[a, v] >= 6 * t[b, v]", "t[a, v] >= 0", "t[b, v] >= 0");
        CellRepair repair = Assert.Single(Proven(rules, Of(10_000_000_000, 200, 300, 0, 0, 0), 1));
        Assert.Equal(("y", 100m), (repair.Cells[0].Cell.Row, repair.Cells[0].To));
    }

    [Fact]
    public void What_several_numbers_would_settle_is_told_as_a_range()
    {
        CellRepair negative = Assert.Single(Proven(National.Rules, ReportSketch.Draw("2021", "proactive[adminFees, amount] = -5"), 1));
        Assert.Equal((null, 0m, null), (negative.Cells[0].To, negative.Cells[0].Least, negative.Cells[0].Greatest));
    }

    [Fact]
    public void Where_a_row_and_a_column_are_off_by_the_same_their_common_cell_is_wrong_or_both_totals()
    {
        Report report = ReportSketch.Draw("2021", "reviews[review, upheld] = 3; reviews[review, total] = 4");
        RepairResult result = National.Rules.FindRepairs(report);
        Assert.Equal((RepairStatus.Proven, 1), (result.Status, result.Size));
        Assert.Equal(5, result.Repairs.Count);
        Assert.Equal("upheld", result.Question!.Cell.Column);
    }

    [Fact]
    public void A_missing_cell_may_be_anything_and_is_in_no_repair()
    {
        Report report = ReportSketch.Draw("2021", "reviews[review, upheld] = 3; reviews[review, total] = 4").ToBuilder().With(new("reviews", "review", "pending"), Cell.Missing());
        Assert.Equal(RepairStatus.Consistent, National.Rules.FindRepairs(report).Status);
        Report sign = ReportSketch.Draw("2021", "reviews[review, upheld] = 3; reviews[review, total] = 2").ToBuilder().With(new("reviews", "review", "pending"), Cell.NotNumber("/"));
        Assert.Equal(["total", "upheld"], National.Rules.FindRepairs(sign).Repairs.Select(r => r.Cells[0].Cell.Column).Order());
    }

    [Fact]
    public void A_blank_cell_may_be_filled_in()
    {
        Report report = ReportSketch.Draw("2021", "reviews[review, upheld] = 3; reviews[review, total] = 4").ToBuilder().With(new("reviews", "review", "pending"), Cell.Blank());
        DisclosureRules.Repair.CellChange pending = National.Rules.FindRepairs(report).Repairs.SelectMany(r => r.Cells).Single(c => c.Cell.Column == "pending");
        Assert.Equal((null, 1m), (pending.From, pending.To));
    }

    [Fact]
    public void Rules_that_contradict_each_other_are_named_and_no_others()
    {
        RuleSet rules = Compile("t[a, v] >= 5", "t[a, v] <= t[b, v]", "t[b, v] <= 4", "t[c, v] >= 1");
        RepairResult result = rules.FindRepairs(Of(0, 0, 0, 0, 0, 0));
        Assert.Equal(RepairStatus.Unsatisfiable, result.Status);
        Assert.Equal(["line.0", "line.1", "line.2"], Assert.Single(result.Certificate!.Conflicts).Sum.Select(s => s.Rule));
        SmallestRepairLaws.Verify(rules, Of(0, 0, 0, 0, 0, 0), result);
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("2021")]
    public void A_number_that_a_cell_cannot_hold_is_proven_to_change_in_whatever_cell_it_stands(string edition)
    {
        // No rule is about a column of changes alone: it is the kind of its numbers that says they are whole.
        Report zeros = ReportSketch.Draw(edition);
        foreach (FormCell cell in zeros.Form.Cells.Where(c => c.IsNative))
        {
            foreach (decimal value in (decimal[])[-2.5m, 2.5m, -3])
            {
                Report report = zeros.ToBuilder().With(cell.Id, Cell.Number(value));
                RepairResult result = National.Rules.FindRepairs(report);
                Assert.True(result.Status is RepairStatus.Proven or RepairStatus.Consistent, cell.Id.ToString());
                SmallestRepairLaws.Verify(National.Rules, report, result);
            }
        }
    }

    [Fact]
    public void Last_years_report_is_taken_as_it_is()
    {
        Report last = ReportSketch.Draw("2021", "requests[carriedOut, total] = 4; requests[carriedOut, naturalPerson] = 4; requests[newReceived, naturalPerson] = 4; requests[newReceived, total] = 4");
        Report report = ReportSketch.Draw("2021").ToBuilder().InYear(last.Year!.Value + 1);
        RepairResult alone = National.Rules.FindRepairs(report), beside = National.Rules.FindRepairs(report, ReportArchive.Of([last, report]));
        Assert.Equal(RepairStatus.Consistent, alone.Status);
        Assert.Equal(RepairStatus.Proven, beside.Status);
        Assert.All(beside.Repairs, r => Assert.Contains(r.Cells, c => c.Cell == new CellId("requests", "carriedIn", "total") && c.To == 4));
    }

    [Theory]
    [InlineData("reviews[review, upheld] = 21; reviews[review, total] = 12", HypothesisKind.TransposedDigits)]
    [InlineData("reviews[review, upheld] = 112; reviews[review, total] = 12", HypothesisKind.DoubledDigit)]
    [InlineData("reviews[review, upheld] = 12; reviews[review, total] = 123", HypothesisKind.LostDigit)]
    [InlineData("reviews[review, upheld] = -7; reviews[review, total] = 7", HypothesisKind.Sign)]
    public void A_mistake_of_a_kind_that_happens_is_named(string cells, HypothesisKind kind)
    {
        RepairResult result = National.Rules.FindRepairs(ReportSketch.Draw("2021", cells));
        Assert.Contains(result.Repairs, r => r.Hypothesis?.Kind == kind);
    }

    [Fact]
    public void Hostile_rules_end_with_a_bound()
    {
        string[] rows = ["y", "a", "b", "c", "d", "e"];
        Random random = new(4);
        RuleSet rules = Compile([.. Enumerable.Range(0, 60).Select(i => string.Join(" or ", rows.Select(r => $"{random.Next(2, 9_999)} * t[{r}, v] = {random.Next(2, 9_999)} * t[{rows[random.Next(6)]}, v] + {random.Next(1, 99)}")))]);
        Stopwatch watch = Stopwatch.StartNew();
        RepairResult result = rules.FindRepairs(Of(1, 2, 3, 4, 5, 6), options: new() { BudgetMilliseconds = 200 });
        output.WriteLine($"{result.Status} {result.LowerBound} after {watch.ElapsedMilliseconds} ms");
        Assert.NotEqual(RepairStatus.Consistent, result.Status);
        SmallestRepairLaws.Verify(rules, Of(1, 2, 3, 4, 5, 6), result);
    }

    private static RuleSet Compile(params string[] checks) => RuleSet.Compile(
        [RulePack.Parse($$"""{ "pack": "line", "version": "1", "forms": "line", "rules": [{{string.Join(",", checks.Select((c, i) => $$"""{ "id": "line.{{i}}", "severity": "error", "title": "t", "check": "{{c}}" }"""))}}] }""")],
        FormCatalog.Empty.With(Line));

    private static Report Of(params long[] cells)
    {
        ReportBuilder report = new(Line) { Unit = "U", Year = 2020 };
        for (int i = 0; i < cells.Length; i++)
            report[i] = Cell.Number(cells[i]);
        return report.Build();
    }

    private static IReadOnlyList<CellRepair> Proven(RuleSet rules, Report report, int size)
    {
        RepairResult result = rules.FindRepairs(report);
        Assert.Equal((RepairStatus.Proven, size, true), (result.Status, result.Size, result.IsComplete));
        SmallestRepairLaws.Verify(rules, report, result);
        return result.Repairs;
    }
}

/// <summary>Small changes of reports for these tests.</summary>
internal static class Changes
{
    public static Report With(this ReportBuilder report, CellId cell, Cell content)
    {
        report[cell] = content;
        return report.Build();
    }

    public static Report InYear(this ReportBuilder report, int year)
    {
        report.Year = year;
        return report.Build();
    }
}
