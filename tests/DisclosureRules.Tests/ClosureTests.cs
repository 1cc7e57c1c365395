using System.Text.Json;
using System.Xml.Linq;
using DisclosureRules.Forms;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests;

/// <summary>What comes with the packages: the library stands alone, and nothing compiles C# at run time.</summary>
public sealed class ClosureTests
{
    private const string Compiler = "Microsoft.CodeAnalysis";

    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateFiles(RepositoryFiles.Path("src"), "*.csproj", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_library_references_no_package_and_no_project()
    {
        XDocument project = XDocument.Load(RepositoryFiles.Path("src/DisclosureRules/DisclosureRules.csproj"));
        Assert.DoesNotContain(project.Descendants("PackageReference"), p => (string?)p.Attribute("PrivateAssets") != "all");
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.All(typeof(Form).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_shipped_project_depends_on_a_compiler_at_run_time(string name)
    {
        XDocument project = XDocument.Load(RepositoryFiles.Path($"src/{name}/{name}.csproj"));
        Assert.DoesNotContain(project.Descendants("PackageReference"),
            p => ((string?)p.Attribute("Include"))!.StartsWith(Compiler, StringComparison.Ordinal) && (string?)p.Attribute("PrivateAssets") != "all");
        using JsonDocument closure = JsonDocument.Parse(File.ReadAllBytes(Restored(name)));
        foreach (JsonProperty library in closure.RootElement.GetProperty("targets").EnumerateObject().SelectMany(t => t.Value.EnumerateObject()))
        {
            if (library.Name.StartsWith(Compiler, StringComparison.Ordinal))
                Assert.False(library.Value.TryGetProperty("runtime", out _), $"{name} ships {library.Name}.");
        }
    }

    /// <summary>
    /// In place of lock files. Those name packages of the SDK too (<c>Microsoft.NET.ILLink.Tasks</c>) and the kinds of machines that a native tool is made for, and so hold
    /// for one version of the SDK on one kind of machine.
    /// </summary>
    [Fact]
    public void What_ships_brings_along_these_packages_in_these_versions_and_no_others()
    {
        SortedSet<string> shipped = new(StringComparer.Ordinal);
        foreach (string project in Projects)
        {
            using JsonDocument closure = JsonDocument.Parse(File.ReadAllBytes(Restored(project)));
            IEnumerable<JsonProperty> libraries = closure.RootElement.GetProperty("targets").EnumerateObject().SelectMany(t => t.Value.EnumerateObject());
            shipped.UnionWith(libraries
                .Where(l => l.Value.GetProperty("type").ValueEquals("package") && (l.Value.TryGetProperty("runtime", out _) || l.Value.TryGetProperty("runtimeTargets", out _)))
                .Select(l => l.Name.Replace('/', ' ')));
        }

        Golden.Matches("closure", string.Join('\n', shipped) + "\n");
    }

    [Fact]
    public void No_assembly_beside_the_library_is_a_compiler() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll"), f => Path.GetFileName(f).StartsWith(Compiler, StringComparison.Ordinal));

    /// <summary>The resolved dependencies of a project, from the restore that this build made or the newest of the repository.</summary>
    private static string Restored(string project)
    {
        string[] roots = [Path.Combine(AppContext.BaseDirectory, "..", "..", ".."), RepositoryFiles.Path("artifacts"), RepositoryFiles.Path("src/artifacts")];
        return roots.Select(r => Path.Combine(r, "obj", project, "project.assets.json")).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException($"{project} has not been restored: dotnet restore DisclosureRules.sln");
    }
}
