using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Primitives;

/// <summary>Whether one asks by <c>In</c> or by <c>ToString</c>: findings, diagnostics and texts say the same.</summary>
public sealed class InLanguageTests
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    [InlineData("fr")]
    public void In_and_ToString_say_the_same(string code)
    {
        Language language = Language.Parse(code);
        Finding finding = National.Rules.Check(ReportSketch.Draw("2021", "requests[granted, total] = 7"))[0];
        Diagnostic problem = new(DisclosureRules.Primitives.Texts.Of("json.empty"), "a.json", 1, 2);
        TextCatalog catalog = TextCatalog.Default.With(language, "json.empty", "rien");
        Assert.Equal(finding.ToString(language), finding.In(language));
        Assert.Equal(finding.ToString(language, catalog), finding.In(language, catalog));
        Assert.Equal(finding.Message.In(language), finding.Message.ToString(language));
        Assert.Equal(problem.ToString(language), problem.In(language));
        Assert.Equal(problem.ToString(language, catalog), problem.In(language, catalog));
        Assert.Equal("rien", problem.Message.ToString(language, catalog));
        Assert.Contains("rien", problem.In(language, catalog), StringComparison.Ordinal);
    }
}
