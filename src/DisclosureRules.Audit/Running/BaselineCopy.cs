using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Storage;
using DisclosureRules.Audit.Wording;
using DisclosureRules.Diagnostics;

namespace DisclosureRules.Audit.Running;

/// <summary>
/// The findings of the baseline, copied into the store before anything is written: the baseline may be the folder's own last result, and shards are merged
/// where it is not at hand.
/// </summary>
internal static class BaselineCopy
{
    /// <returns>The hash of its findings; <see langword="null"/> where there is no baseline.</returns>
    /// <exception cref="DiagnosticException">The folder holds no whole result.</exception>
    public static string? Make(string? baseline, StorePaths paths)
    {
        if (baseline is null)
        {
            File.Delete(paths.Baseline);
            return null;
        }

        StorePaths old = new(baseline);
        if (Path.GetFullPath(baseline) == Path.GetFullPath(paths.Folder) && !IsComplete(old))
        {
            // An audit against the folder's own last result was interrupted: the copy that it made is what it was held against.
            return File.Exists(paths.Baseline) ? Hashes.OfFile(paths.Baseline) : throw new DiagnosticException([new(AuditTexts.Of("audit.no-baseline"), baseline)]);
        }

        if (!IsComplete(old))
            throw new DiagnosticException([new(AuditTexts.Of("audit.no-baseline"), baseline)]);
        ResultFile.Copy(old.Findings, paths.Baseline);
        return Hashes.OfFile(paths.Baseline);
    }

    private static bool IsComplete(StorePaths paths)
    {
        try
        {
            return File.Exists(paths.Findings) && ResultJson.Parse(File.ReadAllBytes(paths.Summary), ResultJson.Pages.AuditSummary, paths.Summary).Complete;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
