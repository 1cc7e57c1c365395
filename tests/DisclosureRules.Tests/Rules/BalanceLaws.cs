using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Rules;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
public sealed class BalanceLaws
{
    [Property]
    public void Any_balanced_report_has_no_finding(BalancedReport balanced)
    {
        Assert.Empty(National.Rules.Check(balanced.Report));
        Assert.All(National.Rules.Evaluate(balanced.Report), o => Assert.True(o.Outcome is Outcome.Pass or Outcome.DoesNotApply, o.Rule.Id));
    }

    [Property]
    public void A_changed_cell_is_reported_by_exactly_the_equations_that_read_it(CellChange change)
    {
        IReadOnlyList<Equation> equations = National.Rules.Equations(change.Balanced.Form, change.Balanced.Year!.Value);
        string[] expected = [.. equations.SelectMany(e => e.Terms.Where(t => t.Cell == change.Cell)
            .Select(t => $"{e.Rule.Id} [{e.Instance}] {Show(t.Coefficient * change.Amount)}")).Order(StringComparer.Ordinal)];
        HashSet<(string, string)> names = [.. equations.Select(e => (e.Rule.Id, e.Instance))];
        Finding[] found = [.. National.Rules.Check(change.Changed).Where(f => names.Contains((f.Rule, f.Instance)))];
        Assert.Equal(expected, found.Select(f => $"{f.Rule} [{f.Instance}] {Show(f.Difference!.Value)}").Order(StringComparer.Ordinal));
        Assert.All(found, f =>
        {
            Assert.Equal(Outcome.Fail, f.Outcome);
            Assert.Equal(f.Difference, f.Actual - f.Expected);
            Assert.Contains(f.Cells, c => c.Id == change.Cell.Id && c.Content.Value == change.Changed[change.Cell.Id].Value);
        });
    }

    [Property]
    public void The_sum_of_two_balanced_reports_is_balanced(BalancedPair pair)
    {
        ReportBuilder sum = pair.First.ToBuilder();
        foreach (FormCell cell in sum.Form.Cells.Where(c => c.IsNative))
            sum[cell.Index] = Cell.Number(pair.First[cell.Index].Value!.Value + pair.Second[cell.Index].Value!.Value);
        HashSet<(string, string)> equations = [.. National.Rules.Equations(sum.Form, sum.Year!.Value).Select(e => (e.Rule.Id, e.Instance))];
        Assert.DoesNotContain(National.Rules.Check(sum.Build()), f => equations.Contains((f.Rule, f.Instance)));
    }

    [Property]
    public void Zeros_that_are_left_blank_break_no_rule_of_arithmetic(BalancedReport balanced, Seed seed)
    {
        Random random = seed.Random();
        ReportBuilder builder = balanced.Report.ToBuilder();
        foreach (FormCell cell in builder.Form.Cells.Where(c => builder[c.Index].Value == 0 && random.Next(2) == 0))
            builder[cell.Index] = Cell.Blank();
        Assert.DoesNotContain(National.Rules.Check(builder.Build()), f => f.Severity == Severity.Error);
    }

    [Fact]
    public void The_equations_read_every_cell_of_the_tables_that_have_totals()
    {
        foreach (Form form in National.Forms)
        {
            LinearSystem system = LinearSystem.Of(National.Rules, form, National.Years(form)[0]);
            Assert.All(form.Cells.Where(c => c.IsNative && c.Id.Table is "requests" or "reviews"), c => Assert.Contains(c.Index, system.Cells));
        }
    }

    private static string Show(decimal number) => ExactNumber.Show(number);
}
