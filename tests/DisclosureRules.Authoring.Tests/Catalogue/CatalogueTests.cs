using DisclosureRules.Authoring.Catalogue;
using DisclosureRules.Authoring.PackTests;

namespace DisclosureRules.Authoring.Tests.Catalogue;

public sealed class CatalogueTests
{
    /// <summary>To write the files anew, set <c>DISCLOSURE_RULES_ACCEPT</c> to anything and run the test.</summary>
    [Fact]
    public void The_national_catalogue_is_current()
    {
        Assert.True(PackTestSuite.TryRead([Repository.Path("rules/national")], out PackTestSuite? suite, out _));
        string folder = Repository.Path("rules/catalogue");
        SortedDictionary<string, string> files = new(RuleCatalogue.Markdown(suite).ToDictionary(), StringComparer.Ordinal) { ["catalogue.html"] = RuleCatalogue.Html(suite) };
        if (Environment.GetEnvironmentVariable("DISCLOSURE_RULES_ACCEPT") is { Length: > 0 })
        {
            foreach ((string name, string text) in files)
                File.WriteAllText(Path.Combine(folder, name), text);
        }

        Assert.Equal(files.Keys, Directory.GetFiles(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.All(files, f => Assert.Equal(f.Value, File.ReadAllText(Path.Combine(folder, f.Key)).ReplaceLineEndings("\n")));
    }
}
