using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Json;

/// <summary>
/// The JSON files that paths name: files as they are, folders with every <c>.json</c> file below them but <c>*.tests.json</c>, <c>*.schema.json</c>
/// and <c>*.report.json</c>. Links to folders are not followed, since they may lead
/// round in a circle; a link that is itself named is.
/// </summary>
internal static class JsonFiles
{
    /// <summary>How files with the tests of a pack end: they stand beside packs and are none.</summary>
    public const string TestsEnding = ".tests.json";

    private static readonly string[] OtherEndings = [TestsEnding, ".schema.json", ".report.json"];

    /// <summary>The files, in the order of the paths, those of a folder in ordinal order of their paths. The files themselves are not opened.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="diagnostics">Receives the paths that lead nowhere, the folders without files, and those that can't be looked into.</param>
    /// <param name="missing">What is said of a path that leads nowhere; that there is no such file or folder when left out.</param>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths, List<Diagnostic> diagnostics, Func<string, Message>? missing = null)
    {
        List<string> files = [];
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
                files.AddRange(Below(path, diagnostics));
            else if (File.Exists(path))
                files.Add(path);
            else
                diagnostics.Add(PathOrText.IsJson(path) ? new(Texts.Of("file.not-opened/text"), PathOrText.Shown(path)) : new(missing?.Invoke(path) ?? Texts.Of("file.not-found"), path));
        }

        return files;
    }

    private static List<string> Below(string folder, List<Diagnostic> diagnostics)
    {
        int before = diagnostics.Count;
        List<string> files = [];
        Queue<string> folders = new([folder]);
        while (folders.TryDequeue(out string? at))
        {
            try
            {
                foreach (FileSystemInfo entry in new DirectoryInfo(at).EnumerateFileSystemInfos())
                {
                    string path = Path.Join(at, entry.Name).Replace('\\', '/');
                    if (entry is FileInfo file && entry.Name.EndsWith(".json", StringComparison.Ordinal) && !IsBesidePacks(entry.Name))
                        AddFile(file, path);
                    else if (entry is DirectoryInfo && !IsLink(entry))
                        folders.Enqueue(path);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                diagnostics.Add(Diagnostic.NotOpened(at, exception));
            }
        }

        if (files.Count == 0 && diagnostics.Count == before)
            diagnostics.Add(new(Texts.Of("file.empty-folder"), folder));
        files.Sort(StringComparer.Ordinal);
        return files;

        // Pipes and devices have no length, and to open one may wait for ever.
        void AddFile(FileInfo file, string path)
        {
            if (file is { Exists: true, Length: 0 })
                diagnostics.Add(new(Texts.Of("file.empty"), path));
            else
                files.Add(path);
        }
    }

    /// <summary>Tests, schemas, and reports to try rules on.</summary>
    private static bool IsBesidePacks(string name) => OtherEndings.Any(e => name.EndsWith(e, StringComparison.Ordinal));

    /// <summary>A folder whose name is not UTF-8 has no attributes, all bits set, and is no link: it is tried, so that it is told.</summary>
    private static bool IsLink(FileSystemInfo entry) => entry.Attributes is var attributes && attributes != (FileAttributes)(-1) && (attributes & FileAttributes.ReparsePoint) != 0;
}
