using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Evaluation;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
public sealed class MissingLaws
{
    public static TheoryData<string> Editions => [.. National.Forms.Select(f => f.Id)];

    [Theory]
    [MemberData(nameof(Editions))]
    public void An_equation_without_one_of_its_cells_is_not_assessable_and_the_others_still_pass(string edition)
    {
        Form form = FormCatalog.BuiltIn.Find(edition)!;
        Report balanced = BalancedReports.Draw(form, new Random(1));
        IReadOnlyList<Equation> equations = National.Rules.Equations(form, balanced.Year!.Value);
        foreach (FormCell cell in form.Cells.Where(c => c.IsNative))
        {
            ReportBuilder builder = balanced.ToBuilder();
            builder[cell.Index] = Cell.Missing();
            Report report = builder.Build();
            ILookup<(string, string), Finding> findings = National.Rules.CheckBothWays(report).ToLookup(f => (f.Rule, f.Instance));
            foreach (Equation equation in equations)
            {
                Finding[] found = [.. findings[(equation.Rule.Id, equation.Instance)]];
                if (equation.Terms.All(t => t.Cell != cell))
                {
                    Assert.Empty(found);
                    continue;
                }

                Finding finding = Assert.Single(found);
                Assert.Equal((Outcome.NotAssessable, Severity.Info), (finding.Outcome, finding.Severity));
                Assert.Equal([cell.Id], finding.Cells.Select(c => c.Id));
            }
        }
    }

    [Property]
    public void An_equation_with_a_cell_that_is_no_number_is_not_assessable(BalancedReport balanced, Seed seed)
    {
        Random random = seed.Random();
        IReadOnlyList<Equation> equations = National.Rules.Equations(balanced.Report.Form, balanced.Report.Year!.Value);
        Equation equation = equations[random.Next(equations.Count)];
        ReportBuilder builder = balanced.Report.ToBuilder();
        builder[equation.Terms[random.Next(equation.Terms.Count)].Cell.Index] = Cell.NotNumber("10", reading: 10);
        RuleOutcome outcome = Assert.Single(National.Rules.Evaluate(builder.Build()), o => o.Rule == equation.Rule && o.Instance == equation.Instance);
        Assert.Equal(Outcome.NotAssessable, outcome.Outcome);
    }

    [Property]
    public void A_rule_with_an_operand_that_is_missing_blank_or_no_number_neither_passes_nor_fails(StrictRules strict, Seed seed)
    {
        Random random = seed.Random();
        Report whole = BalancedReports.Draw(strict.Form, random);
        Cell[] obstacles = [Cell.Missing(), Cell.Blank(), Cell.NotNumber("1")];
        foreach (BoundRule instance in strict.Rules.Instances(strict.Form))
        {
            int[] cells = [.. instance.Check.CellsToShow(whole).Select(c => c.Index)];
            ReportBuilder builder = whole.ToBuilder();
            builder[cells[random.Next(cells.Length)]] = obstacles[random.Next(obstacles.Length)];
            Report report = builder.Build();
            Assert.Equal(Outcome.NotAssessable, Assert.Single(strict.Rules.Evaluate(report), o => o.Rule == instance.Rule).Outcome);
            Assert.Equal(Outcome.NotAssessable, Assert.Single(strict.Rules.Check(report), f => f.Rule == instance.Rule.Id).Outcome);
        }
    }
}
