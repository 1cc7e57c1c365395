namespace DisclosureRules.Packages.Tests;

/// <summary>
/// Everything that ships, packed once into a folder of its own: under a version that nothing else has, away from the repository's own
/// build, unpacked into a package folder that goes away with the tests.
/// </summary>
public sealed class PackedPackages : IDisposable
{
    public const string Version = "0.0.1-packed";

    private static readonly string[] Projects = ["DisclosureRules", "DisclosureRules.Documents", "DisclosureRules.Audit", "DisclosureRules.Audit.Databases", "DisclosureRules.Audit.Office", "DisclosureRules.NRules", "DisclosureRules.Extensions", "DisclosureRules.AspNetCore", "DisclosureRules.Testing", "DisclosureRules.Authoring", "DisclosureRules.Cli"];

    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<string> _tool;

    public PackedPackages()
    {
        _tool = new(InstallTool);
        foreach (string project in Projects)
            Pack(RepositoryFiles.Root, project, _folder.Path("build"), Feed);
    }

    /// <summary>The folder with the packages, as good as a feed.</summary>
    public string Feed => _folder.Path("feed");

    /// <summary>Restores into a folder of its own, where nothing of ours lies yet; packages of others are taken from where this build has them.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["NUGET_PACKAGES"] = _folder.Path("packages") };

    /// <summary>The tool, installed from its package.</summary>
    public string Tool => _tool.Value;

    internal Package Open(string id) => new(Path.Combine(Feed, $"{id}.{Version}.nupkg"));

    internal Package OpenSymbols(string id) => new(Path.Combine(Feed, $"{id}.{Version}.snupkg"));

    /// <summary>Packs a copy of the sources in another folder, from nothing; the folder with its packages.</summary>
    internal static string PackElsewhere(TemporaryFolder folder, string project)
    {
        string[] files = [.. Directory.EnumerateFiles(RepositoryFiles.Root), .. new[] { "src/icon", "rules", $"src/{project}" }.SelectMany(f =>
            Directory.EnumerateFiles(RepositoryFiles.Path(f), "*", SearchOption.AllDirectories)), .. Directory.EnumerateFiles(RepositoryFiles.Path("src"))];
        foreach (string file in files)
        {
            string copy = folder.Path($"sources/{Path.GetRelativePath(RepositoryFiles.Root, file)}");
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        // The same commit, in another working tree.
        if (Directory.Exists(RepositoryFiles.Path(".git")))
            folder.Write("sources/.git", $"gitdir: {RepositoryFiles.Path(".git")}\n");
        Pack(folder.Path("sources"), project, folder.Path("build"), folder.Path("feed"));
        return folder.Path("feed");
    }

    public void Dispose() => _folder.Dispose();

    private string InstallTool()
    {
        _folder.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        Command.RunDotnet(_folder.Root, Environment, "tool", "install", "DisclosureRules.Cli", "--tool-path", _folder.Path("tool"), "--configfile", _folder.Path("nuget.config"), "--version", Version).Succeeded();
        return _folder.Path(OperatingSystem.IsWindows() ? "tool/disclosure-rules.exe" : "tool/disclosure-rules");
    }

    private static void Pack(string sources, string project, string build, string feed) => Command.RunDotnet(
        sources, null, "pack", $"src/{project}", "-c", "Release", "--artifacts-path", build, "-o", feed, $"-p:Version={Version}", "-p:CI=true").Succeeded();
}
