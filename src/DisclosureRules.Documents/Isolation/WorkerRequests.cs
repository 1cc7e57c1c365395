using System.Collections.Concurrent;
using System.Diagnostics;
using DisclosureRules.Documents.Inputs;

namespace DisclosureRules.Documents.Isolation;

/// <summary>
/// The documents that a process is asked to read, received on a thread of its own: so it is seen at once when the process that asks is gone, also while a document
/// is being read that takes long. Then nobody waits for the answer, and this process ends. Its members are for one thread.
/// </summary>
internal sealed class WorkerRequests : IDisposable
{
    private readonly BlockingCollection<ContentInput> _asked = [];

    // Asked for before it is needed: a process may be short of memory then.
    private readonly Process _own = Process.GetCurrentProcess();
    private readonly WorkerPipe _pipe;
    private readonly int _mostBytes;
    private int _waiting;

    /// <summary>Begins to receive.</summary>
    /// <param name="pipe">What is sent, which nobody else receives from any more.</param>
    /// <param name="mostBytes">The largest document.</param>
    public WorkerRequests(WorkerPipe pipe, int mostBytes)
    {
        (_pipe, _mostBytes) = (pipe, mostBytes);
        new Thread(Receive) { IsBackground = true, Name = "requests" }.Start();
    }

    /// <summary>The next document.</summary>
    /// <exception cref="EndOfStreamException">Nobody asks any more.</exception>
    public ContentInput Next() => _asked.TryTake(out ContentInput? input, Timeout.Infinite) ? input : throw new EndOfStreamException();

    /// <summary>Says that the answer to the last one is sent.</summary>
    public void Answered() => Interlocked.Decrement(ref _waiting);

    public void Dispose()
    {
        _asked.Dispose();
        _own.Dispose();
    }

    private void Receive()
    {
        try
        {
            while (true)
            {
                string name = _pipe.ReceiveText(int.MaxValue);
                byte[] content = _pipe.Receive(_mostBytes);
                Interlocked.Increment(ref _waiting);
                _asked.Add(new(name, content));
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            if (Volatile.Read(ref _waiting) > 0)
                _own.Kill();
            _asked.CompleteAdding();
        }
    }
}
