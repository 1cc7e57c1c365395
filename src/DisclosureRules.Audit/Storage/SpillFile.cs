namespace DisclosureRules.Audit.Storage;

/// <summary>A file for what is too much to be held, which goes when it is no longer needed. Not safe to share between threads.</summary>
internal sealed class SpillFile(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
    private long _length;

    /// <summary>Writes bytes behind all others.</summary>
    /// <returns>Where they stand.</returns>
    public long Append(ReadOnlySpan<byte> bytes)
    {
        long at = _length;
        RandomAccess.Write(_file.SafeFileHandle, bytes, at);
        _length = at + bytes.Length;
        return at;
    }

    public void Read(long offset, Span<byte> bytes)
    {
        _file.Position = offset;
        _file.ReadExactly(bytes);
    }

    public void Dispose() => _file.Dispose();
}
