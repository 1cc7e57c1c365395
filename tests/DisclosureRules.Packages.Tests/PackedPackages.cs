namespace DisclosureRules.Packages.Tests;

/// <summary>
/// Everything that ships, packed once into a folder of its own: under a version that nothing else has, away from the repository's own
/// build, unpacked into a package folder that goes away with the tests.
/// </summary>
public sealed class PackedPackages : IDisposable
{
    public const string Version = "0.0.1-packed";

    private static readonly string[] Projects = ["DisclosureRules", "DisclosureRules.Documents", "DisclosureRules.Cli"];

    private readonly TemporaryFolder _folder = new();

    public PackedPackages()
    {
        foreach (string project in Projects)
        {
            Command.RunDotnet(RepositoryFiles.Root, null, "pack", $"src/{project}", "-c", "Release", "--artifacts-path", _folder.Path("build"),
                "-o", Feed, $"-p:Version={Version}", "-p:CI=true").Succeeded();
        }
    }

    /// <summary>The folder with the packages, as good as a feed.</summary>
    public string Feed => _folder.Path("feed");

    /// <summary>Restores into a folder of its own, where nothing of ours lies yet; packages of others are taken from where this build has them.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string> { ["NUGET_PACKAGES"] = _folder.Path("packages") };

    internal Package Open(string id) => new(Path.Combine(Feed, $"{id}.{Version}.nupkg"));

    internal Package OpenSymbols(string id) => new(Path.Combine(Feed, $"{id}.{Version}.snupkg"));

    public void Dispose() => _folder.Dispose();
}
