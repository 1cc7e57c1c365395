using System.Runtime.CompilerServices;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Checking;

/// <summary>
/// A run over many inputs: each is read and checked on some processor, and the results come in the order of the inputs. What goes wrong with one input
/// is its result; only the stream of inputs itself can fail the run. Once the run is cancelled no further result is handed out, held back or not.
/// Stateless, so that it may be run again.
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
            results = Completed(results, completion(), cancellationToken);
        return Counted(options.Baseline.Entries.Count > 0 ? LessKnown(results, cancellationToken) : results, cancellationToken);
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

    /// <summary>Results are held back, and completed when all inputs are read. Once there are more than may be held, they go as they are, and what completes them follows.</summary>
    private async IAsyncEnumerable<CheckResult> Completed(
        IAsyncEnumerable<CheckResult> results, IRunCompletion completion, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using IRunCompletion disposed = completion;
        Queue<CheckResult> held = [];
        int most = options.AcrossYears == AcrossYears.AfterAllResults ? 0 : options.MaximumHeldBack;
        bool areHeld = true;
        await foreach (CheckResult result in results.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            completion.Add(result);
            held.Enqueue(result);
            if (areHeld && held.Count <= most)
                continue;
            if (areHeld)
                completion.LetGo();
            areHeld = false;
            foreach (CheckResult next in Emptied(held))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return next;
            }
        }

        IEnumerable<CheckResult> rest = areHeld ? Emptied(held).Select(completion.Complete) : completion.Further();
        foreach (CheckResult result in rest)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return result;
        }
    }

    /// <summary>What is in a queue, which lets go of it.</summary>
    private static IEnumerable<CheckResult> Emptied(Queue<CheckResult> held)
    {
        while (held.TryDequeue(out CheckResult? result))
            yield return result;
    }

    private async IAsyncEnumerable<CheckResult> LessKnown(IAsyncEnumerable<CheckResult> results, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (CheckResult result in results.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return result.Less(options.Baseline, options.Today);
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
