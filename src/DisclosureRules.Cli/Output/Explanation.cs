using System.Runtime.CompilerServices;
using DisclosureRules.Checking;
using DisclosureRules.Primitives;
using DisclosureRules.Repair;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli.Output;

/// <summary>Finds the causes behind a report's findings, as <c>check --explain</c> shows them.</summary>
internal sealed class Explanation(RuleSet rules)
{
    // What people look at, in a time that they don't notice; the command repair tells all.
    private static readonly RepairOptions Options = new() { Limit = 20, BudgetMilliseconds = 100, Certified = false };

    /// <summary>What was found ahead, as long as its report is in use.</summary>
    private readonly ConditionalWeakTable<Report, RepairResult> _found = [];

    /// <summary>The results as they come, those with errors explained by as many processors as there are before they are written.</summary>
    public IAsyncEnumerable<CheckResult> Ahead(IAsyncEnumerable<CheckResult> results, CancellationToken cancellationToken) =>
        OrderedParallel.SelectAsync(results, (result, _) => ValueTask.FromResult(Explained(result)), Environment.ProcessorCount, 2 * Environment.ProcessorCount, cancellationToken);

    private CheckResult Explained(CheckResult result)
    {
        if (result is { Report: { } report, Counts.Errors: > 0 })
            _found.AddOrUpdate(report, Find(report, result.Previous));
        return result;
    }

    /// <param name="report">The report.</param>
    /// <param name="previous">Last year's; <see langword="null"/> where it isn't among the inputs.</param>
    public RepairResult Of(Report report, Report? previous) => _found.TryGetValue(report, out RepairResult? found) ? found : Find(report, previous);

    private RepairResult Find(Report report, Report? previous) => rules.FindRepairs(report, previous is null ? null : ReportArchive.Of([previous, report]), Options);
}
