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

    /// <summary>What a layer changes stands on the page of the rule, with who, why and until when; what nobody stated is not claimed to be seen.</summary>
    [Fact]
    public void A_page_says_what_layers_make_of_a_rule()
    {
        Assert.True(PackTestSuite.TryRead([Repository.Path("rules/examples/unit/county.json"), Repository.Path("rules/examples/unit/forestry.json")], out PackTestSuite? suite, out _));
        Dictionary<string, string> pages = RuleCatalogue.Markdown(suite).ToDictionary();
        Assert.Equal(
            ["county.carried-over.md", "county.trainings-told.md", "forestry.news-each-month.md", "forestry.no-coercion.md"],
            pages.Keys.Where(k => k.StartsWith("county", StringComparison.Ordinal) || k.StartsWith("forestry", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        string told = pages["county.trainings-told.md"];
        Assert.Contains("- **适用单位** 青石县\\*\n", told, StringComparison.Ordinal);
        Assert.Contains("- **改动** 由 qingshi.forestry 1.0.0:停用; 用于 青石县林业局; 原因:培训由县政务公开办统一统计; 审核人 李梅; 至 2027-12-31\n", told, StringComparison.Ordinal);
        Assert.Contains("- **Changed** by qingshi.forestry 1.0.0: switched off; for 青石县林业局; because: trainings are counted by the county's office for open government; reviewed by 李梅; until 2027-12-31\n", told, StringComparison.Ordinal);
        Assert.Contains("- **改动** 由 qingshi.county 1.0.0:等级改为错误; 用于 青石县\\*; 原因:县里要求按申请人分类填报\n", pages["requests.only-totals.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("- **依据性质**", told, StringComparison.Ordinal);
        Assert.Contains("停用", RuleCatalogue.Html(suite), StringComparison.Ordinal);
    }

    /// <summary>A table has a heading in each column, and severities are said in both languages, like all else on the page.</summary>
    [Fact]
    public void The_index_says_what_its_columns_are()
    {
        Assert.True(PackTestSuite.TryRead([Repository.Path("rules/examples/unit/county.json")], out PackTestSuite? suite, out _));
        string index = RuleCatalogue.Markdown(suite)["README.md"];
        Assert.Contains("| 规则 · Rule | 级别 · Severity | 成立时 | What holds |\n|---|---|---|---|\n", index, StringComparison.Ordinal);
        Assert.Contains("| [county.carried-over](county.carried-over.md) | 警告 · warning |", index, StringComparison.Ordinal);
    }
}
