using DisclosureRules.Audit.Units;
using DisclosureRules.Checking;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Across;

/// <summary>Holds the reports of an audit against each other: over the years of a unit, and over units.</summary>
internal sealed class AcrossReports(RuleSet rules, AuditedUnits units, ReportIndex index, int parallelism)
{
    private const int WaitingPerProcessor = 16;

    /// <param name="found">Receives what is found.</param>
    /// <param name="progress">Is told how many units are done, of how many.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task CheckAsync(AcrossFindings found, Action<int, int>? progress, CancellationToken cancellationToken)
    {
        YearChains chains = new(rules, index);
        int done = 0;
        IAsyncEnumerable<IReadOnlyList<AcrossFinding>> ofUnits = OrderedParallel.SelectAsync(
            index.Units.ToAsyncEnumerable(), (unit, _) => ValueTask.FromResult(chains.Of(unit)), parallelism, WaitingPerProcessor * parallelism, cancellationToken);
        await foreach (IReadOnlyList<AcrossFinding> ofUnit in ofUnits.ConfigureAwait(false))
        {
            found.Add(ofUnit);
            progress?.Invoke(++done, index.Units.Count);
        }

        _ = units;
    }
}
