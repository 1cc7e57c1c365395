using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Units;
using DisclosureRules.Checking;
using DisclosureRules.Primitives;

namespace DisclosureRules.Audit.Across;

/// <summary>Holds the reports of an audit against each other: over the years of a unit, over units, and their words.</summary>
/// <param name="rules">The rules.</param>
/// <param name="units">The list of units.</param>
/// <param name="index">The reports.</param>
/// <param name="today">The day up to which reports are due.</param>
/// <param name="parallelism">How many units may be in work at once.</param>
internal sealed class AcrossReports(RuleSet rules, AuditedUnits units, ReportIndex index, DateOnly? today, int parallelism)
{
    private const int WaitingPerProcessor = 16;

    /// <param name="found">Receives what is found.</param>
    /// <param name="sketches">Where the sketches of words are put meanwhile.</param>
    /// <param name="progress">Is told how many units are done, of how many.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task CheckAsync(AcrossFindings found, string sketches, Action<int, int>? progress, CancellationToken cancellationToken)
    {
        UnreadableInputs unreadable = new(index.Unplaced, units);
        UnitReports reports = new(units);
        YearChains chains = new(rules, new(units, index));
        UnitWords words = new(rules, units);
        using SpillFile waiting = new(sketches);
        CopiedNumbers copied = new(units, index, waiting);
        int done = 0, total = index.Units.Count;
        InheritedChains inherited = new(units, index);
        ChildrenSums sums = new(rules, units, index, new(index, unreadable), new(rules, index, inherited, copied));
        await foreach (IReadOnlyList<AcrossFinding> ofUnit in InParallel(index.Units, OfUnit, cancellationToken).ConfigureAwait(false))
        {
            if (!inherited.Take(index.Units[done], ofUnit))
                found.Add(ofUnit);
            progress?.Invoke(++done, total);
        }

        foreach (IReadOnlyList<AcrossFinding> ofParent in inherited.Settled())
            found.Add(ofParent);

        copied.Search(cancellationToken);
        await foreach (IReadOnlyList<AcrossFinding> ofParent in InParallel(units.All, unit => [.. sums.Of(unit)], cancellationToken).ConfigureAwait(false))
            found.Add(ofParent);
        found.Add(new SimilarReports(index).Find(waiting, cancellationToken));
        found.Add(copied.Found());
        found.Add(new MissingReports(units, index, unreadable, today).Find());

        IReadOnlyList<AcrossFinding> OfUnit(string unit)
        {
            UnitSeries series = new(index, unit);
            copied.Add(series);
            return [.. chains.Of(series), .. reports.Of(series), .. words.Of(series)];
        }
    }

    private IAsyncEnumerable<IReadOnlyList<AcrossFinding>> InParallel<T>(IEnumerable<T> items, Func<T, IReadOnlyList<AcrossFinding>> find, CancellationToken cancellationToken) =>
        OrderedParallel.SelectAsync(
            items.ToAsyncEnumerable(), (item, token) =>
            {
                token.ThrowIfCancellationRequested();
                return ValueTask.FromResult(find(item));
            },
            parallelism, WaitingPerProcessor * parallelism, cancellationToken);
}
