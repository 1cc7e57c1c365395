namespace DisclosureRules.Checking;

/// <summary>
/// Where the results of a run go: a stream, a page, a database. It is told the beginning, each result in the order of the inputs, and the end; one
/// call at a time, the next after the one before has ended. A run that fails is not told the end, so that what is half written does not look whole.
/// </summary>
public interface IResultSink
{
    /// <summary>The run begins.</summary>
    /// <param name="cancellationToken">Stops the run.</param>
    ValueTask BeginAsync(CancellationToken cancellationToken);

    /// <summary>The next result.</summary>
    /// <param name="result">What came of the input.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    ValueTask WriteAsync(CheckResult result, CancellationToken cancellationToken);

    /// <summary>There are no more results.</summary>
    /// <param name="summary">What the run came to.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    ValueTask EndAsync(RunSummary summary, CancellationToken cancellationToken);
}
