using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Packs;
using NRules;
using NRules.Fluent;
using NRulesHost;

using NRulesRule = NRules.Fluent.Dsl.Rule;
using RuleSet = DisclosureRules.Checking.RuleSet;

namespace DisclosureRules.NRules.Tests;

/// <summary>An application's own rules, written in C# as its authors write them, go on from the findings.</summary>
public sealed class OwnRulesTests
{
    private static readonly RuleSet National = RuleSet.Compile(RulePacks.National);

    [Fact]
    public void Three_errors_of_a_unit_escalate_it_and_taking_a_report_back_takes_that_back()
    {
        ISession session = National.CompileSessions(OwnRules.Of(typeof(EscalateUnit))).CreateSession();
        Report[] wrong = [.. Enumerable.Range(2021, 3).Select(year => ReportSketch.Draw("2021", $"unit = 青禾镇人民政府; year = {year}; reviews[review, total] = 3"))];
        Report other = ReportSketch.Draw("2021", "unit = 白沙镇人民政府; reviews[review, total] = 3");
        session.InsertAll([wrong[0], wrong[1], other]);
        session.Fire();
        Assert.Empty(session.Query<Escalated>());
        session.Insert(wrong[2]);
        session.Fire();
        Assert.Equal([new("青禾镇人民政府", 3)], session.Query<Escalated>());
        session.Retract(wrong[1]);
        session.Fire();
        Assert.Empty(session.Query<Escalated>());
    }

