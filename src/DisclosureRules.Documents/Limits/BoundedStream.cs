using DisclosureRules.Diagnostics;

namespace DisclosureRules.Documents.Limits;

/// <summary>Reads streams to their end, unless that is farther away than accepted.</summary>
internal static class BoundedStream
{
    private const int Piece = 64 << 10;

    /// <summary>The bytes from the position to the end; <see langword="null"/> and the problem when they are more than accepted.</summary>
    public static ReadOnlyMemory<byte>? TryRead(Stream stream, ReadingLimits limits, string name, ICollection<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        long expected = stream.CanSeek ? Math.Max(0, stream.Length - stream.Position) : 0;
        if (limits.Refuses(expected, name, diagnostics))
            return null;
        // One more than expected, so that the end is seen without room for another piece.
        byte[] bytes = new byte[expected > 0 ? expected + 1 : Piece];
        int count = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            int read = stream.Read(bytes, count, Math.Min(Piece, bytes.Length - count));
            count += read;
            if (read == 0)
                return bytes.AsMemory(0, count);
            if (limits.Refuses(count, name, diagnostics))
                return null;
            if (count == bytes.Length)
                Array.Resize(ref bytes, (int)Math.Min((long)count * 2, (long)limits.Bytes + 1));
        }
    }
}
