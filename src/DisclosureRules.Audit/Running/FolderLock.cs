using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Diagnostics;

namespace DisclosureRules.Audit.Running;

/// <summary>Keeps two audits from writing into one folder. The system lifts it when the process ends, however it does.</summary>
internal sealed class FolderLock : IDisposable
{
    // What systems call a file that another process holds: Linux EAGAIN, macOS EWOULDBLOCK, Windows sharing and lock violation.
    private static readonly int[] Held = OperatingSystem.IsWindows() ? [32, 33] : OperatingSystem.IsMacOS() ? [35] : [11];

    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    /// <exception cref="DiagnosticException">Another audit is at work in the folder, or it can't be written to.</exception>
    public static FolderLock Take(StorePaths paths)
    {
        try
        {
            Directory.CreateDirectory(paths.Store);
            return new(new(paths.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            bool isHeld = exception is IOException && Array.IndexOf(Held, exception.HResult & 0xFFFF) >= 0;
            throw new DiagnosticException([new(isHeld ? AuditTexts.Of("audit.locked") : AuditTexts.Of("audit.not-writable", ("reason", FileFailure.ReasonOf(exception))), paths.Folder)], exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
