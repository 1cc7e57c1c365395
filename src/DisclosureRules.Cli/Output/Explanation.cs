using DisclosureRules.Checking;
using DisclosureRules.Repair;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli.Output;

/// <summary>Finds the causes behind a report's findings, as <c>check --explain</c> shows them.</summary>
internal sealed class Explanation(RuleSet rules)
{
    // What people look at, in a time that they don't notice; the command repair tells all.
    private static readonly RepairOptions Options = new() { Limit = 20, BudgetMilliseconds = 100, Certified = false };

    /// <param name="report">The report.</param>
    /// <param name="previous">Last year's; <see langword="null"/> where it isn't among the inputs.</param>
    public RepairResult Of(Report report, Report? previous) => rules.FindRepairs(report, previous is null ? null : ReportArchive.Of([previous, report]), Options);
}
