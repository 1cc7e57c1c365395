using System.Runtime.CompilerServices;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Checking;

/// <summary>
/// A run over many inputs: each is read and checked on some processor, and the results come in the order of the inputs. What goes wrong with one input
/// is its result; only the stream of inputs itself can fail the run. Stateless, so that it may be run again.
/// </summary>
/// <param name="rules">The rules to check with.</param>
/// <param name="options">How the run is made.</param>
/// <param name="completion">
/// Creates what completes the results of one run; <see langword="null"/> where no rule needs other reports. Each result is handed out as soon as it and
/// those before it are there, unless they are held back for the completion.
/// </param>
internal sealed class CheckRun(RuleSet rules, CheckOptions options, Func<IRunCompletion>? completion)
{
    public IAsyncEnumerable<CheckResult> Of<TInput>(
        IAsyncEnumerable<TInput> inputs, Func<TInput, CancellationToken, ReportReading> read, CancellationToken cancellationToken)
    {
        IAsyncEnumerable<CheckResult> results = OrderedParallel.SelectAsync(
            inputs, (input, token) => ValueTask.FromResult(Check(input, read, token)), options.MaximumParallelism, options.MaximumWaiting, cancellationToken);
        if (completion is not null)
        {
            results = options.AcrossYears == AcrossYears.AfterAllResults
                ? WithFurther(results, completion(), cancellationToken)
                : Completed(results, completion(), cancellationToken);
        }

        return Counted(results, cancellationToken);
    }

    private CheckResult Check<TInput>(TInput input, Func<TInput, CancellationToken, ReportReading> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ReportReading reading;
        try
        {
            reading = read(input, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            string name = input?.ToString() ?? "";
            return CheckResult.Failed(name, [NotRead(name, exception)], options.Overrides);
        }

        return CheckResult.Of(rules, reading, options.Overrides, cancellationToken);
    }

    private static async IAsyncEnumerable<CheckResult> Completed(
        IAsyncEnumerable<CheckResult> results, IRunCompletion completion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Queue<CheckResult> kept = [];
        await foreach (CheckResult result in results.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            completion.Add(result);
            kept.Enqueue(result);
        }

        while (kept.TryDequeue(out CheckResult? result))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return completion.Complete(result);
        }
    }

    private static async IAsyncEnumerable<CheckResult> WithFurther(
        IAsyncEnumerable<CheckResult> results, IRunCompletion completion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (CheckResult result in results.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            completion.Add(result);
            yield return result;
        }

        foreach (CheckResult further in completion.Further())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return further;
        }
    }

    private async IAsyncEnumerable<CheckResult> Counted(IAsyncEnumerable<CheckResult> results, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        RunCounts counts = default;
        await foreach (CheckResult result in results.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (options.Progress is { } progress)
                progress.Report(counts = counts.Plus(result));
            yield return result;
        }
    }

    private static Diagnostic NotRead(string name, Exception exception) => new(
        Texts.Of("input.not-read", ("type", exception.GetType().Name), ("message", exception.Message)), name);
}
