using System.Text.Json;
using System.Xml.Linq;

namespace DisclosureRules.Architecture.Tests;

/// <summary>
/// What is restored is held by lock files: the gate restores in locked mode. They hold elsewhere only where nothing comes in the version of whatever SDK is installed.
/// </summary>
public sealed class LockFileTests
{
    /// <summary>A native compiler is of the SDK's version and of the machine's kind.</summary>
    private static readonly string[] WithoutOne = ["samples/NativeAot"];

    private static readonly string Root = FloorPlan.RepositoryRoot();

    public static TheoryData<string> Projects => new(Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Root, Path.GetDirectoryName(f)!).Replace('\\', '/'))
        .Where(f => !f.Split('/').Any(p => p is "artifacts" or "obj" or "bin") && !WithoutOne.Contains(f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_package_is_locked_with_its_hash_in_the_version_of_the_central_list(string project)
    {
        string path = Path.Combine(Root, project, "packages.lock.json");
        Assert.True(File.Exists(path), $"{project} has no packages.lock.json: dotnet restore {project}, and commit what it writes");
        using JsonDocument locked = JsonDocument.Parse(File.ReadAllText(path));
        Dictionary<string, string> central = Central("Directory.Packages.props", "PackageVersion", "Include", "Version");
        foreach ((string name, string value) in Central("Directory.Build.targets", "KnownILLinkPack", "Update", "ILLinkPackVersion"))
            central.Add(name, value);
        foreach (JsonProperty package in locked.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(f => f.Value.EnumerateObject()))
        {
            string type = package.Value.GetProperty("type").GetString()!;
            if (type == "Project")
                continue;
            Assert.True(package.Value.GetProperty("contentHash").GetString()!.Length > 80, package.Name);
            if (type == "Direct")
                Assert.Equal(central.GetValueOrDefault(package.Name), package.Value.GetProperty("resolved").GetString());
        }
    }

    [Fact]
    public void The_gate_restores_in_locked_mode() => Assert.Contains("restore DisclosureRules.sln --locked-mode", File.ReadAllText(Path.Combine(Root, ".ci", "run")), StringComparison.Ordinal);

    private static Dictionary<string, string> Central(string file, string element, string name, string version) => XDocument.Load(Path.Combine(Root, file)).Descendants(element)
        .ToDictionary(e => e.Attribute(name)!.Value, e => e.Attribute(version)!.Value, StringComparer.OrdinalIgnoreCase);
}
