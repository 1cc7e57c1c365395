namespace DisclosureRules.Audit.Databases.Tables;

/// <summary>
/// A database file that gets one run more, or is what it was: the run is written into a copy, which then takes its place.
/// </summary>
internal static class DatabaseFile
{
    private const string Unfinished = ".unfinished";

    /// <param name="path">The file.</param>
    /// <param name="write">Writes into the file whose path it is given.</param>
    public static async Task ExtendAsync(string path, Func<string, Task> write)
    {
        string copy = path + Unfinished;
        Remove(copy);
        if (File.Exists(path))
            File.Copy(path, copy);
        try
        {
            await write(copy).ConfigureAwait(false);
            File.Move(copy, path, overwrite: true);
        }
        finally
        {
            Remove(copy);
        }
    }

    private static void Remove(string path)
    {
        File.Delete(path);
        foreach (string beside in (ReadOnlySpan<string>)["-journal", "-wal", ".wal"])
            File.Delete(path + beside);
    }
}
