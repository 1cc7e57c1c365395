using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Packs;
using NRules;
using NRules.Diagnostics;
using NRules.RuleModel;

using Rule = DisclosureRules.Rules.Rule;
using RuleSet = DisclosureRules.Checking.RuleSet;

namespace DisclosureRules.NRules.Tests;

/// <summary>An application compiles some of the definitions, chosen by what they carry: it is told what these find, and never that all is well.</summary>
public sealed class ChoiceTests
{
    private static readonly RuleSet National = RuleSet.Compile(RulePacks.National);
    private static readonly RuleSetRepository Repository = new(National);
    private static readonly Report Wrong = WithNote(ReportSketch.Draw("2021", "reviews[review, total] = 3; requests[total, total] = 3; requests[newReceived, total] = 1; reviews[litigationDirect, total] = \"/\""));
    private static readonly Report Older = ReportSketch.Draw("2019", "reviews[review, total] = 3");

    // Of one unit, with years between them: last year's of the later one is not at hand.
    private static readonly ReportArchive Both = ReportArchive.Of([Wrong, Older]);

    [Theory]
    [InlineData("reviews.row-total")]
    [InlineData("chain.carried-in")]
    [InlineData("requests.balance")]
    [InlineData("cn.national.reviews")]
    [InlineData("cn.national.requests")]
    [InlineData("cn-annual-report-2019")]
    [InlineData("cn-annual-report-2021")]
    [InlineData("error")]
    [InlineData("warning")]
    public void By_the_tag_of_a_rule_a_pack_a_form_or_a_severity(string tag)
    {
        ISession session = Fired(d => d.Tags.Contains(tag));
        Assert.NotEmpty(session.Query<ReportFinding>().Where(f => f.Check != null));
        foreach (Report report in (Report[])[Wrong, Older])
            Assert.Equal(National.Check(report, Both).Where(f => RuleOf(f) is not { } rule || Tags(rule, report).Contains(tag)), session.FindingsOf(report));
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("reviews.row-total")]
    [InlineData("cn.national.requests")]
    public void By_a_tag_that_they_do_not_have(string tag)
    {
        ISession session = Fired(d => !d.Tags.Contains(tag));
        foreach (Report report in (Report[])[Wrong, Older])
        {
            Assert.Equal(
                National.Check(report, Both).Where(f => RuleOf(f) is { } rule && !Tags(rule, report).Contains(tag)).Select(FindingJson.Write).Order(),
                session.Query<ReportFinding>().AsEnumerable().Where(f => f.Report == report).Select(f => FindingJson.Write(f.Finding)).Order());
            Assert.Contains(RuleSetRepository.SupportName, Assert.Throws<ArgumentException>(() => session.FindingsOf(report)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_alone()
    {
        IRuleDefinition one = Repository.GetRules().Single(d => d.Name == "reviews.row-total[review] (cn-annual-report-2021)");
        ISession session = Fired(d => d == one);
        ReportFinding found = Assert.Single(session.Query<ReportFinding>());
        Assert.Equal((Wrong, "reviews.row-total"), (found.Report, found.Finding.Rule));
    }

    [Fact]
    public void By_the_rule_set_of_a_pack()
    {
        ISession session = new RuleCompiler()
            .Compile(Repository.GetRuleSets().Where(s => s.Name is RuleSetRepository.SupportName or "cn.national.reviews"))
            .CreateSession();
        session.Insert(Wrong);
        session.Fire();
        Assert.Equal(National.Check(Wrong).Where(f => RuleOf(f) is not { } rule || rule.Pack.Id == "cn.national.reviews"), session.FindingsOf(Wrong));
    }

    [Fact]
    public void All_of_a_form_stand_behind_one_node_and_those_across_years_behind_another()
    {
        ReteNode[] shared = [.. National.CompileSessions().GetSchema().Nodes.Where(n => n.NodeType == NodeType.Selection && n.Rules.Count > 10)];
        int[] ofReports = [.. National.Forms.Select(f => National.ChecksOf(f).Count(c => !c.ReadsOtherReports))];
        int ofSeries = National.Forms.SelectMany(National.ChecksOf).Count(c => c.ReadsOtherReports);
        Assert.Equal([.. ofReports.Append(ofSeries).OrderDescending()], shared.Select(n => n.Rules.Count).OrderDescending());
    }

    private static ISession Fired(Func<IRuleDefinition, bool> chosen)
    {
        ISession session = new RuleCompiler { ExpressionCompiler = new CheckExpressionCompiler() }.Compile(Repository.GetRules().Where(chosen)).CreateSession();
        session.InsertAll([Wrong, Older]);
        session.Fire();
        return session;
    }

    /// <summary>The rule that a finding is from; <see langword="null"/> for what the reader of the document could not settle.</summary>
    private static Rule? RuleOf(Finding finding) => National.Rules.SingleOrDefault(r => r.Id == finding.Rule);

    private static string[] Tags(Rule rule, Report report) => [rule.Id, rule.Pack.Id, report.Form.Id, rule.Severity.ToString().ToLowerInvariant()];

    private static Report WithNote(Report report)
    {
        ReportBuilder builder = report.ToBuilder();
        builder.Notes.Add(new ReadingNote("label-unknown", new("没有认出一行的标签", "a row's label was not recognised"), []));
        return builder.Build();
    }
}
