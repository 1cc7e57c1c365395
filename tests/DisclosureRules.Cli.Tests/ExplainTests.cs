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
}
