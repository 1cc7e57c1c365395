using System.IO.Compression;

namespace DisclosureRules.Audit.Storage;

/// <summary>Bytes deflated for the journal. Words and cells of reports shrink to about a quarter.</summary>
internal static class Packed
{
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return [];
        using MemoryStream packed = new();
        using (DeflateStream deflate = new(packed, CompressionLevel.Fastest, leaveOpen: true))
            deflate.Write(bytes);
        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes were not packed.</exception>
    public static byte[] Unpack(byte[] bytes)
    {
        if (bytes.Length == 0)
            return [];
        using DeflateStream deflate = new(new MemoryStream(bytes), CompressionMode.Decompress);
        using MemoryStream whole = new();
        deflate.CopyTo(whole);
        return whole.ToArray();
    }
}
