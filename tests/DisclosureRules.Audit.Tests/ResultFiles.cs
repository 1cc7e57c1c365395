namespace DisclosureRules.Audit.Tests;

/// <summary>The files of a result, to be compared byte for byte.</summary>
internal static class ResultFiles
{
    /// <summary>All but what says how the run went: what was taken over.</summary>
    public static void AssertSame(string expected, string found)
    {
        string[] names = Names(expected);
        Assert.Equal(names, Names(found));
        foreach (string name in names)
            Assert.True(Text(expected, name) == Text(found, name), $"{name} differs");
    }

    private static string[] Names(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Where(f => !f.StartsWith("store/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string Text(string folder, string name)
    {
        string text = File.ReadAllText(Path.Combine(folder, name));
        return name != "summary.json" ? text
            : string.Join('\n', text.Split('\n').Where(l => !l.Contains("\"takenOver\"", StringComparison.Ordinal)));
    }
}
