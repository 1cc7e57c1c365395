namespace DisclosureRules.Checking;

/// <summary>Leads the results of a run into a sink. Stateless and safe to share between threads.</summary>
public static class ResultSinks
{
    /// <summary>Writes every result as it comes and hands back what the run came to. Only the summary of each input is kept.</summary>
    /// <param name="results">The results, as <see cref="RuleSet"/> gives them.</param>
    /// <param name="sink">Where they go.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static Task<RunSummary> WriteToAsync(this IAsyncEnumerable<CheckResult> results, IResultSink sink, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(sink);
        return WriteAsync(results, sink, cancellationToken);
    }

    private static async Task<RunSummary> WriteAsync(IAsyncEnumerable<CheckResult> results, IResultSink sink, CancellationToken cancellationToken)
    {
        RunSummary.Builder summary = new();
        await sink.BeginAsync(cancellationToken).ConfigureAwait(false);
        await foreach (CheckResult result in results.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await sink.WriteAsync(result, cancellationToken).ConfigureAwait(false);
            summary.Add(result);
        }

        RunSummary whole = summary.Build();
        await sink.EndAsync(whole, cancellationToken).ConfigureAwait(false);
        return whole;
    }
}
