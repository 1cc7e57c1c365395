using System.Text.Json;

namespace DisclosureRules.Cli.Tests;

/// <summary>What the tool says of packs that extend others: which rules are in force for a report, and why.</summary>
public sealed class LayersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _rules;

    public LayersTests()
    {
        _folder.Write("pack.json", File.ReadAllText(Tool.Data("pack.json")));
        _folder.Write("unit.json", """
            {
              "pack": "own.unit", "version": "2.0", "extends": ["pack.json"], "units": ["青石县*"], "forms": ["test-form"],
              "changes": [
                { "rules": "requests.column-total", "severity": "info", "message": { "zh": "差{difference}", "en": "off by {difference}" }, "reason": { "zh": "试行", "en": "on trial" } },
                { "rules": "requests.row-total", "off": true, "reason": { "zh": "另有统计", "en": "counted elsewhere" }, "reviewer": "李梅", "expiry": "2027-06-30" }
              ],
              "rules": [
                { "id": "unit.later", "severity": "error", "title": { "zh": "以后", "en": "later" }, "years": "2030..", "check": "year = 2000" },
                { "id": "unit.now", "severity": "error", "title": { "zh": "现在", "en": "now" }, "check": "requests[received, persons] = 20" }
              ]
            }
            """);
        _folder.Write("other.json", """
            { "pack": "own.other", "version": "1", "units": ["白沙县*"], "forms": ["test-form"], "rules": [{ "id": "other.now", "severity": "error", "title": "t", "check": "year = 2000" }] }
            """);
        _folder.Write("profile.json", """{ "profile": "own", "packs": ["unit.json", "other.json"] }""");
        _rules = ["--rules", $"{_folder.Path}/profile.json", "--forms", Tool.Data("form.json"), "--no-national"];
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Rules_list_for_a_report_says_which_are_in_force_and_why(string language)
    {
        Tool tool = Tool.Run(["rules", "list", "--for", Tool.Data("planted.json"), .. _rules, "--date", "2027-06-30", "--lang", language]);
        Assert.Equal((0, ""), (tool.ExitCode, tool.Error));

        // How long the line below the headings is depends on where the packs lie.
        Golden.Matches($"standings.{language}", string.Join('─', tool.Output.Replace(_folder.Path + "/", "", StringComparison.Ordinal).Split('─', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Rules_list_for_a_report_is_a_line_a_rule_for_programs()
    {
        Tool tool = Tool.Run(["rules", "list", "--for", Tool.Data("planted.json"), .. _rules, "--date", "2027-06-30", "--format", "jsonl"]);
        Dictionary<string, JsonElement> lines = tool.Findings.ToDictionary(l => l.GetProperty("rule").GetString()!);
        Assert.Equal(
            ["fees.plausible inForce warning", "other.now otherUnits error", "requests.balance inForce error", "requests.column-total inForce info", "requests.row-total off error", "unit.later otherYears error", "unit.now inForce error"],
            lines.Values.Select(l => $"{l.GetProperty("rule")} {l.GetProperty("state")} {l.GetProperty("severity")}").Order(StringComparer.Ordinal));
        JsonElement off = Assert.Single(lines["requests.row-total"].GetProperty("changes").EnumerateArray());
        Assert.Equal(("own.unit", "2.0", true, "counted elsewhere", "李梅", "2027-06-30"), (
            off.GetProperty("pack").GetString(), off.GetProperty("version").GetString(), off.GetProperty("off").GetBoolean(), off.GetProperty("reason").GetProperty("en").GetString(),
            off.GetProperty("reviewer").GetString(), off.GetProperty("expiry").GetString()));
        Assert.EndsWith("unit.json:5:5", off.GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.Equal("error", lines["requests.column-total"].GetProperty("ownSeverity").GetString());
        Assert.Equal(["白沙县*"], lines["other.now"].GetProperty("units").EnumerateArray().Select(u => u.GetString()));
    }

    [Theory]
    [InlineData("zh", "适用的规则 4 条(另有 1 条用于其他单位)、")]
    [InlineData("en", ": 4 rules in force for it (1 more is for other units), ")]
    public void Rules_for_other_units_are_not_counted_as_asked(string language, string words)
    {
        Tool tool = Tool.Run("check", Tool.Data("clean.json"), "--rules", $"{_folder.Path}/pack.json", "--rules", $"{_folder.Path}/other.json", "--forms", Tool.Data("form.json"), "--no-national", "--lang", language);
        Assert.Equal(0, tool.ExitCode);
        Assert.Contains(words, tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_holds_up_to_its_last_day_and_is_told_after_it()
    {
        Tool last = Tool.Run(["check", Tool.Data("planted.json"), .. _rules, "--date", "2027-06-30", "--lang", "en"]);
        Tool after = Tool.Run(["check", Tool.Data("planted.json"), .. _rules, "--date", "2027-07-01", "--lang", "en"]);
        Assert.DoesNotContain("requests.row-total", last.Output, StringComparison.Ordinal);
        Assert.Contains("requests.column-total [Natural persons]  off by 1", last.Output, StringComparison.Ordinal);
        Assert.Contains("severity and words by own.unit 2.0: on trial", last.Output, StringComparison.Ordinal);
        Assert.Contains("requests.row-total", after.Output, StringComparison.Ordinal);
        Assert.Contains("the change of requests.row-total ended on 2027-06-30 (李梅: counted elsewhere)", after.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("change.expired", last.Error, StringComparison.Ordinal);
    }

    /// <summary>Today is the terminal's.</summary>
    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 1)]
    public void Without_a_date_it_is_today(int month, int exitCode)
    {
        using MemoryStream output = new(), error = new();
        using (Output.Terminal terminal = new(Stream.Null, output, error) { Clock = new FixedClock(new(2027, month, 15, 12, 0, 0, TimeSpan.Zero)) })
            Assert.Equal(exitCode, Program.Run(["rules", "check", $"{_folder.Path}/unit.json", "--forms", Tool.Data("form.json"), "--no-national"], terminal));
    }

    [Fact]
    public void Explain_says_who_switched_a_rule_off_and_for_which_units_it_is()
    {
        Tool off = Tool.Run(["explain", Tool.Data("planted.json"), "requests.row-total", .. _rules, "--date", "2027-06-30", "--lang", "en"]);
        Assert.Contains("own.unit 2.0 switched it off: counted elsewhere (李梅, until 2027-06-30)", off.Output, StringComparison.Ordinal);
        Tool other = Tool.Run(["explain", Tool.Data("planted.json"), "other.now", .. _rules, "--lang", "en"]);
        Assert.Contains("its pack is for 白沙县*; the report is of 青石县林业局", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_cannot_be_read_is_told() => Assert.Equal(2, Tool.Run(["rules", "list", "--for", "none.json", .. _rules]).ExitCode);

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => now;
    }
}
