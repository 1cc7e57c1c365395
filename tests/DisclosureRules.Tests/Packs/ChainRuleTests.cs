using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Packs;

/// <summary>Rules across years: for every one a pair of reports that breaks it, and what is said where last year's report isn't there.</summary>
public class ChainRuleTests
{
    private static readonly RuleSet National = RuleSet.Compile(RulePacks.National);

    private static readonly string[] Chain = [.. National.Rules.Where(r => r.Pack.Id == "cn.national.chain").Select(r => r.Id)];

    /// <summary>Rule, instance, then last year's and this year's report: edition and what it has instead of zeros.</summary>
    public static readonly TheoryData<string, string, string, string, string, string> Violations = new()
    {
        { "chain.carried-in", "", "2021", "year = 2022; requests[carriedOut, total] = 3", "2021", "year = 2023; requests[carriedIn, total] = 2" },
        { "chain.carried-in", "", "2019", "year = 2020; requests[carriedOut, total] = 3", "2021", "year = 2021; requests[carriedIn, total] = 4" },
        { "chain.carried-in", "", "2019", "year = 2019; requests[carriedOut, total] = 3", "2019", "year = 2020" },
        { "chain.carried-in-column", "enterprise", "2021", "year = 2022; requests[carriedOut, enterprise] = 1", "2021", "year = 2023" },
        { "chain.carried-in-column", "naturalPerson", "2019", "year = 2020; requests[carriedOut, naturalPerson] = 1", "2021", "year = 2021" },
        { "chain.in-force", "normativeDocuments", "2021", "year = 2022; proactive[normativeDocuments, inForce] = 66", "2021", "year = 2023; proactive[normativeDocuments, inForce] = 372; proactive[normativeDocuments, made] = 2; proactive[normativeDocuments, repealed] = 1" },
        { "chain.in-force", "regulations", "2021", "year = 2021; proactive[regulations, inForce] = 1", "2021", "year = 2022" },
        { "chain.previous-items", "licensing", "2019", "year = 2019; proactive[licensing, previousItems] = 20; proactive[licensing, change] = -2", "2019", "year = 2020; proactive[licensing, previousItems] = 20" },
    };

