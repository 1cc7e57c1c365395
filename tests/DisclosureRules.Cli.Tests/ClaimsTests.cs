using System.Text.Json;

namespace DisclosureRules.Cli.Tests;

/// <summary>The command <c>claims</c>.</summary>
public class ClaimsTests
{
    private static string Water => $"{Tool.Folder}Rules/reports/qingshi-water-2023.json";

    [Fact]
    public void Every_line_of_jsonl_is_a_claim_with_its_words()
    {
        Tool tool = Tool.Run("claims", Water, "--format", "jsonl");
        Assert.Equal(0, tool.ExitCode);
        string[] members = ["source", "claim", "section", "start", "end", "quote", "sentence", "reading", "percent", "parts", "certain", "doubts", "title", "decimals", "before", "after"];
        Assert.All(tool.Findings, claim =>
        {
            string[] names = [.. claim.EnumerateObject().Select(p => p.Name)];
            Assert.Equal(members, names[..members.Length]);
            Assert.All(names[members.Length..], name => Assert.True(name is "confirmed" or "because", name));
            Assert.Equal(claim.GetProperty("certain").GetBoolean(), claim.GetProperty("doubts").GetArrayLength() == 0);
            Assert.Contains($"【{claim.GetProperty("quote").GetString()}】", claim.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        });
        Assert.Contains(tool.Findings, c => c.GetProperty("claim").GetString() == "requests.received" && c.GetProperty("reading").GetDecimal() == 32);
    }

    [Fact]
    public void A_finding_about_words_carries_its_evidence()
    {
        JsonElement finding = Tool.Run("check", Water, "--format", "jsonl").Findings.Single(f => f.GetProperty("rule").GetString() == "narrative.received");
        JsonElement evidence = Assert.Single(finding.GetProperty("evidence").EnumerateArray());
        Assert.Equal(("requests.received", "1", 32), (evidence.GetProperty("claim").GetString(), evidence.GetProperty("section").GetString(), evidence.GetProperty("reading").GetInt32()));
        Assert.Equal("新收政府信息公开申请32件", evidence.GetProperty("quote").GetString());
        Assert.Equal((32, 23, 9), (finding.GetProperty("actual").GetInt32(), finding.GetProperty("expected").GetInt32(), finding.GetProperty("difference").GetInt32()));
    }

    [Fact]
    public void A_report_without_words_has_no_claims_and_one_that_cannot_be_read_is_told()
    {
        Assert.Contains("未见陈述", Tool.Run("claims", Tool.Data("clean.json"), "--forms", Tool.Data("form.json")).Output, StringComparison.Ordinal);
        Tool tool = Tool.Run("claims", "nowhere", Water);
        Assert.Equal(1, tool.ExitCode);
        Assert.Contains("nowhere", tool.Error, StringComparison.Ordinal);
        Assert.Contains("requests.received", tool.Output, StringComparison.Ordinal);
    }
}
