using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Constraints;
using DisclosureRules.Evaluation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

using Random = System.Random;

namespace DisclosureRules.Tests.Constraints;

/// <summary>The constraint system and the three-valued evaluation say the same of any report.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 40)]
public sealed class ConstraintLaws
{
    [Property]
    public void The_system_agrees_with_the_evaluation_on_balanced_reports(BalancedReport balanced) => Agree(National.Rules, balanced.Report);

    [Property]
    public void The_system_agrees_with_the_evaluation_on_changed_reports(CellChange change) => Agree(National.Rules, change.Changed);

    [Property]
    public void The_system_agrees_with_the_evaluation_on_broken_reports(BrokenReport broken) => Agree(National.Rules, broken.Report);

    [Property]
    public void The_system_agrees_with_the_evaluation_on_any_report(AnyReport any) => Agree(National.Rules, any.Report);

    [Property]
    public void The_system_agrees_with_the_evaluation_for_any_rules(RandomRules random, Seed seed)
    {
        Random draws = seed.Random();
        for (int i = 0; i < 3; i++)
            Agree(random.Rules, PlainReports.Draw(random.Form, draws));
        Agree(random.Rules, BalancedReports.Draw(random.Form, draws));
        for (int i = 0; i < 3; i++)
            Agree(random.Rules, AnyReports.Draw(random.Form, draws));
    }

    [Property]
    public void Clauses_hold_where_their_formulas_do(RandomRules random, Seed seed)
    {
        Random draws = seed.Random();
        Report[] reports = [AnyReports.Draw(random.Form, draws), PlainReports.Draw(random.Form, draws), BalancedReports.Draw(random.Form, draws)];
        foreach (Requirement requirement in random.Rules.Constraints(random.Form, 2021).Requirements)
        {
            if (requirement.Clauses() is not { } clauses)
                continue;
            foreach (Report report in reports)
            {
                Assert.Equal(requirement.Assessable.Holds(report), clauses.Where(c => c.Origin.Kind == ClauseKind.Assessable).All(c => c.Holds(report)));
                Assert.Equal(requirement.Demand.Holds(report), clauses.Where(c => c.Origin.Kind == ClauseKind.Demand).All(c => c.Holds(report)));
            }
        }
    }

    [Property]
    public void Narrowed_to_the_states_of_a_report_it_says_the_same_of_it(RandomRules random, Seed seed)
    {
        Report report = AnyReports.Draw(random.Form, seed.Random());
        ConstraintSystem any = random.Rules.Constraints(random.Form, 2021);
        ConstraintSystem narrowed = any.Within(c => new(report.Store.States[c.Index]));
        foreach ((Requirement before, Requirement after) in any.Requirements.Zip(narrowed.Requirements))
        {
            Assert.DoesNotContain(after.Assessable.Literals.Concat(after.Demand.Literals), l => l is StateLiteral);
            Assert.Equal((before.Assessable.Holds(report), before.Demand.Holds(report)), (after.Assessable.Holds(report), after.Demand.Holds(report)));
        }
    }

    [Property]
    public void The_system_of_a_pack_read_twice_is_equal(RandomRules random)
    {
        ConstraintSystem first = random.Rules.Constraints(random.Form, 2022);
        ConstraintSystem second = RuleSet.Compile([RulePack.Parse(random.Json)]).Constraints(random.Form, 2022);
        Assert.Equal(first.Cells, second.Cells);
        Assert.Equal(first.Requirements, second.Requirements);
        Assert.Equal(first.ToString(), second.ToString());
    }

    [Property]
    public void Every_row_names_its_rule_and_nothing_is_left_out(RandomRules random)
    {
        IReadOnlyList<BoundRule> inForce = [.. random.Rules.Instances(random.Form).Where(r => r.Rule.Years.Contains(2023))];
        ConstraintSystem system = random.Rules.Constraints(random.Form, 2023);
        Assert.Equal(inForce.Select(r => (r.Rule, r.Id, r.Ordinal)), system.Requirements.Select(r => (r.Rule, r.Instance, r.Ordinal)));
        foreach (Requirement requirement in system.Requirements)
        {
            Clause[] rows = [.. requirement.Clauses() ?? []];
            Assert.All(rows, c => Assert.Equal((requirement.Rule.Id, requirement.Instance), (c.Origin.Rule, c.Origin.Instance)));
            Assert.Equal(rows.Length, rows.Select(c => c.Origin).Distinct().Count());
            Assert.All(requirement.Outside, p => Assert.Equal((requirement.Rule.Id, requirement.Instance), (p.Rule, p.Instance)));
        }
    }

    private static void Agree(RuleSet rules, Report report)
    {
        if (report.Year is not { } year)
            return;
        IReadOnlyList<BoundRule> instances = rules.Instances(report.Form);
        foreach (Requirement requirement in SystemOf(rules, report.Form, year).Requirements.Where(r => r.Outside.All(p => p.Reason != OutsideReason.Words)))
        {
            MissingOperands missing = new();
            Truth expected = instances[requirement.Ordinal].Evaluate(report, missing);
            if (missing.Overflow)
                continue;
            Truth actual = !requirement.Assessable.Holds(report) ? Truth.Unknown : requirement.Demand.Holds(report) ? Truth.True : Truth.False;
            Assert.True(expected == actual, $"{requirement}: {expected}, but {actual} by the system");
        }
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(RuleSet, Form, int), ConstraintSystem> Systems = [];

    private static ConstraintSystem SystemOf(RuleSet rules, Form form, int year) =>
        rules == National.Rules ? Systems.GetOrAdd((rules, form, year), static k => k.Item1.Constraints(k.Item2, k.Item3)) : rules.Constraints(form, year);
}
