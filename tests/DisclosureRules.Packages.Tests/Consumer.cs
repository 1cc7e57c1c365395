using System.Reflection;
using System.Text.Json;
using System.Xml.Linq;

namespace DisclosureRules.Packages.Tests;

/// <summary>An application of somebody else's, outside the repository, that has a sample's program and references the packed packages.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly PackedPackages _packed;

    /// <param name="packed">The packed packages.</param>
    /// <param name="package">The one of them that the application asks for.</param>
    /// <param name="sample">The sample whose program it has.</param>
    /// <param name="others">Packages of others that it asks for besides, in the version that this build has.</param>
    public Consumer(PackedPackages packed, string package, string sample, params string[] others)
    {
        _packed = packed;
        foreach (string file in Directory.EnumerateFiles(RepositoryFiles.Path($"samples/{sample}")).Where(f => Path.GetExtension(f) is ".cs" or ".json"))
            _folder.Write(Path.GetFileName(file), File.ReadAllText(file));
        _folder.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <RestoreFallbackFolders>{ThirdParties}</RestoreFallbackFolders>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{PackedPackages.Version}" />
                {string.Concat(others.Select(Reference))}
              </ItemGroup>
            </Project>
            """);
    }

    private static XElement Versions { get; } = XElement.Parse(RepositoryFiles.Text("Directory.Packages.props"));

    /// <summary>The packages that the restore of this build has unpacked: those of others, and none of ours.</summary>
    private static string ThirdParties { get; } =
        typeof(Consumer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "PackageFolder").Value!;

    /// <summary>Restores from the packed packages alone, without any network, and builds.</summary>
    public void Build() => Command.RunDotnet(
        _folder.Root, _packed.Environment, "build", "-c", "Release", "-o", _folder.Path("out"), "--source", _packed.Feed).Succeeded();

    public Command Run(params string[] args) => Command.RunDotnet(_folder.Root, null, [_folder.Path("out/Consumer.dll"), .. args]);

    /// <summary>Everything that the restore resolved, directly or not.</summary>
    public IReadOnlyList<string> Closure()
    {
        using JsonDocument assets = JsonDocument.Parse(File.ReadAllBytes(_folder.Path("obj/project.assets.json")));
        return [.. assets.RootElement.GetProperty("libraries").EnumerateObject().Select(l => l.Name)];
    }

    /// <summary>The assemblies beside the program.</summary>
    public IReadOnlyList<string> Assemblies() => [.. Directory.EnumerateFiles(_folder.Path("out"), "*.dll").Select(f => Path.GetFileNameWithoutExtension(f)!)];

    /// <summary>Whether a folder of that name is beside the program.</summary>
    public bool Has(string folder) => Directory.Exists(_folder.Path($"out/{folder}"));

    public void Dispose() => _folder.Dispose();

    private static XElement Reference(string package) => new(
        "PackageReference",
        new XAttribute("Include", package),
        new XAttribute("Version", Versions.Descendants("PackageVersion").Single(v => v.Attribute("Include")!.Value == package).Attribute("Version")!.Value));
}
