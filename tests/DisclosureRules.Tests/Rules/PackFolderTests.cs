using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Rules;

/// <summary>Packs and forms come from files and folders.</summary>
public sealed class PackFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("disclosure-rules-").FullName.Replace('\\', '/');

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>What a later version of the language means is not for an earlier one to guess.</summary>
    [Theory]
    [InlineData("1", true)]
    [InlineData("2", false)]
    [InlineData("0", false)]
    public void A_pack_may_say_which_version_of_the_language_it_needs(string version, bool accepted) =>
        Assert.Equal(accepted ? [] : ["pack.language"], PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule("year = 1"), $"\"language\": {version},")).Select(d => d.Code));

    [Fact]
    public void The_packs_of_a_folder_come_in_ordinal_order_of_their_paths()
    {
        foreach (string name in new[] { "b.json", "a/z.json", "a.json", "B.json", "a/inner/y.json" })
            Write(name, Pack(name));
        Write("notes.txt", "no pack");
        Assert.Equal(["B.json", "a.json", "a/inner/y.json", "a/z.json", "b.json"], RulePacks.ReadAll(_folder).Select(p => p.File![(_folder.Length + 1)..]));
        Assert.Equal(["b.json", "a.json"], RulePacks.ReadAll($"{_folder}/b.json", $"{_folder}/a.json").Select(p => p.Title.En));
        Assert.Equal(5, RuleSet.Load([], _folder).Packs.Count);
    }

    /// <summary>Two links to the folder itself make a number of paths that grows without end.</summary>
    [Fact]
    public void Links_to_folders_are_not_followed_but_a_link_that_is_named_is()
    {
        Write("packs/a.json", Pack("a"));
        Directory.CreateSymbolicLink($"{_folder}/packs/x", $"{_folder}/packs");
        Directory.CreateSymbolicLink($"{_folder}/packs/y", $"{_folder}/packs");
        Assert.Equal($"{_folder}/packs/a.json", Assert.Single(RulePacks.ReadAll(_folder)).File);
        Assert.Equal($"{_folder}/packs/x/a.json", Assert.Single(RulePacks.ReadAll($"{_folder}/packs/x")).File);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        Write("packs/a.json", Pack("a"));
        Write("packs/b.json", "{");
        Directory.CreateDirectory($"{_folder}/empty");
        Assert.False(RulePacks.TryReadAll([$"{_folder}/none", $"{_folder}/empty", $"{_folder}/packs"], out IReadOnlyList<RulePack>? packs, out IReadOnlyList<Diagnostic> found));
        Assert.Null(packs);
        Assert.Equal(["file.not-found", "file.empty-folder", "json.syntax"], found.Select(d => d.Code));
        Assert.Equal([$"{_folder}/none", $"{_folder}/empty", $"{_folder}/packs/b.json"], found.Select(d => d.File));
        Assert.Equal(found, Assert.Throws<DiagnosticException>(() => RulePacks.ReadAll($"{_folder}/none", $"{_folder}/empty", $"{_folder}/packs")).Diagnostics);
    }

    /// <summary>For root every folder can be looked into, so there is nothing to be told then.</summary>
    [Fact]
    public void A_folder_that_cannot_be_looked_into_is_told()
    {
        Write("packs/a.json", Pack("a"));
        Write("packs/closed/b.json", Pack("b"));
        bool isClosed = !OperatingSystem.IsWindows() && !Environment.IsPrivilegedProcess;
        SetMode(UnixFileMode.None);
        RulePacks.TryReadAll([_folder], out IReadOnlyList<RulePack>? packs, out IReadOnlyList<Diagnostic> found);
        SetMode(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(isClosed ? [$"file.not-opened {_folder}/packs/closed"] : [], found.Select(d => $"{d.Code} {d.File}"));
        Assert.Equal(isClosed ? null : 2, packs?.Count);

        void SetMode(UnixFileMode mode)
        {
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode($"{_folder}/packs/closed", mode);
        }
    }

    [Fact]
    public void The_forms_of_a_folder_join_the_catalog_and_may_name_one_another()
    {
        Write("forms/1.json", """{"form":"test-a","name":"甲","tables":[]}""");
        Write("forms/2.json", """{"form":"test-b","name":"乙","tables":[],"alsoReads":["test-a"]}""");
        FormCatalog catalog = FormCatalog.Empty.WithFiles($"{_folder}/forms");
        Assert.Equal(["test-a", "test-b"], catalog.All.Select(f => f.Id));
        Assert.Same(catalog.Find("test-a"), Assert.Single(catalog.Find("test-b")!.AlsoReads));
        Assert.Equal("file.not-found", Assert.Single(Assert.Throws<DiagnosticException>(() => catalog.WithFiles($"{_folder}/none")).Diagnostics).Code);
    }

    private static string Pack(string title) => $$"""{"pack":"own.{{title.Replace('/', '.')}}","version":"1.0.0","title":"{{title}}","forms":["cn-annual-report-2021"],"rules":[]}""";

    private void Write(string name, string text)
    {
        string path = $"{_folder}/{name}";
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
