using System.Text.Json;

namespace DisclosureRules.Cli.Tests;

/// <summary><c>rules diff</c>: what a new version of packs changes, of rules and for reports.</summary>
public sealed class DiffTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _old, _new;

    public DiffTests()
    {
        _old = Pack("old", "1.0.0",
            """{ "id": "own.at-least", "severity": "error", "title": "t", "check": "requests[received, total] >= 0" }""",
            """{ "id": "own.between", "severity": "error", "title": { "zh": "之间", "en": "between" }, "check": "requests[granted, total] in 1..5" }""",
            """{ "id": "own.more", "severity": "error", "title": "t", "check": "requests[granted, total] >= 0" }""",
            """{ "id": "own.same", "severity": "error", "title": "t", "check": "requests[denied, total] <= 7" }""",
            """{ "id": "own.unit", "severity": "error", "title": "t", "check": "contains(unit, '林业')" }""");
        _new = Pack("new", "1.1.0",
            """{ "id": "own.at-least", "severity": "error", "title": "t", "years": "2021..", "check": "requests[received, total] >= 21" }""",
            """{ "id": "own.between", "severity": "warning", "title": { "zh": "在其间", "en": "in between" }, "check": "requests[granted, total] in 2..6" }""",
            """{ "id": "own.whole", "severity": "error", "title": "t", "check": "isInteger(requests[granted, total])" }""",
            """{ "id": "own.same", "severity": "error", "title": "t", "check": "not (requests[denied, total] > 7)" }""",
            """{ "id": "own.unit", "severity": "error", "title": "t", "check": "contains(unit, '林')" }""");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Two_versions_are_compared_rule_by_rule_and_as_a_whole(string language)
    {
        Tool tool = Diff(_old, _new, "--over", Tool.Data("planted.json"), "--lang", language);
        Assert.Equal((1, ""), (tool.ExitCode, tool.Error));
        Golden.Matches($"diff.{language}", tool.Output);
    }

    [Fact]
    public void For_programs_it_is_a_line_for_each_pack_rule_form_and_result()
    {
        Tool tool = Diff(_old, _new, "--over", Tool.Data("planted.json"), "--format", "jsonl");
        Assert.Equal((1, ""), (tool.ExitCode, tool.Error));
        Golden.Matches("diff.jsonl", tool.Output);
        Assert.Equal(
            ["own.at-least 2020 looser", "own.at-least 2021.. stricter", "own.between 2020.. incomparable", "own.whole 2020.. added", "own.same 2020.. equivalent", "own.unit 2020.. notAnalysed", "own.more 2020.. removed"],
            tool.Findings.Where(l => l.TryGetProperty("sameText", out _)).Select(l => $"{l.GetProperty("rule")} {l.GetProperty("years")} {l.GetProperty("change")}"));
        Assert.Equal(1, tool.Findings.Count(l => l.TryGetProperty("rule", out JsonElement rule) && rule.ValueKind == JsonValueKind.Null));
    }

    [Fact]
    public void Reports_that_are_not_there_are_told_before_anything_is_compared()
    {
        Tool tool = Diff(_old, _new, "--over", "nosuch");
        Assert.Equal((2, "", "nosuch: 没有这个报告文件或文件夹 [usage.no-reports]\n"), (tool.ExitCode, tool.Output, tool.Error));
    }

    [Fact]
    public void It_ends_with_1_where_somebody_may_notice_and_with_0_where_nobody_can()
    {
        Assert.Equal(0, Diff(_old, _old, "--over", Tool.Data("planted.json")).ExitCode);
        string rewritten = Pack("rewritten", "1.0.1",
            """{ "id": "own.same", "severity": "error", "title": "t", "check": "not (7 < requests[denied, total])" }""");
        string same = Pack("same", "1.0.0", """{ "id": "own.same", "severity": "error", "title": "t", "check": "requests[denied, total] <= 7" }""");
        Assert.Equal(0, Diff(same, rewritten).ExitCode);
        string milder = Pack("milder", "1.0.0", """{ "id": "own.same", "severity": "info", "title": "t", "check": "requests[denied, total] <= 7" }""");
        Assert.Equal(1, Diff(same, milder).ExitCode);
    }

    [Fact]
    public void What_is_wrong_with_both_is_told_at_once()
    {
        string broken = _folder.Write("broken.json", """{ "pack": "p" }""");
        Tool tool = Diff(broken, "none.json");
        Assert.Equal(2, tool.ExitCode);
        Assert.Contains("broken.json", tool.Error, StringComparison.Ordinal);
        Assert.Contains("none.json", tool.Error, StringComparison.Ordinal);
        Assert.Equal("", tool.Output);
    }

    private static Tool Diff(string old, string current, params string[] more) => Tool.Run(["rules", "diff", old, current, "--forms", Tool.Data("form.json"), .. more]);

    private string Pack(string name, string version, params string[] rules) =>
        _folder.Write($"{name}.json", $$"""{ "pack": "own", "version": "{{version}}", "forms": ["test-form"], "rules": [{{string.Join(',', rules)}}] }""");
}
