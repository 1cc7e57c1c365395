using System.Buffers.Binary;
using DisclosureRules.Forms;
using DisclosureRules.Repair;

namespace DisclosureRules.Audit.Results;

/// <summary>
/// The repairs that were found while a result is written, so that the next output needn't search again: on disk, and in memory 8 bytes for each report. Safe to share
/// between threads.
/// </summary>
internal sealed class FoundRepairs : IDisposable
{
    private readonly Lock _lock = new();
    private readonly FileStream _file;
    private readonly long[] _ends;

    private FoundRepairs(FileStream file, int reports) => (_file, _ends) = (file, new long[reports]);

    /// <summary>A place for what is found; <see langword="null"/> where nothing can be written, or another holds the file: then each output searches for itself.</summary>
    /// <param name="path">The file; it goes when it is no longer needed.</param>
    /// <param name="reports">How many reports there are.</param>
    public static FoundRepairs? TryOpen(string path, int reports)
    {
        try
        {
            return new(new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 << 10, FileOptions.DeleteOnClose), reports);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The repairs of a report; <see langword="null"/> where nobody looked for them yet.</summary>
    public RepairResult? Find(int report, Form form)
    {
        lock (_lock)
        {
            if (_ends[report] == 0)
                return null;
            Span<byte> length = stackalloc byte[sizeof(int)];
            _file.Position = _ends[report] - sizeof(int);
            _file.ReadExactly(length);
            byte[] utf8 = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
            _file.Position = _ends[report] - sizeof(int) - utf8.Length;
            _file.ReadExactly(utf8);
            return StoredRepairs.Read(utf8, form);
        }
    }

    /// <summary>Keeps the repairs of a report.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    public void Add(int report, RepairResult repairs, Form form)
    {
        byte[] utf8 = StoredRepairs.Write(repairs, form);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, utf8.Length);
        lock (_lock)
        {
            _file.Seek(0, SeekOrigin.End);
            _file.Write(utf8);
            _file.Write(length);
            _ends[report] = _file.Position;
        }
    }

    public void Dispose() => _file.Dispose();
}
