namespace DisclosureRules.Cli.Tests;

/// <summary>The command <c>explain</c>.</summary>
public class ExplainTests
{
    [Theory]
    [InlineData("zh", "本年新收政府信息公开申请数量")]
    [InlineData("en", "Requests received this year")]
    public void A_rule_is_explained_for_one_report_in_the_words_of_the_form(string language, string label)
    {
        Tool tool = Tool.Run("explain", $"{Tool.Folder}Rules/reports/qingshi-water-2023.json", "requests.balance", "--lang", language);
        Assert.Equal(0, tool.ExitCode);
        Assert.Contains(label, tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_does_not_exist_is_a_mistake_of_usage() =>
        Assert.Equal(2, Tool.Run("explain", $"{Tool.Folder}Rules/reports/qingshi-water-2023.json", "requests.balanse").ExitCode);

    /// <summary>What doesn't hold is never written as though it did.</summary>
    [Theory]
    [InlineData("requests[denied.stateSecret, total] = 0", 4, "4 ≠ 0 (= is expected; the difference is 4)")]
    [InlineData("requests[denied.stateSecret, total] <= 3", 4, "4 > 3 (≤ is expected; the difference is 1)")]
    [InlineData("requests[denied.stateSecret, total] != 4", 4, "4 = 4 (≠ is expected)")]
    [InlineData("requests[denied.stateSecret, total] <= 5", 4, "4 ≤ 5\n")]
    public void A_comparison_that_does_not_hold_is_told_to_be_none(string check, int number, string told)
    {
        using TemporaryFolder folder = new();
        string pack = folder.Write("pack.json", $$"""{ "pack": "own", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [{ "id": "own.a", "severity": "info", "title": "t", "check": "{{check}}" }] }""");
        string report = folder.Write("a.report.json", $$"""{ "form": "cn-annual-report-2021", "unit": "甲局", "year": 2023, "tables": { "requests": { "denied.stateSecret": { "total": {{number}} } } } }""");
        Tool tool = Tool.Run("explain", report, "own.a", "--rules", pack, "--lang", "en");
        Assert.Equal((0, ""), (tool.ExitCode, tool.Error));
        Assert.Contains(told, tool.Output, StringComparison.Ordinal);
    }
}
