using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Json;

/// <summary>Whoever gives a path for a text, or a text for a path, is told which of the two is read there.</summary>
public sealed class PathOrTextTests
{
    private const string Json = """{ "form": "x", "rules": [] }""";

    private static readonly (string Name, Action<string> Read)[] OfTexts =
    [
        ("ReportJson.Read", t => ReportJson.Read(t)), ("ReportJson.Parse", t => ReportJson.Parse(t)), ("RulePack.Parse", t => RulePack.Parse(t)), ("Form.Parse", t => Form.Parse(t)),
        ("Baseline.Parse", t => Baseline.Parse(t)), ("RuleSelection.Parse", t => RuleSelection.Parse(t)), ("FindingJson.Read", t => FindingJson.Read(t)),
    ];

    private static readonly (string Name, Action<string> Read)[] OfPaths =
    [
        ("RulePack.Read", t => RulePack.Read(t)), ("Form.Read", t => Form.Read(t)), ("Baseline.Read", t => Baseline.Read(t)), ("RuleSelection.Read", t => RuleSelection.Read(t)),
        ("RulePacks.ReadAll", t => RulePacks.ReadAll([t])), ("FormCatalog.WithFiles", t => FormCatalog.BuiltIn.WithFiles(t)),
    ];

    public static TheoryData<string> Texts => [.. OfTexts.Select(t => t.Name)];

    public static TheoryData<string> Paths => [.. OfPaths.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_path_in_the_place_of_a_text_is_told_as_one(string name)
    {
        foreach (string path in (string[])["report.json", "2023/a.json", "/data/reports/2023", @"C:\reports\a.JSON", " lines.jsonl\n", "./报告.json"])
        {
            Diagnostic problem = Told(() => OfTexts.First(t => t.Name == name).Read(path));
            Assert.Equal("json.syntax", problem.Code);
            Assert.Contains("looks like the path of a file", problem.Message.En, StringComparison.Ordinal);
            Assert.Contains(path.Trim(), problem.Message.En, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1/2")]
    [InlineData("-1/2")]
    [InlineData("// nothing")]
    [InlineData("{ /a.json")]
    [InlineData("rules")]
    [InlineData("{\n\"a\": 1\n} b.json")]
    [InlineData("")]
    public void What_is_no_path_is_not_called_one(string text) =>
        Assert.DoesNotContain("path of a file", Told(() => RulePack.Parse(text)).Message.En, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_text_in_the_place_of_a_path_is_told_as_one(string name)
    {
        foreach (string text in (string[])[Json, "\n " + Json, "{}", "[" + Json + "]", Json + new string(' ', 5_000)])
        {
            Diagnostic problem = Told(() => OfPaths.First(t => t.Name == name).Read(text));
            Assert.Equal("file.not-opened", problem.Code);
            Assert.Contains("this is JSON text", problem.Message.En, StringComparison.Ordinal);
            Assert.InRange(problem.File!.Length, 2, 41);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_that_is_not_there_is_told_as_that(string name)
    {
        foreach (string path in (string[])["nowhere.json", "{guid}.json", "[1].json"])
            Assert.DoesNotContain("JSON text", Told(() => OfPaths.First(t => t.Name == name).Read(path)).Message.En, StringComparison.Ordinal);
    }

    private static Diagnostic Told(Action read) => Assert.Throws<DiagnosticException>(read).Diagnostics[0];
}
