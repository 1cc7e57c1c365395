using System.Buffers.Binary;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Repair;

namespace DisclosureRules.Audit.Results;

/// <summary>
/// The repairs that were found while a result is written, so that the next output needn't search again: on disk, and in memory 8 bytes for each report. Where nothing can be
/// written, on a full disk or in a folder of others, or where another holds the file, that is told once, and each output searches for itself. Safe to share between threads.
/// </summary>
internal sealed class FoundRepairs : IDisposable
{
    private readonly Lock _lock = new();
    private readonly string _path;
    private readonly Action<Diagnostic>? _tell;
    private readonly long[] _ends;
    private FileStream? _file;

    /// <param name="path">The file; it goes when it is no longer needed.</param>
    /// <param name="reports">How many reports there are.</param>
    /// <param name="tell">Is told why nothing is kept; on any thread.</param>
    public FoundRepairs(string path, int reports, Action<Diagnostic>? tell)
    {
        (_path, _tell, _ends) = (path, tell, new long[reports]);
        try
        {
            _file = new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            GiveUp(exception);
        }
    }

    /// <summary>Whether what is found is kept.</summary>
    public bool AreKept => _file is not null;

    /// <summary>The repairs of a report; <see langword="null"/> where nobody looked for them yet, or they were not kept.</summary>
    public RepairResult? Find(int report, Form form)
    {
        lock (_lock)
        {
            if (_file is null || _ends[report] == 0)
                return null;
            try
            {
                return StoredRepairs.Read(Read(_file, _ends[report]), form);
            }
            catch (IOException exception)
            {
                GiveUp(exception);
                return null;
            }
        }
    }

    /// <summary>Keeps the repairs of a report where that can be.</summary>
    public void Add(int report, RepairResult repairs, Form form)
    {
        byte[] utf8 = StoredRepairs.Write(repairs, form);
        byte[] length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, utf8.Length);
        lock (_lock)
        {
            if (_file is null)
                return;
            try
            {
                _file.Seek(0, SeekOrigin.End);
                _file.Write([.. utf8, .. length]);
                _ends[report] = _file.Position;
            }
            catch (IOException exception)
            {
                GiveUp(exception);
            }
        }
    }

    public void Dispose() => _file?.Dispose();

    private static byte[] Read(FileStream file, long end)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        file.Position = end - sizeof(int);
        file.ReadExactly(length);
        byte[] utf8 = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        file.Position = end - sizeof(int) - utf8.Length;
        file.ReadExactly(utf8);
        return utf8;
    }

    /// <summary>Nothing is kept any more: what there is goes, which on a full disk makes room for the result itself.</summary>
    private void GiveUp(Exception exception)
    {
        FileStream? file = _file;
        _file = null;
        file?.Dispose();
        _tell?.Invoke(new(AuditTexts.Of("audit.repairs-not-kept", ("reason", FileFailure.ReasonOf(exception))), _path));
    }
}