    [Fact]
    public void Reports_of_a_unit_are_held_against_last_year_s_whatever_the_order_in_which_they_come()
    {
        ISession session = National.CompileSessions().CreateSession();
        Report of2021 = Of("青禾镇", 2021, carriedOut: 4), of2022 = Of("青禾镇", 2022), of2023 = Of("青禾镇", 2023), of2024 = Of("青禾镇", 2024), elsewhere = Of("白沙镇", 2022);
        ReportBuilder unknown = Of("青禾镇", 2023).ToBuilder();
        unknown.Scope = null;
        Report ofUnknownScope = unknown.Build();
        session.InsertAll([of2024, of2022, elsewhere, ofUnknownScope, of2021]);
        Assert.Equal(["青禾镇 2022 Fail", "青禾镇 2023 NotAssessable", "青禾镇 2024 NotAssessable"], CarriedIn());
        session.Insert(of2023);
        Assert.Equal(["青禾镇 2022 Fail", "青禾镇 2023 NotAssessable"], CarriedIn());
        session.Retract(ofUnknownScope);
        Assert.Equal(["青禾镇 2022 Fail"], CarriedIn());
        session.Retract(of2021);
        Assert.Empty(CarriedIn());
        session.Retract(of2023);
        session.Retract(of2024);
        Assert.Empty(CarriedIn());

        string[] CarriedIn()
        {
            session.Fire();
            Report[] there = [.. session.Query<Report>()];
            ReportArchive archive = ReportArchive.Of(there);
            Assert.All(there, r => Assert.Equal(National.Check(r, archive), session.FindingsOf(r)));
            return [.. session.Query<ReportFinding>().Where(f => f.Finding.Rule == "chain.carried-in").AsEnumerable()
                .Select(f => $"{f.Report.Unit} {f.Report.Year} {f.Finding.Outcome}").Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public void A_rule_that_asks_for_no_finding_is_answered_when_all_checks_have_fired()
    {
        ISession session = National.CompileSessions(OwnRules.Of(typeof(Publish))).CreateSession();
        Report wrong = ReportSketch.Draw("2021", "unit = 青禾镇; reviews[review, total] = 3"), right = ReportSketch.Draw("2021", "unit = 白沙镇");
        session.InsertAll([wrong, right]);
        session.Fire();
        Assert.Equal(["白沙镇"], session.Query<string>());
    }

    [Fact]
    public void An_application_s_rule_is_tested_with_findings_of_its_own()
    {
        RuleRepository own = OwnRules.Of(typeof(EscalateUnit));
        ISession session = new RuleCompiler().Compile(own.GetRules()).CreateSession();
        Report report = ReportSketch.Draw("2021", "unit = 青禾镇; reviews[review, total] = 3");
        Finding finding = Assert.Single(National.Check(report), f => f.Severity == Severity.Error);
        session.InsertAll(Enumerable.Range(0, 3).Select(_ => new ReportFinding(report, finding)));
        session.Fire();
        Assert.Equal([new("青禾镇", 3)], session.Query<Escalated>());
    }

    [Fact]
    public void An_application_s_own_rule_joins_reports_of_two_years_by_their_keys()
    {
        ISession session = National.CompileSessions(OwnRules.Of(typeof(CarryOver))).CreateSession();
        session.InsertAll(
        [
            ReportSketch.Draw("2021", "year = 2022; requests[carriedOut, total] = 3; requests[newReceived, total] = 3"),
            ReportSketch.Draw("2021", "year = 2023; requests[carriedIn, total] = 2"),
        ]);
        session.Fire();
        Assert.Equal([new(2023, 3, 2)], session.Query<Jump>());
    }

    [Fact]
    public void Findings_chain_across_units_by_joins()
    {
        ISession session = National.CompileSessions(OwnRules.Of(typeof(SameMistake))).CreateSession();
        session.InsertAll([ReportSketch.Draw("2021", "unit = 青禾镇; reviews[review, total] = 3"), ReportSketch.Draw("2021", "unit = 白沙镇; reviews[review, total] = 4")]);
        session.Fire();
        Assert.Equal(["reviews.row-total[review] 白沙镇 青禾镇"], session.Query<string>());
    }

    [Fact]
    public void The_sample_prints_findings_and_who_is_escalated()
    {
        TextWriter console = Console.Out;
        using StringWriter printed = new();
        Console.SetOut(printed);
        try
        {
            typeof(EscalateUnit).Assembly.EntryPoint!.Invoke(null, [(string[])[RepositoryFiles.Path("rules/examples/reports/qingshi-water-2023.json"), RepositoryFiles.Path("rules/examples/reports/qingshi-forestry-2023.json")]]);
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.Contains("qingshi-water-2023.json: ", printed.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("青石县水务局: 4 errors", printed.ToString().TrimEnd(), StringComparison.Ordinal);
    }

    private static Report Of(string unit, int year, int carriedOut = 0) => ReportSketch.Draw("2021", $"unit = {unit}; year = {year}; requests[carriedOut, total] = {carriedOut}");

    private sealed record Jump(int Year, decimal Before, decimal After);

    private sealed class CarryOver : NRulesRule
    {
        private static readonly CellId In = new("requests", "carriedIn", "total");
        private static readonly CellId Out = new("requests", "carriedOut", "total");

        public override void Define()
        {
            Report current = default!, previous = default!;
            When()
                .Match(() => current, r => ReportKey.Of(r) != null)
                .Match(() => previous, r => Equals(ReportKey.Of(r), ReportKey.Of(current)!.YearBefore), r => r[Out].Value != current[In].Value);
            Then().Yield(_ => new Jump(current.Year!.Value, previous[Out].Value!.Value, current[In].Value!.Value));
        }
    }

    private sealed class SameMistake : NRulesRule
    {
        public override void Define()
        {
            ReportFinding one = default!, other = default!;
            When()
                .Match(() => one, f => f.Finding.Severity == Severity.Error)
                .Match(() => other, f => f.Check == one.Check, f => string.CompareOrdinal(f.Report.Unit, one.Report.Unit) > 0);
            Then().Do(context => context.Insert($"{one.Check} {one.Report.Unit} {other.Report.Unit}"));
        }
    }

    private sealed class Publish : NRulesRule
    {
        public override void Define()
        {
            Report report = default!;
            When().Match(() => report).Not<ReportFinding>(f => f.Report == report && f.Finding.Severity == Severity.Error);
            Then().Do(context => context.Insert(report.Unit!));
        }
    }
}
