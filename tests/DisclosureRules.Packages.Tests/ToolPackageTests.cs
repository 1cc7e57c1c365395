using System.Text.Json;
using System.Text.RegularExpressions;

namespace DisclosureRules.Packages.Tests;

/// <summary>What is in the tool's package besides our own code.</summary>
[Collection(PackedOnce.Name)]
public sealed partial class ToolPackageTests(PackedPackages packed)
{
    private const string Id = "DisclosureRules.Cli";
    private const string Notices = "THIRD-PARTY-NOTICES.txt";
    private const string Folder = "tools/net10.0/any/";

    private static readonly string[] Ours = ["DisclosureRules", "DisclosureRules.Audit", "DisclosureRules.Audit.Databases", "DisclosureRules.Audit.Office", "DisclosureRules.Authoring", "DisclosureRules.Documents", "disclosure-rules"];

    [Fact]
    public void Every_assembly_of_somebody_else_s_has_an_entry_in_the_notices()
    {
        using Package package = packed.Open(Id);
        string[] theirs = [.. package.Files.Where(f => f.EndsWith(".dll", StringComparison.Ordinal)).Select(Path.GetFileNameWithoutExtension).Except(Ours).Distinct().Order()!];
        Assert.NotEmpty(theirs);
        Assert.Equal(theirs, Entries(package.Text(Notices)).SelectMany(e => e.Files).Order());
    }

    [Fact]
    public void Every_entry_names_the_version_that_ships_and_has_a_licence_with_its_copyright()
    {
        using Package package = packed.Open(Id);
        using JsonDocument closure = JsonDocument.Parse(package.Bytes($"{Folder}disclosure-rules.deps.json"));
        Dictionary<string, string> versions = closure.RootElement.GetProperty("targets").EnumerateObject().SelectMany(t => t.Value.EnumerateObject())
            .SelectMany(l => new[] { "runtime", "runtimeTargets" }.Where(k => l.Value.TryGetProperty(k, out _)).SelectMany(k => l.Value.GetProperty(k).EnumerateObject()), (l, f) => (File: Path.GetFileNameWithoutExtension(f.Name), Version: l.Name.Split('/')[1]))
            .Distinct().ToDictionary(f => f.File, f => f.Version);
        Assert.All(Entries(package.Text(Notices)), entry =>
        {
            Assert.All(entry.Files, f => Assert.Equal(versions[f], entry.Version));
            if (entry.Licence.Contains("is Public Domain", StringComparison.Ordinal))
                return;
            Assert.Contains("Copyright (c)", entry.Licence, StringComparison.Ordinal);
            Assert.True(entry.Licence.Contains("Permission is hereby granted", StringComparison.Ordinal) || entry.Licence.Contains("Apache License", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void What_authors_read_comes_along()
    {
        using Package package = packed.Open(Id);
        Assert.All(
            ["rules/README.md", "rules/README.en.md", "rules/claims.md", "rules/forms/README.md", "rules/forms/cn-annual-report-2021.json", "rules/schema/rule-pack.schema.json", "rules/schema/pack-tests.schema.json", "rules/examples/unit-pack.json"],
            f => Assert.Equal(RepositoryFiles.Text(f), package.Text(f)));
    }

    [Fact]
    public void Symbols_are_in_the_package_of_symbols_alone()
    {
        using Package package = packed.Open(Id), symbols = packed.OpenSymbols(Id);
        Assert.DoesNotContain(package.Files, f => f.EndsWith(".pdb", StringComparison.Ordinal));
        Assert.Equal(Ours.Select(n => $"{Folder}{n}.pdb").Order(StringComparer.Ordinal), symbols.Files.Where(f => f.EndsWith(".pdb", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Version, string[] Files, string Licence)> Entries(string notices) => Entry().Matches(notices).Select(m =>
        (m.Groups["version"].Value, FileName().Matches(m.Groups["files"].Value).Select(f => f.Groups[1].Value).ToArray(), m.Groups["licence"].Value));

    [GeneratedRegex(@"={20,}\n[^\n]*? (?<version>[0-9.]+) - [^\n]*\nFiles:(?<files>[^=]*)={20,}\n(?<licence>.*?)(?=={20,}|\z)", RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"(\S+)\.dll")]
    private static partial Regex FileName();
}
