using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;

namespace DisclosureRules.Tests.Generators;

/// <summary>The two ways in which a rule set checks: the first report of a year is evaluated, for all later ones a program is compiled.</summary>
internal static class BothWays
{
    public static IReadOnlyList<Finding> CheckBothWays(this RuleSet rules, Report report)
    {
        IReadOnlyList<Finding> evaluated = rules.Check(report);
        IReadOnlyList<Finding> compiled = rules.Check(report);
        Assert.Equal(evaluated, compiled);
        return compiled;
    }
}
