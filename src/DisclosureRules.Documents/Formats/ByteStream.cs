using System.Runtime.InteropServices;

namespace DisclosureRules.Documents.Formats;

/// <summary>Bytes as a stream for libraries that want one: the bytes themselves where they are an array, else a copy.</summary>
internal static class ByteStream
{
    public static MemoryStream Of(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array)
        ? new(array.Array!, array.Offset, array.Count, writable: false)
        : new(bytes.ToArray(), writable: false);
}
