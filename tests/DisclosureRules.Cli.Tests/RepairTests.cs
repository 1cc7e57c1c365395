using System.Text.Json;

namespace DisclosureRules.Cli.Tests;

/// <summary>The command <c>repair</c>, and <c>check --explain</c>.</summary>
public class RepairTests
{
    private static string Township => $"{Tool.Folder}Rules/reports/baisha-township-2020.txt";

    private static string Water => $"{Tool.Folder}Rules/reports/qingshi-water-2023.json";

    private static string Forestry => $"{Tool.Folder}Rules/reports/qingshi-forestry-2023.json";

    [Fact]
    public void Every_line_of_jsonl_is_a_report_with_its_repairs()
    {
        Tool tool = Tool.Run("repair", Township, Forestry, "--format", "jsonl");
        Assert.Equal(1, tool.ExitCode);
        Assert.All(tool.Findings, r => Assert.Equal(
            ["source", "unit", "year", "status", "size", "lowerBound", "repairs", "filled", "complete", "question", "certificate", "chain", "milliseconds"], r.EnumerateObject().Select(p => p.Name)));
        JsonElement township = tool.Findings[0];
        Assert.Equal(("proven", 1, 1, true), (township.GetProperty("status").GetString(), township.GetProperty("size").GetInt32(), township.GetProperty("lowerBound").GetInt32(), township.GetProperty("complete").GetBoolean()));
        JsonElement repair = Assert.Single(township.GetProperty("repairs").EnumerateArray());
        JsonElement cell = Assert.Single(repair.GetProperty("cells").EnumerateArray());
        Assert.Equal("""{"table":"requests","row":"total","column":"naturalPerson","from":7,"to":8}""", cell.GetRawText());
        Assert.Equal(3, repair.GetProperty("explains").GetArrayLength());
        Assert.Equal("consistent", tool.Findings[1].GetProperty("status").GetString());
    }

    [Fact]
    public void Consistent_reports_end_with_0_and_mistakes_of_usage_with_2()
    {
        Assert.Equal(0, Tool.Run("repair", Forestry).ExitCode);
        Assert.Equal(2, Tool.Run("repair", Forestry, "--limit", "0").ExitCode);
        Assert.Equal(2, Tool.Run("repair", Forestry, "--weights", "all").ExitCode);
    }

    [Fact]
    public void The_limit_leaves_the_rest_out_and_says_so()
    {
        JsonElement limited = Tool.Run("repair", Water, "--format", "jsonl", "--limit", "1").Findings[0];
        Assert.Equal((1, false), (limited.GetProperty("repairs").GetArrayLength(), limited.GetProperty("complete").GetBoolean()));
    }

    [Fact]
    public void For_people_repairs_are_numbered_and_the_cell_to_look_at_is_named()
    {
        Assert.Contains("总计·自然人 7 → 8", Tool.Run("repair", Township).Output, StringComparison.Ordinal);
        Assert.Contains("请看原件", Tool.Run("repair", Water).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_groups_findings_by_cause_where_it_is_asked_to()
    {
        Assert.Contains("改 1 格可消除 3 条:总计·自然人 7 → 8", Tool.Run("check", Township, "--explain").Output, StringComparison.Ordinal);
        JsonElement[] lines = [.. Tool.Run("check", Township, "--explain", "--format", "jsonl").Findings];
        Assert.Equal("proven", lines[^1].GetProperty("status").GetString());
        Assert.All(lines[..^1], l => Assert.True(l.TryGetProperty("fingerprint", out _)));
    }
}
