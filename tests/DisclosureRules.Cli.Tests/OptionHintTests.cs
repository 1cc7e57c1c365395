using DisclosureRules.Audit.Running;
using DisclosureRules.Cli.Output;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Cli.Tests;

/// <summary>What the libraries say without naming options is followed by the option that does it.</summary>
public sealed class OptionHintTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("audit.scope-unknown", "--scope aggregate")]
    [InlineData("merge.not-complete", "--resume")]
    [InlineData("report.is-form", "--forms")]
    [InlineData("report.is-rule-pack", "--rules")]
    public void Codes_of_the_libraries_have_their_option(string code, string option)
    {
        Assert.Contains(new[] { typeof(Report).Assembly, typeof(AuditRun).Assembly }, a => new TextSource(a, "texts").Texts(Language.English).ContainsKey(code));
        OptionHints hints = new(command: null);
        hints.Add("report.not-an-object");
        Assert.Empty(hints.Lines(Language.English));
        hints.Add(code);
        hints.Add(code);
        Assert.All(Texts.Languages, l => Assert.Contains(option, Assert.Single(hints.Lines(l)), StringComparison.Ordinal));
    }

    [Fact]
    public void Tests_without_an_expectation_are_told_how_one_is_written_and_others_are_not()
    {
        Assert.Contains("\n--snapshot writes what tests without `expects` give now\n", Test("").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("--snapshot", Test(""", "expects": "fail" """).Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Tool Test(string expects) => Tool.Run("rules", "test", "--lang", "en", _folder.Write("own.json", $$"""
        {
          "pack": "own", "version": "1.0.0", "forms": ["cn-annual-report-2021"],
          "rules": [{ "id": "own.few", "severity": "info", "title": "t", "check": "requests[granted, total] <= 5" }],
          "tests": [{ "rule": "own.few", "name": "n", "report": {}{{expects}} }]
        }
        """));
}
