using DisclosureRules.Authoring.Proofs;
using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Constraints;
using DisclosureRules.Constraints.Solving;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Tests.Proofs;

/// <summary>What is judged by where a report differs from another is what judging it whole says.</summary>
public sealed class JudgedReportsTests
{
    // What reads cells without asking for their numbers, and what lies outside the prover's arithmetic.
    private static readonly RuleSet Unusual = ProofPack.Compile(
        """{ "id": "a.printed", "severity": "error", "title": "t", "check": "printed(requests[granted, total]) = '0'" }""",
        """{ "id": "a.product", "severity": "error", "title": "t", "check": "requests[granted, total] * requests[partial, total] <= 4" }""",
        """{ "id": "a.greatest", "severity": "error", "title": "t", "when": "max(requests[*, total]) > 1", "check": "countBlank(requests[*, total]) < 2" }""",
        """{ "id": "a.blank", "severity": "error", "title": "t", "blank": "zero", "check": "requests[granted, total] >= requests[total, total]" }""",
        """{ "id": "a.quantified", "severity": "error", "title": "t", "check": "any x in reviews[*, total]: x * x > 1" }""");

    [Fact]
    public void A_report_ends_as_it_does_when_judged_whole()
    {
        foreach (RuleSet rules in new[] { Unusual, RuleSet.Compile(RulePacks.National) })
        {
            Form form = rules.Forms[^1];
            IReadOnlyList<BoundRule> instances = rules.Instances(form);
            FormSystem system = new(form, 2023, instances, [.. instances.Select(i => new RequirementReader(i, 2023).Read())]);
            for (int seed = 0; seed < 300; seed++)
            {
                Report report = Drawn(new(seed), seed % 2 == 0 ? system.Nothing : system.Zeros);
                Assert.Equal(system.Violated(report), system.Violated(report, null));
                Assert.Equal(Enumerable.Range(0, instances.Count).Where(i => system.IsAnalysed[i] && system.OutcomeOf(i, report) is Outcome.Fail or Outcome.NotAssessable), system.Unmet(report, null)!.Order());
            }
        }
    }

    [Fact]
    public void A_report_that_would_take_more_than_is_left_is_not_judged()
    {
        IReadOnlyList<BoundRule> instances = Unusual.Instances(Unusual.Forms[0]);
        FormSystem system = new(Unusual.Forms[0], 2023, instances, [.. instances.Select(i => new RequirementReader(i, 2023).Read())]);
        WorkMeter little = new(5), enough = new(1_000_000);
        Assert.Null(system.Violated(system.Zeros, little));
        Assert.True(little.IsOver);
        Assert.NotNull(system.Violated(system.Zeros, enough));
        Assert.InRange(enough.Left, 1, 999_999);
    }

    /// <summary>Some cells of a report hold something else.</summary>
    private static Report Drawn(Random random, Report start)
    {
        ReportBuilder report = new(start);
        for (int i = random.Next(0, 12); i > 0; i--)
        {
            report[random.Next(start.Form.Cells.Count)] = random.Next(6) switch
            {
                0 => Cell.Missing(),
                1 => Cell.Blank(),
                2 => Cell.NotNumber("/"),
                3 => Cell.Number(0.5m),
                4 => Cell.Number(0, "0"),
                _ => Cell.Number(random.Next(-2, 9)),
            };
        }

        return report.Build();
    }
}
