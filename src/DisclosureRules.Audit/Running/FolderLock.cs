using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Diagnostics;

namespace DisclosureRules.Audit.Running;

/// <summary>Keeps two audits from writing into one folder. The system lifts it when the process ends, however it does.</summary>
internal sealed class FolderLock : IDisposable
{
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
            // A file that is held by another process is an error of sharing; what else is wrong with the folder shows where it is made.
            bool isHeld = exception is IOException && File.Exists(paths.Lock);
            throw new DiagnosticException([new(isHeld ? AuditTexts.Of("audit.locked") : AuditTexts.Of("audit.not-writable", ("reason", exception.Message)), paths.Folder)], exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
