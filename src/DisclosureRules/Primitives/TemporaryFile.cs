using Microsoft.Win32.SafeHandles;

namespace DisclosureRules.Primitives;

/// <summary>A file for what is too much for memory, made when something is written first, and gone whatever becomes of the process. Not safe to share between threads.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private SafeFileHandle? _file;
    private bool _isFull;

    /// <summary>Writes bytes; <see langword="false"/> where that can't be, now or ever after.</summary>
    public bool TryWrite(ReadOnlySpan<byte> bytes, long at)
    {
        if (_isFull)
            return false;
        try
        {
            RandomAccess.Write(_file ??= Open(), bytes, at);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _isFull = true;
            return false;
        }
    }

    /// <summary>Reads bytes that were written.</summary>
    /// <exception cref="IOException">The file can't be read any more.</exception>
    public void Read(long at, Span<byte> into)
    {
        while (!into.IsEmpty)
        {
            int read = RandomAccess.Read(_file!, into, at);
            if (read == 0)
                throw new EndOfStreamException();
            at += read;
            into = into[read..];
        }
    }

    public void Dispose() => _file?.Dispose();

    private static SafeFileHandle Open()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        SafeFileHandle file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);

        // Where an open file may lose its name, nothing is left even of a process that is killed.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        return file;
    }
}
