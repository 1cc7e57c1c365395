using System.Runtime.CompilerServices;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Reports;

namespace DisclosureRules.Tests.Generators;

/// <summary>The two ways in which a rule set checks: evaluated with three values, and compiled.</summary>
internal static class BothWays
{
    private static readonly ConditionalWeakTable<RuleSet, RuleSet[]> Ways = [];

    public static IReadOnlyList<Finding> CheckBothWays(this RuleSet rules, Report report)
    {
        RuleSet[] ways = Ways.GetValue(rules, static r => [r.In(EvaluationMode.Evaluate), r.In(EvaluationMode.Compile)]);
        IReadOnlyList<Finding> compiled = ways[1].Check(report);
        Assert.Equal(ways[0].Check(report), compiled);
        return compiled;
    }
}
