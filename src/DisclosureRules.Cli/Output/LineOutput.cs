using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace DisclosureRules.Cli.Output;

/// <summary>
/// Standard output, of which only whole lines are sent until the end: whatever stops the tool, what was written has no line that breaks off. Where the disk is
/// full, the piece of a line that still had room is taken back. Safe to share between threads.
/// </summary>
/// <param name="output">Where the lines go.</param>
/// <param name="file">The file behind it; <see langword="null"/> where it is none.</param>
internal sealed class LineOutput(Stream output, SafeFileHandle? file = null) : Stream
{
    private const int Enough = 64 << 10;

    private readonly Lock _lock = new();
    private ArrayBufferWriter<byte> _waiting = new(Enough);
    private int _whole;
    private bool _isClosed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        lock (_lock)
        {
            int end = buffer.LastIndexOf((byte)'\n');
            if (end >= 0)
                _whole = _waiting.WrittenCount + end + 1;
            _waiting.Write(buffer);
            if (_whole >= Enough)
                Send(_whole);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Sends the whole lines.</summary>
    public override void Flush()
    {
        lock (_lock)
            Send(_whole);
    }

    /// <summary>Sends what there is, be it half a line.</summary>
    public void Finish()
    {
        lock (_lock)
            Send(_waiting.WrittenCount);
    }

    /// <summary>Sends nothing any more, once what is being sent is sent; gives up waiting for that where nobody takes it.</summary>
    public void Close(TimeSpan patience)
    {
        if (!_lock.TryEnter(patience))
            return;
        _isClosed = true;
        _lock.Exit();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Send(int count)
    {
        if (count == 0 || _isClosed)
            return;
        ReadOnlySpan<byte> lines = _waiting.WrittenSpan[..count];
        long before = LengthOfFile();
        try
        {
            output.Write(lines);
            output.Flush();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ObjectDisposedException or NotSupportedException or ArgumentException)
        {
            _isClosed = true;
            TakeBack(lines, before);
            throw new OutputException(exception);
        }

        ArrayBufferWriter<byte> rest = new(Enough);
        rest.Write(_waiting.WrittenSpan[count..]);
        (_waiting, _whole) = (rest, Math.Max(0, _whole - count));
    }

    private long LengthOfFile()
    {
        try
        {
            return file is null ? -1 : RandomAccess.GetLength(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ObjectDisposedException)
        {
            return -1;
        }
    }

    /// <summary>Cuts the file behind the last whole line, if it has grown by a part of these lines and nothing else.</summary>
    private void TakeBack(ReadOnlySpan<byte> lines, long before)
    {
        long written = LengthOfFile() - before;
        if (before < 0 || written <= 0 || written > lines.Length)
            return;
        try
        {
            RandomAccess.SetLength(file!, before + lines[..(int)written].LastIndexOf((byte)'\n') + 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // Then the half line stays.
        }
    }
}