    [Theory]
    [MemberData(nameof(Violations))]
    public void A_pair_that_breaks_one_is_told_with_both_cells_and_years(string rule, string instance, string before, string previous, string edition, string current)
    {
        Report last = ReportSketch.Draw(before, previous), report = ReportSketch.Draw(edition, current);
        Finding finding = Assert.Single(National.Check(report, ReportArchive.Of([report, last])), f => f.Rule == rule);
        Assert.Equal((instance, Outcome.Fail), (finding.Instance, finding.Outcome));
        FindingCell[] others = [.. finding.Cells.Where(c => c.Year is not null)];
        Assert.NotEmpty(others);
        Assert.All(others, c => Assert.Equal((last.Unit, last.Year), (c.Unit, c.Year)));
        Assert.All(others, c => Assert.Equal(last[c.Id], c.Content));
        Assert.Contains(finding.Cells, c => c.Year is null);
        Assert.Contains($"{last.Year}", finding.Message.In(Language.Chinese), StringComparison.Ordinal);
        Assert.Contains($"{last.Year}", finding.Message.In(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_is_violated_here() => Assert.Equal(Chain, Violations.Select(v => (string)v[0]!).Distinct());

    [Theory]
    [InlineData("2021", "year = 2022; requests[carriedOut, *] = 1; proactive[*, inForce] = 5", "2021", "year = 2023; requests[carriedIn, *] = 1; proactive[*, inForce] = 6; proactive[*, made] = 1")]
    [InlineData("2019", "year = 2020; requests[carriedOut, *] = 1", "2021", "year = 2021; requests[carriedIn, *] = 1; proactive[*, inForce] = 9")]
    [InlineData("2019", "year = 2019; proactive[*, previousItems] = 5; proactive[*, change] = -1", "2019", "year = 2020; proactive[*, previousItems] = 4")]
    public void A_pair_that_agrees_has_nothing_to_be_told(string before, string previous, string edition, string current)
    {
        Report last = ReportSketch.Draw(before, previous), report = ReportSketch.Draw(edition, current);
        Assert.DoesNotContain(National.Check(report, ReportArchive.Of([last, report])), f => Chain.Contains(f.Rule));
    }

    [Fact]
    public void Alone_or_in_the_first_year_at_hand_nothing_is_asked()
    {
        Report report = ReportSketch.Draw("2021", "year = 2022; requests[carriedIn, total] = 7"), next = ReportSketch.Draw("2021", "year = 2023");
        Assert.DoesNotContain(National.Check(report), f => Chain.Contains(f.Rule));
        Assert.DoesNotContain(National.Check(report, ReportArchive.Of([report, next])), f => Chain.Contains(f.Rule));
        Assert.DoesNotContain(National.Check(report, ReportArchive.Empty), f => Chain.Contains(f.Rule));
    }

    /// <summary>A unit's first report at hand among older ones of others.</summary>
    [Theory]
    [InlineData("year = 2022; unit = 青禾市档案馆")]
    [InlineData("year = 2022; scope = aggregate")]
    public void Reports_of_others_ask_nothing_of_it(string other)
    {
        Report report = ReportSketch.Draw("2021", "requests[carriedIn, *] = 7");
        Assert.DoesNotContain(National.Check(report, ReportArchive.Of([ReportSketch.Draw("2021", other), report])), f => Chain.Contains(f.Rule));
    }

    [Theory]
    [InlineData("year = 2021", "没有上一年度", "not at hand")]
    [InlineData("year = 2020", "没有上一年度", "not at hand")]
    public void Without_last_years_report_it_is_not_assessable_once_and_says_why(string other, string zh, string en)
    {
        Report report = ReportSketch.Draw("2021", "requests[carriedIn, *] = 7");
        Finding finding = Assert.Single(National.Check(report, ReportArchive.Of([ReportSketch.Draw("2021", other)])), f => Chain.Contains(f.Rule));
        Assert.Equal(("chain.carried-in", Outcome.NotAssessable, Severity.Info), (finding.Rule, finding.Outcome, finding.Severity));
        Assert.Contains(zh, finding.Message.In(Language.Chinese), StringComparison.Ordinal);
        Assert.Contains(en, finding.Message.In(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_reports_of_last_year_that_differ_accuse_nobody()
    {
        Report one = ReportSketch.Draw("2021", "year = 2022; requests[carriedOut, total] = 1"), two = ReportSketch.Draw("2021", "year = 2022; requests[carriedOut, total] = 2");
        Finding finding = Assert.Single(National.Check(ReportSketch.Draw("2021"), ReportArchive.Of([one, two])), f => Chain.Contains(f.Rule));
        Assert.Equal(Outcome.NotAssessable, finding.Outcome);
        Assert.Contains("多份", finding.Message.In(Language.Chinese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("requests[carriedIn, total] = blank", "")]
    [InlineData("requests[carriedIn, total] = missing", "")]
    [InlineData("", "requests[carriedOut, total] = blank")]
    [InlineData("", "requests[carriedOut, total] = \"/\"")]
    public void A_total_that_could_not_be_read_accuses_nobody(string current, string previous)
    {
        Report last = ReportSketch.Draw("2021", $"year = 2022; {previous}"), report = ReportSketch.Draw("2021", current);
        Finding finding = Assert.Single(National.Check(report, ReportArchive.Of([last])), f => Chain.Contains(f.Rule));
        Assert.Equal(("chain.carried-in", Outcome.NotAssessable), (finding.Rule, finding.Outcome));
    }

    [Fact]
    public void What_is_kept_of_a_report_serves_like_the_whole()
    {
        foreach (object?[] pair in Violations)
        {
            Report last = ReportSketch.Draw((string)pair[2]!, (string)pair[3]!), report = ReportSketch.Draw((string)pair[4]!, (string)pair[5]!);
            Report kept = National.Abridge(last);
            Assert.Equal(National.Check(report, ReportArchive.Of([last])), National.Check(report, ReportArchive.Of([kept])));
            Assert.Empty(kept.Narrative);
        }
    }

    [Fact]
    public void All_ways_of_checking_say_the_same()
    {
        foreach (object?[] pair in Violations)
        {
            Report last = ReportSketch.Draw((string)pair[2]!, (string)pair[3]!), report = ReportSketch.Draw((string)pair[4]!, (string)pair[5]!);
            ReportArchive archive = ReportArchive.Of([last, report]);
            IReadOnlyList<Finding> findings = National.Check(report, archive);
            Assert.Equal(findings, National.CheckAll([report, last], archive: archive)[0]);
            Assert.Equal(findings, National.CheckForEditing(report, archive).Findings);
            PreparedReport prepared = National.Prepare(report, archive);
            Assert.Equal(findings, prepared.Notes().Concat(National.ChecksOf(report.Form).SelectMany(c => c.Check(prepared))));
            Assert.Contains(National.Evaluate(report, archive), o => o.Rule.Id == (string)pair[0]! && o.Instance == (string)pair[1]! && o.Outcome == Outcome.Fail);
        }
    }

    [Fact]
    public void An_edit_is_checked_against_last_year_too()
    {
        Report last = ReportSketch.Draw("2021", "year = 2022; requests[carriedOut, total] = 3"), report = ReportSketch.Draw("2021");
        ReportArchive archive = ReportArchive.Of([last, report]);
        CellId carriedIn = new("requests", "carriedIn", "total");
        CheckedReport edited = National.CheckForEditing(report, archive).With(carriedIn, Cell.Number(3));
        Assert.DoesNotContain(edited.Findings, f => f.Rule == "chain.carried-in");
        Assert.Equal(National.Check(report.With(carriedIn, Cell.Number(3)), archive), edited.Findings);
    }
}
