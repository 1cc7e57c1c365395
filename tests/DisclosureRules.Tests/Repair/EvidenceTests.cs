using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;
using DisclosureRules.Repair;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Repair;

/// <summary>What words, last year's report and weights say of repairs.</summary>
public sealed class EvidenceTests
{
    private const string OffByOne = "reviews[review, upheld] = 3; reviews[review, total] = 4";

    private static readonly RepairOptions Weighted = new() { Weighted = true };

    [Fact]
    public void Words_that_state_the_total_speak_against_changing_it()
    {
        RepairResult result = National.Rules.FindRepairs(NarrativeRuleTests.Report("2021", OffByOne, "政府信息公开行政复议4件。"));
        Assert.Equal(5, result.Repairs.Count);
        CellRepair last = result.Repairs[^1];
        Assert.Equal("total", last.Cells[0].Cell.Column);
        RepairEvidence against = Assert.Single(last.Evidence);
        Assert.Equal(("narrative.review-total", false, null), (against.Rule, against.SpeaksFor, against.Year));
        Assert.Contains("4", against.Words, StringComparison.Ordinal);
        Assert.All(result.Repairs.SkipLast(1), r => Assert.Empty(r.Evidence));
    }

    [Fact]
    public void Words_that_state_another_total_speak_for_changing_it()
    {
        RepairResult result = National.Rules.FindRepairs(NarrativeRuleTests.Report("2021", OffByOne, "政府信息公开行政复议3件。"));
        Assert.Equal("total", result.Repairs[0].Cells[0].Cell.Column);
        Assert.True(Assert.Single(result.Repairs[0].Evidence).SpeaksFor);
        Assert.Contains("行政复议3件", RepairText.Of(result.Repairs[0].Evidence[0]).In(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Last_years_report_speaks_for_the_cell_that_takes_over_what_it_says()
    {
        Report last = FilledReports.With("requests[carriedOut, naturalPerson] = 4; requests[carriedOut, enterprise] = 2; requests[carriedOut, total] = 6; requests[newReceived, naturalPerson] = 27; requests[newReceived, enterprise] = 10; requests[newReceived, total] = 40", 2022);
        const string Taken = "requests[carriedIn, naturalPerson] = 4; requests[carriedIn, enterprise] = 2; requests[carriedIn, total] = 6; requests[newReceived, naturalPerson] = 19; requests[newReceived, enterprise] = 6; requests[newReceived, total] = 28";
        Report right = FilledReports.With(Taken);
        Assert.Equal(RepairStatus.Consistent, National.Rules.FindRepairs(right, ReportArchive.Of([last, right])).Status);

        // One too many carried in and one too few received of natural persons: two cells, of which last year's report names one.
        Report report = FilledReports.With(Taken + "; requests[carriedIn, naturalPerson] = 5; requests[newReceived, naturalPerson] = 18");
        RepairResult result = National.Rules.FindRepairs(report, ReportArchive.Of([last, report]));
        Assert.True(result.Repairs.Count > 1);
        RepairEvidence first = Assert.Single(result.Repairs[0].Evidence);
        Assert.Equal(("chain.carried-in-column", "naturalPerson", true, 2022), (first.Rule, first.Instance, first.SpeaksFor, first.Year));
        Assert.Contains(result.Repairs[0].Cells, c => c.Cell.Row == "carriedIn" && c.To == 4);
    }

    [Fact]
    public void A_total_costs_less_than_its_parts()
    {
        RepairResult result = National.Rules.FindRepairs(ReportSketch.Draw("2021", OffByOne), options: Weighted);
        Assert.Equal((RepairStatus.Proven, 2), (result.Status, result.Size));
        Assert.Equal("total", Assert.Single(result.Repairs).Cells[0].Cell.Column);
    }

    [Fact]
    public void A_total_that_words_confirm_costs_more_than_its_parts()
    {
        RepairResult result = National.Rules.FindRepairs(NarrativeRuleTests.Report("2021", OffByOne, "政府信息公开行政复议4件。"), options: Weighted);
        Assert.Equal((RepairStatus.Proven, 3, 4), (result.Status, result.Size, result.Repairs.Count));
        Assert.DoesNotContain(result.Repairs, r => r.Cells.Any(c => c.Cell.Column == "total"));
    }

    [Fact]
    public void The_last_weight_that_names_a_cell_counts()
    {
        RuleSet rules = RuleSet.Compile([.. RulePacks.National, RulePack.Parse("""
            { "pack": "p", "version": "1", "forms": "cn-annual-report-2021", "weights": [{ "cells": "reviews[*, total]", "weight": 7 }, { "cells": "reviews[review, pending]", "weight": 1 }], "rules": [] }
            """)]);
        RepairResult result = rules.FindRepairs(ReportSketch.Draw("2021", OffByOne), options: Weighted);
        Assert.Equal((1, "pending"), (result.Size, Assert.Single(result.Repairs).Cells[0].Cell.Column));
    }

    [Theory]
    [InlineData("""{ "cells": "reviews[*, total]", "weight": 0 }""", "pack.weight")]
    [InlineData("""{ "cells": "reviews[*, total]", "weight": 1, "confirmed": 1001 }""", "pack.weight")]
    [InlineData("""{ "cells": "reviews[*, nowhere]", "weight": 1 }""", "rule.unknown-column")]
    [InlineData("""{ "cells": "1 + 1", "weight": 1 }""", "rule.each/cells")]
    [InlineData("""{ "cells": "reviews[*, total]" }""", "json.missing-member")]
    public void A_weight_that_is_wrong_is_told(string weight, string code)
    {
        DiagnosticException refused = Assert.Throws<DiagnosticException>(() => RuleSet.Compile([RulePack.Parse(
            $$"""{ "pack": "p", "version": "1", "forms": "cn-annual-report-2021", "weights": [{{weight}}], "rules": [] }""")]));
        Assert.StartsWith(code.Split('/')[0], Assert.Single(refused.Diagnostics).Code, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_broken_chain_the_year_with_fewer_cells_to_change_is_told()
    {
        const string Last = "requests[carriedOut, naturalPerson] = 4; requests[newReceived, naturalPerson] = 27; requests[newReceived, total] = 38; requests[carriedOut, total] = ";
        const string This = "requests[carriedIn, naturalPerson] = 4; requests[newReceived, naturalPerson] = 19; requests[newReceived, total] = 30; requests[carriedIn, total] = ";
        Assert.Null(Chain(Last + "4", This + "4"));
        Assert.Equal((2022, 0), (Chain(Last + "5", This + "4")!.Year, Chain(Last + "5", This + "4")!.Cells));
        Assert.Equal((2023, 0), (Chain(Last + "4", This + "5")!.Year, Chain(Last + "4", This + "5")!.Cells));

        // Both add up with numbers of their own: nothing tells which is wrong.
        Assert.Null(Chain(Last + "4", "requests[carriedIn, naturalPerson] = 3; requests[newReceived, naturalPerson] = 20; requests[newReceived, total] = 31; requests[carriedIn, total] = 3"));

        static BrokenChain? Chain(string last, string report)
        {
            Report now = FilledReports.With(report);
            return National.Rules.FindRepairs(now, ReportArchive.Of([FilledReports.With(last, 2022), now])).Chain;
        }
    }
}
