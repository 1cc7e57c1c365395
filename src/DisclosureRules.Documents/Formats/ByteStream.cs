using System.Runtime.InteropServices;

namespace DisclosureRules.Documents.Formats;

/// <summary>Bytes as a stream for libraries that want one: the bytes themselves where they are an array, else a copy.</summary>
internal static class ByteStream
{
    /// <summary>
    /// For a library that copies what it can't write to into a file of its own before it reads; it is told to read only, and writes nothing. Without
    /// a folder for such files, or room in it, no document could be read.
    /// </summary>
    public static MemoryStream Uncopied(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array)
        ? new(array.Array!, array.Offset, array.Count, writable: true)
        : new(bytes.ToArray(), writable: true);

    public static MemoryStream Of(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> array)
        ? new(array.Array!, array.Offset, array.Count, writable: false)
        : new(bytes.ToArray(), writable: false);
}
