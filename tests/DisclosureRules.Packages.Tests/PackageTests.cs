using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DisclosureRules.Packages.Tests;

/// <summary>What a feed shows of the packages, and what is in them.</summary>
[Collection(PackedOnce.Name)]
public sealed partial class PackageTests(PackedPackages packed)
{
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private static readonly string[] LibraryIds =
        ["DisclosureRules", "DisclosureRules.Documents", "DisclosureRules.Audit", "DisclosureRules.Audit.Databases", "DisclosureRules.Audit.Office", "DisclosureRules.NRules", "DisclosureRules.Extensions", "DisclosureRules.AspNetCore", "DisclosureRules.Testing", "DisclosureRules.Authoring"];

    public static TheoryData<string> All => [.. LibraryIds, "DisclosureRules.Cli"];

    public static TheoryData<string> Libraries => [.. LibraryIds];

    [Theory]
    [MemberData(nameof(All))]
    public void It_says_what_it_is(string id)
    {
        using Package package = packed.Open(id);
        Assert.Equal(id, package.Says("id")!.Value);
        Assert.Equal("MIT", package.Says("license")!.Value);
        Assert.Equal("expression", package.Says("license")!.Attribute("type")!.Value);
        Assert.InRange(package.Says("description")!.Value.Length, 40, 400);
        Assert.Contains(package.Says("description")!.Value, c => c is >= '一' and <= '龥');
        Assert.Contains("\n## 中文\n", package.Text(package.Says("readme")!.Value), StringComparison.Ordinal);
        Assert.Contains("政府信息公开", package.Says("tags")!.Value, StringComparison.Ordinal);
        Assert.Equal(RepositoryFiles.Text($"src/{id}/README.md"), package.Text(package.Says("readme")!.Value));
        Assert.Equal(File.ReadAllBytes(RepositoryFiles.Path("src/icon/icon.png")), package.Bytes(package.Says("icon")!.Value));
        Assert.Equal(RepositoryFiles.Text("LICENSE"), package.Text("LICENSE"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_release_notes_are_what_stands_of_it_in_the_first_section_of_the_changelog(string id)
    {
        using Package package = packed.Open(id);
        string section = RepositoryFiles.Text("CHANGELOG.md").Split("\n## ")[1];
        string[] areas = [.. section.Split("\n### ").Skip(1)];
        string[] own = id switch
        {
            "DisclosureRules" => ["Rules", "Forms and reports", "Findings", "Words", "Checking", "Packages"],
            "DisclosureRules.Documents" => ["Reading documents", "Packages"],
            "DisclosureRules.Audit" or "DisclosureRules.Audit.Databases" or "DisclosureRules.Audit.Office" => ["Audits", "Packages"],
            "DisclosureRules.NRules" => ["NRules", "Packages"],
            "DisclosureRules.Authoring" => ["Rules", "Authoring", "Packages"],
            "DisclosureRules.Cli" => [.. areas.Select(Heading)],
            _ => ["Hosts, web applications, tests", "Packages"],
        };
        string notes = string.Join('\n', areas.Where(a => own.Contains(Heading(a))).Select(a => $"### {a.TrimEnd()}\n"));
        Assert.Equal(notes.Trim(), package.Says("releaseNotes")!.Value.ReplaceLineEndings("\n"));

        static string Heading(string area) => area[..area.IndexOf('\n', StringComparison.Ordinal)];
    }

    [Fact]
    public void The_icon_is_a_square_that_feeds_accept()
    {
        byte[] png = File.ReadAllBytes(RepositoryFiles.Path("src/icon/icon.png"));
        Assert.Equal((128, 128), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        Assert.InRange(png.Length, 1, 1 << 20);
    }

    [Fact]
    public void The_core_depends_on_nothing()
    {
        using Package package = packed.Open("DisclosureRules");
        Assert.Empty(package.Dependencies);
        XElement group = Assert.Single(package.Says("dependencies")!.Elements());
        Assert.Equal("net10.0", group.Attribute("targetFramework")!.Value);
    }

    [Fact]
    public void The_core_comes_with_the_rule_language_to_read()
    {
        using Package package = packed.Open("DisclosureRules");
        string[] links = [.. Link().Matches(package.Text("rules/README.md") + package.Text("rules/README.en.md") + package.Text("rules/claims.md")).Select(m => m.Groups[1].Value)];
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(package.Files, f => f.StartsWith($"rules/{link}", StringComparison.Ordinal)));
        Assert.All(package.Files.Where(f => f.StartsWith("rules/", StringComparison.Ordinal)), f => Assert.Equal(RepositoryFiles.Text(f), package.Text(f)));
    }

    [Fact]
    public void The_readers_depend_on_the_core_of_their_version_and_on_what_they_read_with()
    {
        using Package package = packed.Open("DisclosureRules.Documents");
        Assert.Equal(
            ["AngleSharp", "DisclosureRules", "DocumentFormat.OpenXml", "ExcelDataReader", "PdfPig", "System.IO.Packaging"],
            package.Dependencies.Order(StringComparer.Ordinal));
        Assert.Contains(package.Metadata.Descendants(), d => (string?)d.Attribute("id") == "DisclosureRules" && (string?)d.Attribute("version") == PackedPackages.Version);
    }

    [Fact]
    public void The_readers_tell_trimmed_applications_of_the_library_without_annotations()
    {
        using Package package = packed.Open("DisclosureRules.Documents");
        Assert.All(
            ["buildTransitive/DisclosureRules.Documents.targets", "buildTransitive/ExcelDataReader.LinkAttributes.xml"],
            file => Assert.Equal(RepositoryFiles.Text($"src/DisclosureRules.Documents/{file}"), package.Text(file)));
    }

    [Fact]
    public void The_audit_depends_on_the_readers_and_on_what_hosts_log_with()
    {
        using Package package = packed.Open("DisclosureRules.Audit");
        Assert.Equal(
            [
                "AngleSharp", "DisclosureRules.Documents", "DocumentFormat.OpenXml", "ExcelDataReader", "Microsoft.Extensions.DependencyInjection.Abstractions",
                "Microsoft.Extensions.Logging.Abstractions", "PdfPig", "System.IO.Packaging",
            ],
            package.Dependencies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_databases_bring_their_engines_along_and_leave_the_native_library_to_the_program()
    {
        using Package package = packed.Open("DisclosureRules.Audit.Databases");
        Assert.Superset(new HashSet<string> { "DisclosureRules.Audit", "DuckDB.NET.Bindings.Full", "DuckDB.NET.Data.Full", "Microsoft.Data.Sqlite" }, package.Dependencies.ToHashSet());
        Assert.Contains("Native", package.Metadata.Descendants().Single(d => (string?)d.Attribute("id") == "DuckDB.NET.Bindings.Full").Attribute("exclude")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_adapter_brings_NRules_along_without_the_language_that_an_application_writes_rules_in()
    {
        using Package package = packed.Open("DisclosureRules.NRules");
        Assert.Equal(
            ["DisclosureRules", "Microsoft.Extensions.DependencyInjection.Abstractions", "NRules.Runtime"],
            package.Dependencies.Order(StringComparer.Ordinal));
    }

    /// <summary>Whatever this build pins is named, also where the readers bring it along.</summary>
    [Fact]
    public void The_services_bring_along_what_hosts_are_made_of_and_the_readers()
    {
        using Package package = packed.Open("DisclosureRules.Extensions");
        Assert.Equal(
            [
                "AngleSharp", "DisclosureRules.Documents", "DocumentFormat.OpenXml", "ExcelDataReader", "Microsoft.Extensions.DependencyInjection.Abstractions",
                "Microsoft.Extensions.Diagnostics.HealthChecks", "Microsoft.Extensions.FileProviders.Physical", "Microsoft.Extensions.Hosting.Abstractions",
                "Microsoft.Extensions.Logging.Abstractions", "Microsoft.Extensions.Options.ConfigurationExtensions", "PdfPig", "System.IO.Packaging",
            ],
            package.Dependencies.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_answers_need_the_core_and_the_shared_framework()
    {
        using Package package = packed.Open("DisclosureRules.AspNetCore");
        Assert.Equal(["DisclosureRules"], package.Dependencies);
        Assert.Equal("Microsoft.AspNetCore.App", Assert.Single(package.Metadata.Descendants(package.Metadata.Name.Namespace + "frameworkReference")).Attribute("name")!.Value);
    }

    [Fact]
    public void The_helpers_for_tests_need_the_core_and_no_test_framework()
    {
        using Package package = packed.Open("DisclosureRules.Testing");
        Assert.Equal(["DisclosureRules"], package.Dependencies);
    }

    [Fact]
    public void What_authors_use_needs_the_core_alone()
    {
        using Package package = packed.Open("DisclosureRules.Authoring");
        Assert.Equal(["DisclosureRules"], package.Dependencies);
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_comes_with_its_documentation(string id)
    {
        using Package package = packed.Open(id);
        XDocument documentation = XDocument.Parse(package.Text($"lib/net10.0/{id}.xml"));
        Assert.Equal(id, documentation.Descendants("assembly").Single().Value);
        Assert.NotEmpty(documentation.Descendants("summary"));
    }

    /// <summary>By what the assembly says is public, not by the list that the build goes by.</summary>
    [Theory]
    [MemberData(nameof(Libraries))]
    public void Its_documentation_is_of_all_public_types_and_of_no_others(string id)
    {
        using Package package = packed.Open(id);
        using PEReader assembly = new(new MemoryStream(package.Bytes($"lib/net10.0/{id}.dll")));
        MetadataReader reader = assembly.GetMetadataReader();
        string[] types = [.. reader.TypeDefinitions.Where(t => IsPublic(reader, t)).Select(t => NameOf(reader, t)).Order(StringComparer.Ordinal)];
        string[] members = [.. XDocument.Parse(package.Text($"lib/net10.0/{id}.xml")).Descendants("member").Select(m => m.Attribute("name")!.Value)];
        Assert.Equal(types, members.Where(m => m[0] == 'T').Select(m => m[2..]).Order(StringComparer.Ordinal));
        Assert.All(members, m => Assert.Contains(types, t => m.AsSpan(2).StartsWith(t, StringComparison.Ordinal) && (m.Length == t.Length + 2 || m[t.Length + 2] == '.')));
    }

    private static bool IsPublic(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsPublic(reader, type.GetDeclaringType()),
            _ => false,
        };
    }

    private static string NameOf(MetadataReader reader, TypeDefinitionHandle handle)
    {
        TypeDefinition type = reader.GetTypeDefinition(handle);
        string name = reader.GetString(type.Name);
        return type.GetDeclaringType() is { IsNil: false } outer ? $"{NameOf(reader, outer)}.{name}" : $"{reader.GetString(type.Namespace)}.{name}";
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Its_symbols_carry_the_sources_and_no_machine_s_paths(string id)
    {
        using Package symbols = packed.OpenSymbols(id);
        using MetadataReaderProvider pdb = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols.Bytes($"lib/net10.0/{id}.pdb")));
        MetadataReader reader = pdb.GetMetadataReader();
        Assert.NotEmpty(reader.Documents);
        Assert.All(reader.Documents, handle =>
        {
            string path = reader.GetString(reader.GetDocument(handle).Name).Replace('\\', '/');
            Assert.StartsWith("/_/", path, StringComparison.Ordinal);
            Assert.Contains(reader.GetCustomDebugInformation(handle), i => reader.GetGuid(reader.GetCustomDebugInformation(i).Kind) == EmbeddedSource);
        });
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_assembly_finds_its_symbols(string id)
    {
        using Package package = packed.Open(id), symbols = packed.OpenSymbols(id);
        using PEReader assembly = new(new MemoryStream(package.Bytes($"lib/net10.0/{id}.dll")));
        DebugDirectoryEntry[] entries = [.. assembly.ReadDebugDirectory()];
        CodeViewDebugDirectoryData codeView = assembly.ReadCodeViewDebugDirectoryData(entries.Single(e => e.Type == DebugDirectoryEntryType.CodeView));
        Assert.StartsWith("/_", codeView.Path.Replace('\\', '/'), StringComparison.Ordinal);
        using MetadataReaderProvider pdb = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols.Bytes($"lib/net10.0/{id}.pdb")));
        Assert.Equal(codeView.Guid, new Guid(pdb.GetMetadataReader().DebugMetadataHeader!.Id.AsSpan()[..16]));
    }

    /// <summary>The core stands for the others, which are packed in the same way: assembly, documentation, symbols, dates and all.</summary>
    [Fact]
    public void Equal_sources_in_another_folder_give_the_same_bytes()
    {
        using TemporaryFolder folder = new();
        string elsewhere = PackedPackages.PackElsewhere(folder, "DisclosureRules");
        string[] files = [.. Directory.EnumerateFiles(elsewhere).Select(f => Path.GetFileName(f)!)];
        Assert.Equal(2, files.Length);
        Assert.All(files, f => Assert.Equal(File.ReadAllBytes(Path.Combine(packed.Feed, f)), File.ReadAllBytes(Path.Combine(elsewhere, f))));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_file_in_it_is_a_compiler(string id)
    {
        using Package package = packed.Open(id);
        Assert.DoesNotContain(package.Files.Concat(package.Dependencies), f => f.Contains("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\]\(([^)#]+)")]
    private static partial Regex Link();
}
