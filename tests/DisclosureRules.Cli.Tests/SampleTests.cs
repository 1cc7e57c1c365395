using System.Text.Json;
using DisclosureRules.Findings;

namespace DisclosureRules.Cli.Tests;

/// <summary>The sample reports of the repository, checked with the national packs: what the README shows is what the tool prints.</summary>
public class SampleTests
{
    private static string Reports => $"{Tool.Folder}Rules/reports";

    [Fact]
    public void The_samples_show_what_was_planted_in_them_and_nothing_else()
    {
        Tool tool = Tool.Run("check", Reports, "--format", "jsonl");
        Assert.Equal(1, tool.ExitCode);
        string[] errors = [.. tool.Findings.Where(f => f.GetProperty("severity").GetString() == "error").Select(Describe)];
        Assert.Equal(
            [
                "Rules/reports/baisha-township-2020.txt requests.balance naturalPerson",
                "Rules/reports/baisha-township-2020.txt requests.row-total total",
                "Rules/reports/baisha-township-2020.txt requests.column-total naturalPerson",
                "Rules/reports/qingshi-water-2023.json requests.row-total granted",
                "Rules/reports/qingshi-water-2023.json requests.row-total-blank carriedOut",
                "Rules/reports/qingshi-water-2023.json requests.column-total naturalPerson",
                "Rules/reports/qingshi-water-2023.json reviews.row-total review",
            ],
            errors);

        static string Describe(JsonElement f) => string.Join(' ', new[] { "source", "rule", "instance" }.Select(m => f.GetProperty(m).GetString()));
    }

    [Fact]
    public void The_clean_sample_is_clean() => Assert.Equal(0, Tool.Run("check", $"{Reports}/qingshi-forestry-2023.json", "--fail-on", "warning").ExitCode);

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Every_national_rule_can_be_shown(string language)
    {
        Tool list = Tool.Run("rules", "list", "--format", "jsonl");
        Assert.NotEmpty(list.Findings);
        foreach (JsonElement rule in list.Findings)
        {
            Tool tool = Tool.Run("rules", "show", rule.GetProperty("id").GetString()!, "--lang", language);
            Assert.Equal(0, tool.ExitCode);
            Assert.DoesNotContain("?", tool.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_schema_of_findings_names_their_members_in_order()
    {
        JsonElement schema = JsonSchema.Of("finding").Root;
        JsonElement finding = Tool.Run("check", Reports, "--format", "jsonl").Findings[0];
        string[] required = [.. schema.GetProperty("required").EnumerateArray().Select(m => m.GetString()!)];
        Assert.Equal(Members(finding), required);
        Assert.Equal(required, Members(schema.GetProperty("properties")).Where(m => m != "changedBy"));
        Assert.Contains("changedBy", Members(schema.GetProperty("properties"))); // Only where a pack changed the rule.

        static IEnumerable<string> Members(JsonElement element) => element.EnumerateObject().Select(m => m.Name);
    }

    [Fact]
    public void Every_finding_keeps_to_the_schema_and_comes_back_from_its_line()
    {
        JsonSchema schema = JsonSchema.Of("finding");
        string output = Tool.Run("check", Reports, $"{Tool.Folder}Mixed", "--format", "jsonl").Output;
        foreach (string line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            schema.Accepts(line);
            Assert.Equal(line, FindingJson.Write(FindingJson.Read(line)));
        }
    }
}
