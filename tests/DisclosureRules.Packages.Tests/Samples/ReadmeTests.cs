using System.Text.RegularExpressions;

namespace DisclosureRules.Packages.Tests.Samples;

/// <summary>The C# in the READMEs is the samples', which are compiled and run.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] Programs =
        [.. Directory.EnumerateFiles(RepositoryFiles.Path("samples"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];

    public static TheoryData<string> Readmes => ["README.md", "src/DisclosureRules/README.md", "src/DisclosureRules.Documents/README.md", "src/DisclosureRules.NRules/README.md"];

    [Theory]
    [MemberData(nameof(Readmes))]
    public void Its_snippets_stand_in_a_sample(string readme)
    {
        string[] snippets = [.. Snippet().Matches(RepositoryFiles.Text(readme)).Select(m => m.Groups[1].Value)];
        Assert.NotEmpty(snippets);
        Assert.All(snippets, snippet => Assert.Contains(Programs, program => program.Contains(snippet, StringComparison.Ordinal)));
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
