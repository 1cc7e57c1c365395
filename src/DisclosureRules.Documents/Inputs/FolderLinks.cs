namespace DisclosureRules.Documents.Inputs;

/// <summary>
/// The links in a folder. Who fills a folder need not be allowed to read what they lead to, and messages about a file can show what stands in it: those that
/// lead out of the folder are not followed.
/// </summary>
/// <param name="folder">The folder.</param>
internal sealed class FolderLinks(string folder)
{
    // As many as Linux follows.
    private const int MostLinks = 40;

    private readonly Lazy<string?> _folder = new(() => TargetOf(folder));

    /// <summary>Whether an entry is a link to a file that lies outside the folder, wherever it is below it.</summary>
    public bool LeadOut(FileSystemInfo entry)
    {
        if (entry is not FileInfo || (entry.Attributes & FileAttributes.ReparsePoint) == 0 || entry.LinkTarget is null)
            return false;
        return _folder.Value is not { } inside || TargetOf(entry.FullName) is not { } target
            || !target.StartsWith(Path.EndsInDirectorySeparator(inside) ? inside : inside + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>Where a path leads, without any link in it; <see langword="null"/> where that can't be said.</summary>
    private static string? TargetOf(string path)
    {
        int left = MostLinks;
        return TargetOf(path, ref left);
    }

    private static string? TargetOf(string path, ref int left)
    {
        string full = Path.GetFullPath(path), at = Path.GetPathRoot(full)!;
        foreach (string part in full[at.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries))
        {
            string next = Path.Combine(at, part);
            if (LinkOf(next) is not { } link)
                at = next;
            else if (left-- > 0 && TargetOf(Path.Combine(at, link), ref left) is { } target)
                at = target;
            else
                return null;
        }

        return at;
    }

    private static string? LinkOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What can't be looked at is no link that could be followed.
            return null;
        }
    }
}
