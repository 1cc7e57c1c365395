using System.Text.RegularExpressions;

namespace DisclosureRules.Packages.Tests.Samples;

/// <summary>The C# in the READMEs is the samples', which are compiled and run, and so compiles as it is pasted; the packs are read.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] Files =
        [.. Directory.EnumerateFiles(RepositoryFiles.Path("samples"), "*.cs", SearchOption.AllDirectories).Select(WithoutOpeningComment)];

    public static TheoryData<string> Readmes => ["README.md", "src/DisclosureRules/README.md", "src/DisclosureRules.Documents/README.md", "src/DisclosureRules.Audit/README.md", "src/DisclosureRules.NRules/README.md", "src/DisclosureRules.Extensions/README.md", "src/DisclosureRules.AspNetCore/README.md", "src/DisclosureRules.Testing/README.md"];

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Its_snippets_are_files_of_a_sample_whole_with_their_usings(string readme)
    {
        string[] snippets = Snippets(readme, "csharp");
        Assert.NotEmpty(snippets);
        Assert.All(snippets, snippet => Assert.Contains(snippet, Files));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("src/DisclosureRules/README.md")]
    public void Its_packs_are_read_and_checked(string readme)
    {
        using TemporaryFolder folder = new();
        string pack = folder.Write("pack.json", Snippets(readme, "json").Last());
        Command command = Sample.Run("OwnPack", pack, $"{Sample.Reports}/qingshi-water-2023.json");
        Assert.Equal((1, ""), (command.ExitCode, command.Error));
    }

    [Fact]
    public void Its_report_is_read_and_checked()
    {
        using TemporaryFolder folder = new();
        string report = folder.Write("report.json", Snippets("src/DisclosureRules/README.md", "json")[0]);
        Command command = Sample.Run("CheckReport", report);
        Assert.Equal((0, ""), (command.ExitCode, command.Error));
        Assert.Contains("空白 1 个", command.Output, StringComparison.Ordinal);
        Assert.Contains("requests.row-total [予以公开]  不能核对:未找到:予以公开·社会公益组织", command.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_tested_pack_is_the_sample_s() =>
        Assert.Equal(RepositoryFiles.Text("samples/PackTests/our-bureau.json"), Assert.Single(Snippets("src/DisclosureRules.Testing/README.md", "json")));

    private static string[] Snippets(string readme, string language) =>
        [.. Snippet().Matches(RepositoryFiles.Text(readme)).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value)];

    private static string WithoutOpeningComment(string file) => OpeningComment().Replace(File.ReadAllText(file), "");

    [GeneratedRegex("```([a-z]+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"\A(//[^\n]*\n)+")]
    private static partial Regex OpeningComment();
}
