using System.Runtime.InteropServices;

namespace DisclosureRules.Audit.Storage;

/// <summary>
/// A list that lies on disk but for its end, so that its length costs no memory; many may share a file. It is written once and then read from the start. Not safe to
/// share between threads.
/// </summary>
/// <param name="file">Where it lies.</param>
/// <param name="held">How many items are held before they are written.</param>
internal sealed class SpilledList<T>(SpillFile file, int held)
    where T : unmanaged
{
    private readonly List<long> _chunks = [];
    private readonly T[] _end = new T[held];
    private int _used;

    public long Count => ((long)_chunks.Count * held) + _used;

    public void Add(T item) => Add(new ReadOnlySpan<T>(ref item));

    public void Add(ReadOnlySpan<T> items)
    {
        while (!items.IsEmpty)
        {
            if (_used == held)
            {
                _chunks.Add(file.Append(MemoryMarshal.AsBytes(_end.AsSpan())));
                _used = 0;
            }

            ReadOnlySpan<T> fitting = items[..Math.Min(items.Length, held - _used)];
            fitting.CopyTo(_end.AsSpan(_used));
            _used += fitting.Length;
            items = items[fitting.Length..];
        }
    }

    /// <summary>The items in their order, some at a time; what is handed out is used for the next.</summary>
    public IEnumerable<ReadOnlyMemory<T>> Read()
    {
        T[] read = _chunks.Count > 0 ? new T[held] : [];
        foreach (long chunk in _chunks)
        {
            file.Read(chunk, MemoryMarshal.AsBytes(read.AsSpan()));
            yield return read;
        }

        yield return _end.AsMemory(0, _used);
    }
}
