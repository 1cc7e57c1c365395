using System.Text.Json;
using DisclosureRules.Audit.Results;
using DisclosureRules.Audit.Running;
using DisclosureRules.Checking;
using DisclosureRules.Rules;

namespace DisclosureRules.Audit.Tests.City;

public sealed class CityTests
{
    private static readonly RuleSet Rules = RuleSet.Load(RulePacks.National);

    /// <summary>To audit a larger city, set <c>DISCLOSURE_RULES_CITY</c> to its number of units: 300 make 300 mistakes.</summary>
    private static readonly int Units = int.TryParse(Environment.GetEnvironmentVariable("DISCLOSURE_RULES_CITY"), out int units) ? units : 40;

    private static readonly int Defects = Units >= 300 ? 300 : 30;

    [Fact]
    public async Task All_that_is_planted_is_found_and_nothing_is_invented()
    {
        using TemporaryFolder folder = new();
        PlantedCity city = new(Units, Defects, 1);
        string reports = city.WriteTo(folder);
        AuditSummary summary = await AuditRun.RunAsync(Rules, [reports], new() { Folder = folder.Path("out"), Units = folder.Path("units.csv") });
        Assert.Equal(city.ReportCount, summary.Reports.Total);
        List<string> found = [];
        foreach (string line in File.ReadLines(folder.Path("out/findings.jsonl")))
        {
            JsonElement finding = JsonDocument.Parse(line).RootElement;
            found.Add(new Planted(
                finding.GetProperty("rule").GetString()!, finding.GetProperty("unit").GetString(), finding.GetProperty("year").ValueKind == JsonValueKind.Null ? null : finding.GetProperty("year").GetInt32(),
                finding.GetProperty("outcome").GetString()!).ToString());
        }

        string[] expected = [.. city.Expected.Select(e => e.ToString())];
        Assert.Equal("", string.Join('\n', expected.Except(found)));
        Assert.Equal("", string.Join('\n', found.Except(expected)));
    }
}
