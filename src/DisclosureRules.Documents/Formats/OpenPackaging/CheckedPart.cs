namespace DisclosureRules.Documents.Formats.OpenPackaging;

/// <summary>
/// A part of a package as it is decompressed. Its length and checksum are compared with those that the archive states, since the library
/// does not: a damaged byte would otherwise become another digit. Not safe to share between threads.
/// </summary>
internal sealed class CheckedPart(Stream content, long length, uint checksum, string part, PackageBudget budget) : Stream
{
    private long _read;
    private uint _sum;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position { get => _read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int count = content.Read(buffer);
        _read += count;
        _sum = Crc32.Append(_sum, buffer[..count]);
        if (_read > length || (count == 0 && buffer.Length > 0 && (_read != length || _sum != checksum)))
            throw budget.Stop(PackageProblem.Checksum(budget.Name, part));
        budget.Look();
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();
        base.Dispose(disposing);
    }
}
