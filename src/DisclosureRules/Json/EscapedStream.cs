using System.Buffers;
using System.Text.Json;

namespace DisclosureRules.Json;

/// <summary>
/// A stream for JSON that is written piece by piece, with what <see cref="JsonOutput"/> escapes escaped. Each piece has whole characters, as a <see cref="Utf8JsonWriter"/>
/// gives them. What lies behind it is not closed with it. For one thread at a time.
/// </summary>
internal sealed class EscapedStream(Stream output) : Stream
{
    private readonly ArrayBufferWriter<byte> _piece = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        JsonOutput.Escape(buffer, _piece);
        output.Write(_piece.WrittenSpan);
        _piece.ResetWrittenCount();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        JsonOutput.Escape(buffer.Span, _piece);
        await output.WriteAsync(_piece.WrittenMemory, cancellationToken).ConfigureAwait(false);
        _piece.ResetWrittenCount();
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => output.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => output.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
