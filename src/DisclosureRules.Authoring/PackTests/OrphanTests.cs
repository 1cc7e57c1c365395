using DisclosureRules.Diagnostics;
using DisclosureRules.Json;

namespace DisclosureRules.Authoring.PackTests;

/// <summary>
/// Files that are named like the tests of a pack and stand beside none of that name: those of a pack that got another name, and those that are named almost as
/// they must be. Nobody runs them, and nobody would notice. Stateless and safe to share between threads.
/// </summary>
internal static class OrphanTests
{
    private static readonly string[] AlmostEndings = [JsonFiles.TestsEnding, ".test.json", "-tests.json", "-test.json", "_tests.json", "_test.json"];

    // Whoever has more of them sees from these what is wrong.
    private const int MostFolders = 1_000;

    /// <summary>What is said of those beside these packs, in the order of their paths.</summary>
    /// <param name="paths">Pack files and folders; beside a file that has its tests no others are looked for.</param>
    public static IReadOnlyList<Diagnostic> Of(IReadOnlyList<string> paths)
    {
        IEnumerable<string> folders = paths.Where(Directory.Exists).SelectMany(Below)
            .Concat(paths.Where(p => File.Exists(p) && !File.Exists(PackTestSuite.FileBeside(p))).Select(p => Path.GetDirectoryName(p) is { Length: > 0 } folder ? folder : "."));
        return [.. folders.Distinct(StringComparer.Ordinal).SelectMany(In)];
    }

    private static IEnumerable<string> Below(string folder) => Directory
        .EnumerateDirectories(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint }).Take(MostFolders).Prepend(folder);

    private static IEnumerable<Diagnostic> In(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { IgnoreInaccessible = true }).Where(f => f.EndsWith(".json", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
        string[] orphans = [.. files.Where(f => PackOf(f) is { } pack && !(f.EndsWith(JsonFiles.TestsEnding, StringComparison.Ordinal) && files.Contains(pack, StringComparer.Ordinal)))];
        string[] untested = [.. files.Except(orphans).Where(f => PackOf(f) is null && !files.Contains(PackTestSuite.FileBeside(f), StringComparer.Ordinal))];
        foreach (string orphan in orphans)
        {
            string pack = PackOf(orphan)!;
            string[] meant = Array.Find(untested, u => string.Equals(u, pack, StringComparison.OrdinalIgnoreCase)) is { } near ? [near] : untested;
            yield return new(
                meant.Length == 1
                    ? Texts.Of("advice.orphan-tests", ("wanted", Path.GetFileName(PackTestSuite.FileBeside(meant[0]))))
                    : Texts.Of("advice.orphan-tests/none", ("pack", Path.GetFileName(pack))),
                orphan.Replace('\\', '/'));
        }
    }

    /// <summary>The pack that a file is named for; <see langword="null"/> where it isn't named like tests.</summary>
    private static string? PackOf(string file) =>
        Array.Find(AlmostEndings, e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase) && Path.GetFileName(file).Length > e.Length) is { } ending ? file[..^ending.Length] + ".json" : null;
}
