using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DisclosureRules.Primitives;

/// <summary>Records of one size in their order, in blocks and, where there is a file, most of them in it. Not safe to share between threads.</summary>
/// <param name="file">The file; <see langword="null"/> for none.</param>
/// <param name="held">How many bytes stay in memory, about, where there is a file.</param>
internal sealed class RecordLog<T>(TemporaryFile? file = null, int held = 0)
    where T : unmanaged
{
    private static readonly int Size = Unsafe.SizeOf<T>();

    private readonly ByteLog _bytes = new(file, held);

    public int Count { get; private set; }

    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            T record = default;
            _bytes.Read((long)index * Size, MemoryMarshal.AsBytes(new Span<T>(ref record)));
            return record;
        }
    }

    public void Add(T record)
    {
        _bytes.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<T>(ref record)));
        Count++;
    }
}
