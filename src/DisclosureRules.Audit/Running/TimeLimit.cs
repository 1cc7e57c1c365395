namespace DisclosureRules.Audit.Running;

/// <summary>
/// Cancels what takes longer than a limit, by a thread of its own: a timer's callback waits for a thread of the pool, and where reports keep all of them busy
/// none comes free before they are done. Safe to share between threads.
/// </summary>
/// <param name="limit">The longest that anything may take; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</param>
internal sealed class TimeLimit(TimeSpan limit) : IDisposable
{
    /// <summary>What is going on, the first to end at the head: all have the same limit.</summary>
    private readonly LinkedList<(long Due, CancellationTokenSource Source)> _running = new();

    private Thread? _thread;
    private bool _isOver;

    /// <summary>From now on the source has as long as the limit, until what is returned is disposed.</summary>
    public Running Start(CancellationTokenSource source)
    {
        if (limit == Timeout.InfiniteTimeSpan)
            return default;
        lock (_running)
        {
            LinkedListNode<(long, CancellationTokenSource)> node = _running.AddLast((Environment.TickCount64 + (long)Math.Ceiling(limit.TotalMilliseconds), source));
            if (_thread is null)
                (_thread = new(Watch) { IsBackground = true, Name = nameof(TimeLimit) }).Start();
            else if (_running.First == node)
                Monitor.Pulse(_running);
            return new(this, node);
        }
    }

    /// <summary>Nothing is cancelled any more.</summary>
    public void Dispose()
    {
        lock (_running)
        {
            _isOver = true;
            _running.Clear();
            Monitor.Pulse(_running);
        }
    }

    private void Watch()
    {
        lock (_running)
        {
            while (!_isOver)
            {
                if (_running.First is not { Value: var (due, source) })
                {
                    Monitor.Wait(_running);
                    continue;
                }

                // The longest wait that there is ends early: what is left of it is waited for then.
                long left = Math.Min(due - Environment.TickCount64, int.MaxValue);
                if (left > 0)
                {
                    Monitor.Wait(_running, (int)left);
                    continue;
                }

                _running.RemoveFirst();
                source.Cancel();
            }
        }
    }

    private void End(LinkedListNode<(long, CancellationTokenSource)> node)
    {
        lock (_running)
        {
            if (node.List is not null)
                _running.Remove(node);
        }
    }

    /// <summary>What is going on; disposed when it is done.</summary>
    public readonly struct Running(TimeLimit limit, LinkedListNode<(long, CancellationTokenSource)> node) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose() => limit?.End(node);
    }
}
