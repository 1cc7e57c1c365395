using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Packs;
using NRules;
using NRules.RuleModel;

using NRulesRule = NRules.Fluent.Dsl.Rule;
using RuleSet = DisclosureRules.Checking.RuleSet;

namespace DisclosureRules.NRules.Tests;

public sealed class SessionTests
{
    private static readonly RuleSet National = RuleSet.Compile(RulePacks.National);
    private static readonly ISessionFactory Sessions = National.CompileSessions();
    private static readonly Report Wrong = ReportSketch.Draw("2021", "reviews[review, total] = 3");

    [Fact]
    public void Of_a_report_that_was_not_checked_nothing_is_said()
    {
        ISession session = Sessions.CreateSession();
        Demand();
        session.Insert(Wrong);
        DemandToFire();
        session.Fire(2);
        DemandToFire();
        session.Fire();
        Assert.NotEmpty(session.FindingsOf(Wrong));
        session.Retract(Wrong);
        Demand();

        void Demand()
        {
            Assert.StartsWith("The report was not checked", Assert.Throws<ArgumentException>(() => session.FindingsOf(Wrong)).Message, StringComparison.Ordinal);
            Assert.Empty(session.FindingsByReport());
        }

        void DemandToFire()
        {
            Assert.StartsWith("Not all checks have fired", Assert.Throws<InvalidOperationException>(() => session.FindingsOf(Wrong)).Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(session.FindingsByReport);
        }
    }

    [Fact]
    public void What_the_checks_find_is_known_when_an_application_s_rule_has_halted()
    {
        ISession session = National.CompileSessions(OwnRules.Of(typeof(Halt))).CreateSession();
        session.InsertAll([Wrong, ReportSketch.Draw("2021")]);
        session.Fire();
        Assert.False(session.Agenda.IsEmpty);
        Assert.Equal(National.Check(Wrong), session.FindingsOf(Wrong));
    }

    [Fact]
    public void A_report_of_a_form_without_rules_is_left_alone_and_the_others_are_checked()
    {
        Form copy = Form.Parse(File.ReadAllText(RepositoryFiles.Path("rules/forms/cn-annual-report-2019.json")), FormCatalog.Empty);
        Report foreign = new ReportBuilder(copy) { Unit = "青禾镇", Year = 2020 }.Build();
        ISession session = Sessions.CreateSession();
        session.InsertAll([foreign, Wrong]);
        session.Fire();
        Assert.Equal(National.Check(Wrong), session.FindingsOf(Wrong));
        Assert.Throws<ArgumentException>(() => session.FindingsOf(foreign));
        Assert.Equal([Wrong], session.FindingsByReport().Keys);
    }

    [Fact]
    public void The_findings_of_all_reports_come_in_one_pass_clean_ones_included()
    {
        ISession session = Sessions.CreateSession();
        Report right = ReportSketch.Draw("2021"), twin = Wrong.ToBuilder().Build();
        session.InsertAll([Wrong, right, twin]);
        session.Fire();
        IReadOnlyDictionary<Report, IReadOnlyList<Finding>> all = session.FindingsByReport();
        Assert.Equal(3, all.Count);
        Assert.Empty(all[right]);
        Assert.Equal(National.Check(Wrong), all[Wrong]);
        Assert.Equal(National.Check(twin), all[twin]);
    }

    [Fact]
    public void Findings_keep_their_order_when_reports_come_and_go()
    {
        ISession session = Sessions.CreateSession();
        Report many = ReportSketch.Draw("2021", "reviews[review, total] = 3; reviews[litigationDirect, total] = 2; requests[total, total] = 3; requests[granted, enterprise] = 1");
        session.InsertAll([Wrong, many]);
        session.Fire();
        session.Retract(many);
        session.Fire();
        session.Insert(many);
        session.Fire();
        Assert.True(National.Check(many).Count > 4);
        Assert.Equal(National.Check(many), session.FindingsOf(many));
        Assert.Equal(National.Check(many), session.FindingsByReport()[many]);
    }

    [Fact]
    public void With_a_report_its_findings_go()
    {
        ISession session = Sessions.CreateSession();
        session.Insert(Wrong);
        session.Fire();
        session.Retract(Wrong);
        Assert.Empty(session.Query<object>());
    }

    [Fact]
    public void A_report_said_to_be_updated_is_not_found_wrong_twice()
    {
        ISession session = Sessions.CreateSession();
        session.Insert(Wrong);
        session.Fire();
        session.Update(Wrong);
        session.Fire();
        Assert.Equal(National.Check(Wrong).Count, session.Query<ReportFinding>().Count());
    }

    [Fact]
    public void Two_reports_that_say_the_same_have_their_own_findings()
    {
        ISession session = Sessions.CreateSession();
        Report twin = Wrong.ToBuilder().Build();
        session.InsertAll([Wrong, twin]);
        session.Fire();
        Assert.Equal(session.FindingsOf(Wrong).Select(FindingJson.Write), session.FindingsOf(twin).Select(FindingJson.Write));
        Assert.Equal(2 * National.Check(Wrong).Count, session.Query<ReportFinding>().Count());
    }

    [Fact]
    public void A_finding_tells_its_report_and_its_check()
    {
        ISession session = Sessions.CreateSession();
        session.Insert(Wrong);
        session.Fire();
        ReportFinding found = Assert.Single(session.Query<ReportFinding>(), f => f.Finding.Severity == Severity.Error);
        Assert.Same(Wrong, found.Report);
        Assert.Equal((found.Finding.Rule, found.Finding.Instance), (found.Check!.Rule.Id, found.Check.Instance));
    }

    [Fact]
    public void Sessions_of_one_factory_run_side_by_side()
    {
        string expected = string.Concat(National.Check(Wrong).Select(FindingJson.Write));
        Parallel.For(0, 64, _ =>
        {
            ISession session = Sessions.CreateSession();
            session.Insert(Wrong);
            session.Fire();
            Assert.Equal(expected, string.Concat(session.FindingsOf(Wrong).Select(FindingJson.Write)));
        });
    }

    [Fact]
    public void Every_check_is_a_definition_of_its_pack_with_its_name_and_tags()
    {
        RuleSetRepository repository = new(National);
        Assert.Equal(
            National.Forms.SelectMany(f => National.ChecksOf(f)).Select(c => (c.Rule.Pack.Id, $"{c} ({c.Form.Id})")).Order(),
            repository.GetRuleSets().Where(s => s.Name != RuleSetRepository.SupportName).SelectMany(s => s.Rules.Select(r => (s.Name, r.Name))).Order());
        IRuleDefinition balance = repository.GetRules().First(r => r.Name.StartsWith("requests.balance", StringComparison.Ordinal));
        Assert.Equal(["requests.balance", "cn.national.requests", "cn-annual-report-2019", "error"], balance.Tags);
        Assert.Equal(repository.GetRules().Count(), repository.GetRules().Select(r => r.Name).Distinct().Count());
        Assert.StartsWith("requests.balance[", balance.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_beside_it_compiles_source() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll"), f => Path.GetFileName(f).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

    private sealed class Halt : NRulesRule
    {
        public override void Define()
        {
            Report report = default!;
            When().Match(() => report);
            Then().Do(context => context.Halt());
        }
    }
}
