using DisclosureRules.Diagnostics;

namespace DisclosureRules.Documents.Limits;

/// <summary>Reads streams to their end, unless that is farther away than accepted.</summary>
internal static class BoundedStream
{
    private const int Piece = 64 << 10;

    /// <summary>The bytes from the position to the end; <see langword="null"/> and the problem when they are more than accepted.</summary>
    public static ReadOnlyMemory<byte>? TryRead(Stream stream, ReadingLimits limits, string name, ICollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (Content.Of(stream, limits, name, diagnostics) is not { } content)
            return null;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int read = stream.Read(content.Room.Span);
            if (read == 0)
                return content.Whole;
            if (!content.TryAdd(read, limits, name, diagnostics))
                return null;
        }
    }

    /// <summary>The same without blocking.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>?> TryReadAsync(
        Stream stream, ReadingLimits limits, string name, ICollection<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (Content.Of(stream, limits, name, diagnostics) is not { } content)
            return null;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int read = await stream.ReadAsync(content.Room, cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return content.Whole;
            if (!content.TryAdd(read, limits, name, diagnostics))
                return null;
        }
    }

    /// <summary>What was read so far, with room for more.</summary>
    private sealed class Content(byte[] bytes)
    {
        private byte[] _bytes = bytes;
        private int _count;

        public Memory<byte> Room => _bytes.AsMemory(_count, Math.Min(Piece, _bytes.Length - _count));

        public ReadOnlyMemory<byte> Whole => _bytes.AsMemory(0, _count);

        public static Content? Of(Stream stream, ReadingLimits limits, string name, ICollection<Diagnostic> diagnostics)
        {
            long expected = stream.CanSeek ? Math.Max(0, stream.Length - stream.Position) : 0;
            // One more than expected, so that the end is seen without room for another piece.
            return limits.Refuses(expected, name, diagnostics) ? null : new(new byte[expected > 0 ? expected + 1 : Piece]);
        }

        public bool TryAdd(int read, ReadingLimits limits, string name, ICollection<Diagnostic> diagnostics)
        {
            _count += read;
            if (limits.Refuses(_count, name, diagnostics))
                return false;
            if (_count == _bytes.Length)
                Array.Resize(ref _bytes, (int)Math.Min((long)_count * 2, (long)limits.Bytes + 1));
            return true;
        }
    }
}
