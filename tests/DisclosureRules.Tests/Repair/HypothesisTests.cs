using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Repair;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Repair;

/// <summary>A single mistake that explains several cells comes before explanations cell by cell, and convinces the checker.</summary>
public sealed class HypothesisTests
{
    public static TheoryData<string, HypothesisKind> Mistakes => new()
    {
        { "requests[granted, naturalPerson] = 2; requests[partial, enterprise] = 12", HypothesisKind.ExchangedCells },
        { "requests[denied.otherLaw, naturalPerson] = 8; requests[denied.otherLaw, total] = 9", HypothesisKind.PartialCountedTwice },
        { "requests[granted, naturalPerson] = 21", HypothesisKind.TransposedDigits },
        { "requests[granted, naturalPerson] = 122", HypothesisKind.DoubledDigit },
        { "requests[partial, naturalPerson] = -4", HypothesisKind.Sign },
        { "requests[total, total] = 40; requests[newReceived, total] = 34", HypothesisKind.TotalTypedOver },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_single_mistake_ranks_first(string cells, HypothesisKind kind) => First(FilledReports.With(cells), null, kind);

    [Theory]
    [InlineData("granted")]
    [InlineData("newReceived")]
    public void A_row_that_is_shifted_by_a_column_ranks_first(string row)
    {
        CellRepair first = First(FilledReports.WithRowShifted(row), null, HypothesisKind.ShiftedRow);
        Assert.All(first.Cells, c => Assert.Equal(row, c.Cell.Row));
    }

    [Fact]
    public void A_column_that_is_shifted_by_a_row_ranks_first()
    {
        CellRepair first = First(FilledReports.WithColumnShifted("naturalPerson"), null, HypothesisKind.ShiftedColumn);
        Assert.All(first.Cells, c => Assert.Equal("naturalPerson", c.Cell.Column));
        Report right = FilledReports.With("");
        Assert.All(first.Cells, c => Assert.Equal(right[c.Cell].Value, c.To));
    }

    [Fact]
    public void A_column_of_last_year_that_was_pasted_ranks_first()
    {
        const string Pasted = """
            requests[newReceived, naturalPerson] = 14; requests[granted, naturalPerson] = 9; requests[partial, naturalPerson] = 3; requests[denied.otherLaw, naturalPerson] = 2;
            requests[total, naturalPerson] = 14
            """;
        Report last = FilledReports.With(Pasted + "; requests[newReceived, total] = 25; requests[granted, total] = 17; requests[partial, total] = 5; requests[denied.otherLaw, total] = 3; requests[total, total] = 25", 2022);
        Report report = FilledReports.With(Pasted);
        CellRepair first = First(report, last, HypothesisKind.LastYearPasted);
        Report right = FilledReports.With("");
        Assert.All(first.Cells, c => Assert.Equal(("naturalPerson", right[c.Cell].Value), (c.Cell.Column, c.To)));
    }

    [Fact]
    public void An_amount_in_yuan_is_told_where_the_rules_say_how_much_is_likely()
    {
        RuleSet rules = RuleSet.Compile([DisclosureRules.Rules.RulePack.Parse("""
            { "pack": "p", "version": "1", "forms": "cn-annual-report-2021", "rules": [
              { "id": "p.fee", "severity": "error", "title": "t", "check": "proactive[adminFees, amount] <= 1000" }] }
            """)]);
        CellRepair repair = Assert.Single(rules.FindRepairs(FilledReports.With("proactive[adminFees, amount] = 250000")).Repairs);
        Assert.Equal(HypothesisKind.YuanForTenThousand, repair.Hypothesis!.Kind);
    }

    [Fact]
    public void Mistakes_in_two_tables_are_causes_of_their_own()
    {
        Report report = FilledReports.With("requests[granted, naturalPerson] = 2; requests[partial, enterprise] = 12; reviews[review, upheld] = 12; reviews[review, total] = 21");
        IReadOnlyList<Cause> causes = Cause.Of(National.Rules.FindRepairs(report), National.Rules.Check(report));
        Assert.Equal([HypothesisKind.ExchangedCells, HypothesisKind.TransposedDigits], causes.Select(c => c.Hypothesis!.Kind));
        Assert.Equal([4, 1], causes.Select(c => c.Findings.Count));
    }

    /// <summary>Where one cell is put right, others that stand in a sum with it change too: they are no causes that explain nothing.</summary>
    [Fact]
    public void Cells_that_change_with_another_are_of_its_cause()
    {
        Report report = FilledReports.With(
            "requests[carriedIn, enterprise] = 3; requests[carriedIn, total] = 3; requests[granted, enterprise] = 8; requests[granted, total] = 23; requests[total, enterprise] = 11; requests[total, total] = 37");
        Report last = FilledReports.With(
            "requests[newReceived, enterprise] = 10; requests[newReceived, total] = 36; requests[carriedOut, enterprise] = 2; requests[carriedOut, total] = 2", report.Year!.Value - 1);
        ReportArchive archive = ReportArchive.Of([last, report]);
        IReadOnlyList<Finding> findings = National.Rules.Check(report, archive);
        IReadOnlyList<Cause> causes = Cause.Of(National.Rules.FindRepairs(report, archive), findings);
        Assert.NotEmpty(causes);
        Assert.True(causes.Sum(c => c.Cells.Count) > 1, "Only one cell changes.");
        Assert.All(causes, c => Assert.NotEmpty(c.Findings));
    }

    private static CellRepair First(Report report, Report? last, HypothesisKind kind)
    {
        RepairResult result = National.Rules.FindRepairs(report, last is null ? null : ReportArchive.Of([last, report]));
        Assert.Equal(RepairStatus.Proven, result.Status);
        CellRepair first = result.Repairs[0];
        Assert.True(first.Hypothesis?.Kind == kind, RepairJson.Write(result));
        RepairChecker checker = new(National.Rules.HardRulesFor(report), new(report, null, null, last is null ? PreviousReport.NotAsked : PreviousReport.Of(last)));
        Assert.All(result.Repairs.Where(r => r.Hypothesis is not null), r => Assert.True(checker.Accepts(r), RepairJson.Write(result)));
        Assert.Equal(result.Repairs.Count, result.Repairs.Select(r => string.Join(' ', r.Cells.Select(c => c.Cell))).Distinct().Count());
        return first;
    }
}
