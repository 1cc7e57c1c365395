using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace DisclosureRules.Documents.Formats.Pdf.Safety;

/// <summary>
/// A thread with room for calls that go deep: files can make the library call itself more often than a pool's thread has room for. Starting one
/// costs a file of a few pages a sixth of its time, so a thread that is done waits for the next file, and ends when none comes.
/// </summary>
internal sealed class LargeStackThread
{
    /// <summary>Room for the 30,000 calls inside one another that the tests make; a thread of a pool has a tenth to a half of it.</summary>
    private const int StackBytes = 16 << 20;

    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(5);
    private static readonly ConcurrentStack<LargeStackThread> Waiting = [];

    private readonly object _turn = new();
    private Action? _work;
    private Exception? _failure;
    private bool _hasEnded;

    private LargeStackThread() => new Thread(Serve, StackBytes) { IsBackground = true }.UnsafeStart();

    /// <summary>
    /// Does the work and waits for its end; <see langword="false"/> when the time is over or the wait is cancelled, while the work goes on with
    /// nobody waiting for it. What the work throws is thrown here, so that it ends no process; with nobody waiting it is dropped.
    /// </summary>
    public static bool Run(Action work, TimeSpan time, CancellationToken cancellationToken = default)
    {
        LargeStackThread? thread;
        do
        {
            if (!Waiting.TryPop(out thread))
                thread = new();
        }
        while (!thread.TryBegin(work));

        if (!thread.IsDoneWithin(time, cancellationToken))
            return false;
        Exception? failure = thread._failure;
        thread._failure = null;
        Waiting.Push(thread);
        if (failure is not null)
            ExceptionDispatchInfo.Throw(failure);
        return true;
    }

    private bool TryBegin(Action work)
    {
        lock (_turn)
        {
            if (_hasEnded)
                return false;
            _work = work;
            Monitor.PulseAll(_turn);
            return true;
        }
    }

    private bool IsDoneWithin(TimeSpan time, CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration awake = cancellationToken.UnsafeRegister(static thread => ((LargeStackThread)thread!).Awake(), this);
        lock (_turn)
        {
            if (_work is not null && !cancellationToken.IsCancellationRequested)
                Monitor.Wait(_turn, time);
            return _work is null;
        }
    }

    private void Awake()
    {
        lock (_turn)
            Monitor.PulseAll(_turn);
    }

    private void Serve()
    {
        while (Next() is { } work)
        {
            try
            {
                work();
            }
            catch (Exception failure)
            {
                _failure = failure;
            }

            lock (_turn)
            {
                _work = null;
                Monitor.PulseAll(_turn);
            }
        }
    }

    /// <summary>The next work; <see langword="null"/> when none came for long enough.</summary>
    private Action? Next()
    {
        lock (_turn)
        {
            if (_work is null)
                Monitor.Wait(_turn, LongestIdle);
            _hasEnded = _work is null;
            return _work;
        }
    }
}
