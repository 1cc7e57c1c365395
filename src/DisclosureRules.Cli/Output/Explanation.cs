using DisclosureRules.Checking;
using DisclosureRules.Repair;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli.Output;

/// <summary>Finds the causes behind a report's findings, as <c>check --explain</c> shows them.</summary>
internal sealed class Explanation(RuleSet rules)
{
    // What people look at; the command repair tells all.
    private static readonly RepairOptions Options = new() { Limit = 20, Certified = false };

    public RepairResult Of(Report report) => rules.FindRepairs(report, options: Options);
}
