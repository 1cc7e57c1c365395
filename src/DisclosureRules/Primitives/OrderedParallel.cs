using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace DisclosureRules.Primitives;

/// <summary>
/// Maps a stream on several processors. The results come in the order of the stream, and memory is bounded: only as many items are taken from
/// the stream as there are processors, and only so many finished results wait for the ones before them. The two bounds are apart because an
/// item may be a whole document, while a result is light, and one slow item must not idle the other processors. Stateless and safe to share
/// between threads.
/// </summary>
public static class OrderedParallel
{
    /// <summary>
    /// The mapped items. A result is handed out as soon as it and all before it are there, whether or not a further item has come.
    /// What the mapping or the stream throws comes out at its place, after the results before it, and ends the run. Whoever stops
    /// early (an exception, a <c>break</c>, the token) leaves no work behind: the run ends when all items in work are done with, and a
    /// stream that blocks without heeding the token delays that. Once the token is cancelled no further result is handed out, not even one that is
    /// finished and waits.
    /// </summary>
    /// <param name="items">The items; taken one at a time, never by two threads at once.</param>
    /// <param name="map">Maps one item, on any thread; its token is cancelled when the run ends early.</param>
    /// <param name="maximumParallelism">How many items may be in work at once; at least 1.</param>
    /// <param name="maximumWaiting">How many results may be in work or wait to be handed out; at least 1, and useful from <paramref name="maximumParallelism"/> on.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static IAsyncEnumerable<TResult> SelectAsync<T, TResult>(
        IAsyncEnumerable<T> items, Func<T, CancellationToken, ValueTask<TResult>> map, int maximumParallelism, int maximumWaiting,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(map);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumParallelism, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumWaiting, 1);
        return Select(items, map, maximumParallelism, maximumWaiting, cancellationToken);
    }

    private static async IAsyncEnumerable<TResult> Select<T, TResult>(
        IAsyncEnumerable<T> items, Func<T, CancellationToken, ValueTask<TResult>> map, int maximumParallelism, int maximumWaiting,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Channel<Slot<T, TResult>> order = Channel.CreateBounded<Slot<T, TResult>>(new BoundedChannelOptions(maximumWaiting) { SingleReader = true, SingleWriter = true });
        ParallelOptions options = new() { MaxDegreeOfParallelism = maximumParallelism, CancellationToken = stop.Token };
        Task run = Task.Run(() => MapAll(items, map, order.Writer, options), CancellationToken.None);
        try
        {
            while (await order.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                // Taken out only when its result is there: it is one of those that wait.
                while (order.Reader.TryPeek(out Slot<T, TResult>? slot))
                {
                    TResult result = await slot.Result.WaitAsync(cancellationToken).ConfigureAwait(false);
                    order.Reader.TryRead(out _);

                    // What is there is no longer handed out when the run was cancelled: a finished result would else come without anybody having waited.
                    cancellationToken.ThrowIfCancellationRequested();
                    yield return result;
                }
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await run.ConfigureAwait(false);
        }
    }

    /// <summary>Never throws: what goes wrong reaches the reader of the channel.</summary>
    private static async Task MapAll<T, TResult>(
        IAsyncEnumerable<T> items, Func<T, CancellationToken, ValueTask<TResult>> map, ChannelWriter<Slot<T, TResult>> order, ParallelOptions options)
    {
        try
        {
            // The body is given the token of the run, not that of the loop: when the stream fails, what is in work is still finished.
            await Parallel.ForEachAsync(InOrder(items, order), options, (slot, _) => slot.Fill(map, options.CancellationToken)).ConfigureAwait(false);
            order.Complete();
        }
        catch (Exception exception)
        {
            order.Complete(exception);
        }
    }

    /// <summary>Notes the order in which the items are taken, which the loop does one at a time.</summary>
    private static async IAsyncEnumerable<Slot<T, TResult>> InOrder<T, TResult>(
        IAsyncEnumerable<T> items, ChannelWriter<Slot<T, TResult>> order, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (T item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Slot<T, TResult> slot = new(item);
            await order.WriteAsync(slot, cancellationToken).ConfigureAwait(false);
            yield return slot;
        }
    }

    /// <summary>The place of one item in the order.</summary>
    private sealed class Slot<T, TResult>(T item)
    {
        private readonly TaskCompletionSource<TResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<TResult> Result => _result.Task;

        public async ValueTask Fill(Func<T, CancellationToken, ValueTask<TResult>> map, CancellationToken cancellationToken)
        {
            try
            {
                _result.SetResult(await map(item, cancellationToken).ConfigureAwait(false));
            }
            catch (Exception exception)
            {
                _result.SetException(exception);

                // Looked at, because nobody will when the run has ended before this place.
                _ = _result.Task.Exception;
            }
        }
    }
}
