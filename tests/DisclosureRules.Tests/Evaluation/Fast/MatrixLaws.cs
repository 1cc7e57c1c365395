using DisclosureRules.Checking;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Evaluation.Fast;

/// <summary>The compiled program for clean reports and the expression trees say the same.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
public sealed class MatrixLaws
{
    [Property]
    public void The_matrix_agrees_with_the_trees_on_balanced_reports(BalancedReport balanced) => Agree(National.Rules, balanced.Report);

    [Property]
    public void The_matrix_agrees_with_the_trees_on_changed_reports(CellChange change) => Agree(National.Rules, change.Changed);

    [Property]
    public void The_matrix_agrees_with_the_trees_on_broken_reports(BrokenReport broken) => Agree(National.Rules, broken.Report);

    [Property]
    public void The_matrix_agrees_with_the_trees_on_plain_reports(PlainReport plain) => Agree(National.Rules, plain.Report);

    [Property]
    public void The_matrix_agrees_with_the_trees_on_any_report(AnyReport any) => Agree(National.Rules, any.Report);

    [Property]
    public void The_matrix_agrees_with_the_trees_for_any_rules(RandomRules random, Seed seed)
    {
        Random draws = seed.Random();
        for (int i = 0; i < 12; i++)
            Agree(random.Rules, PlainReports.Draw(random.Form, draws));
        Agree(random.Rules, BalancedReports.Draw(random.Form, draws));
        Agree(random.Rules, AnyReports.Draw(random.Form, draws));
    }

    [Property]
    public void An_equation_of_the_matrix_holds_where_its_rule_passes(RandomRules random, Seed seed)
    {
        Random draws = seed.Random();
        for (int i = 0; i < 6; i++)
        {
            Report report = PlainReports.Draw(random.Form, draws);
            if (report.Year is not { } year || report.Unit is null || report.Scope is null)
                continue;
            Dictionary<string, Outcome> outcomes = random.Rules.Evaluate(report).ToDictionary(o => o.Rule.Id, o => o.Outcome);
            foreach (Equation equation in random.Rules.Equations(random.Form, year))
            {
                decimal sum = equation.Constant + equation.Terms.Sum(t => t.Coefficient * report[t.Cell.Index].Value!.Value);
                Assert.Equal(sum == 0, outcomes[equation.Rule.Id] is Outcome.Pass or Outcome.DoesNotApply);
            }
        }
    }

    private static void Agree(RuleSet rules, Report report)
    {
        string[] direct = [.. rules.Evaluate(report).Where(o => o.Outcome is Outcome.Fail or Outcome.NotAssessable).Select(o => $"{o.Rule.Id} [{o.Instance}] {o.Outcome}")];
        string[] compiled = [.. rules.CheckBothWays(report).Select(f => $"{f.Rule} [{f.Instance}] {f.Outcome}")];
        Assert.Equal(direct, compiled);
    }
}
