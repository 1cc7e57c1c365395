using System.Text.Json;
using DisclosureRules.Cli.Output;
using DisclosureRules.Primitives;

namespace DisclosureRules.Cli.Tests;

/// <summary>What the commands for authors print: what is missing first, and one answer whichever command is asked.</summary>
public sealed class AuthoringTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void A_form_is_shown_with_its_groups_and_what_another_edition_prints(string language) =>
        Golden.Matches($"forms-show.{language}", Tool.Run("forms", "show", "cn-annual-report-2021", "--lang", language).Output);

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void What_no_test_noticed_fits_a_screen_with_the_summary_first(string language)
    {
        Tool some = Tool.Run("rules", "mutate", County(), "--lang", language), all = Tool.Run("rules", "mutate", County(), "--lang", language, "--all");
        Golden.Matches($"mutate.{language}", some.Output);
        Assert.InRange(some.Output.Split('\n').Length, 5, 30);
        Assert.True(all.Output.Length > 3 * some.Output.Length);
        Assert.Equal(some.Output.Split('\n')[0], all.Output.Split('\n')[0]);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void What_no_test_reached_fits_a_screen_with_the_summary_first(string language)
    {
        Tool some = Tool.Run("rules", "cover", County(), "--lang", language), all = Tool.Run("rules", "cover", County(), "--lang", language, "--all");
        Golden.Matches($"cover.{language}", some.Output);
        Assert.InRange(some.Output.Split('\n').Length, 3, 30);
        Assert.Contains("requests[carriedOut]", all.Output, StringComparison.Ordinal);
        Assert.Equal(some.Output.Split('\n')[0], all.Output.Split('\n')[0]);
    }

    /// <summary>Tests of a pack that can't be used say nothing: it is refused in the same words, with the line and a mark below the place.</summary>
    [Theory]
    [InlineData("test")]
    [InlineData("mutate")]
    [InlineData("cover")]
    public void A_pack_that_check_refuses_is_refused_by_what_measures_it(string command)
    {
        string pack = Pack("requests.balance", "requests[granted, total] > 5");
        Tool check = Tool.Run("rules", "check", pack), measured = Tool.Run("rules", command, pack);
        Assert.Equal((2, 2, ""), (check.ExitCode, measured.ExitCode, measured.Output));
        string[] told = measured.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, told.Length);
        Assert.Contains("[pack.duplicate-rule]", told[0], StringComparison.Ordinal);
        Assert.All(told, line => Assert.Contains(line.Trim(), check.Output, StringComparison.Ordinal));
        Assert.NotEqual(2, Tool.Run("rules", command, pack, "--no-national").ExitCode);
    }

    [Fact]
    public void An_error_of_an_expression_is_marked_below_its_line_whatever_the_command()
    {
        string[] told = Tool.Run("rules", "test", Pack("own.a", "requests[grantd, total] > 5")).Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("grantd", told[1][told[2].IndexOf('^', StringComparison.Ordinal)..][..6]);
    }

    /// <summary>As for its siblings, packs are named behind it, and a copy of a national pack takes the place of that.</summary>
    [Fact]
    public void A_rule_is_shown_of_packs_that_are_named_behind_it()
    {
        string pack = Pack("own.a", "requests[granted, total] > 5");
        Tool shown = Tool.Run("rules", "show", "own.a", pack);
        Assert.Equal((0, ""), (shown.ExitCode, shown.Error));
        Assert.Equal(shown.Output, Tool.Run("rules", "show", "own.a", "--rules", pack).Output);
        Assert.DoesNotContain(Texts.Of("words.tool.provenance").Zh, shown.Output, StringComparison.Ordinal);
        Tool national = Tool.Run("rules", "show", "requests.balance", $"{Tool.Folder}Rules/national");
        Assert.Equal((0, Tool.Run("rules", "show", "requests.balance").Output), (national.ExitCode, national.Output));
    }

    /// <summary>A test that fails on the rule as it is would fail on every change of it, too.</summary>
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void A_test_that_fails_notices_no_change_and_is_told_first(string language)
    {
        string pack = Pack("own.a", "requests[granted, total] >= 0");
        Tool failing = Tool.Run("rules", "mutate", pack, "--lang", language), json = Tool.Run("rules", "mutate", pack, "--lang", language, "--format", "jsonl");
        string[] told = failing.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((1, 1, failing.Error), (failing.ExitCode, json.ExitCode, json.Error));
        Assert.Contains("own.a  n", told[0], StringComparison.Ordinal);
        Assert.Equal(Texts.Say("words.tool.mutate.failed", Language.Parse(language), ("count", 1)), told[^1]);
        JsonElement[] changes = [.. json.Findings.Where(m => m.TryGetProperty("change", out _))];
        Assert.NotEmpty(changes);
        Assert.All(changes, m => Assert.Equal(JsonValueKind.Null, m.GetProperty("noticedBy").ValueKind));
    }

    /// <summary>Tests are run with a pack and what it extends alone: what it uses of others it must extend, and every command says so in the same words.</summary>
    [Theory]
    [InlineData("test")]
    [InlineData("mutate")]
    [InlineData("cover")]
    public void A_claim_of_a_national_pack_must_be_extended_whatever_the_command(string command)
    {
        const string Rules = """
            "pack": "own", "version": "1", "forms": ["cn-annual-report-2021"],
              "rules": [{ "id": "own.a", "severity": "error", "title": "t", "claim": ["requests.received"], "check": "stated('requests.received') = requests[newReceived, total]" }]
            """;
        string pack = _folder.Write("pack.json", $"{{ {Rules} }}");
        Tool check = Tool.Run("rules", "check", pack), measured = Tool.Run("rules", command, pack);
        Assert.Equal((2, 2), (check.ExitCode, measured.ExitCode));
        string[] told = measured.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("\"extends\": [\"cn.national.words\"]", told[0], StringComparison.Ordinal);
        Assert.All(told, line => Assert.Contains(line.Trim(), check.Output, StringComparison.Ordinal));
        _folder.Write("pack.json", $$"""{ "extends": ["cn.national.words"], {{Rules}} }""");
        Assert.Equal((0, 0), (Tool.Run("rules", "check", pack).ExitCode, Tool.Run("rules", command, pack).ExitCode));
    }

    /// <summary>Which cells are watched is asked with a report that the rules are for, whoever says so.</summary>
    [Theory]
    [InlineData(""" "units": ["青石县档案局"], """, "")]
    [InlineData("", """ "when": "unit = '青石县档案局'", """)]
    [InlineData("", """ "when": "endsWith(unit, '局')", """)]
    public void Cells_that_rules_of_one_unit_watch_are_watched(string ofPack, string ofRule)
    {
        string[] cells = [.. new[] { (ofPack, ofRule), ("", "") }.Select(p => Tool.Run("rules", "cover", _folder.Write("pack.json", $$"""
            {
              "pack": "own", "version": "1", "forms": ["cn-annual-report-2021"], {{p.Item1}}
              "rules": [{ "id": "own.a", "severity": "error", "title": "t", {{p.Item2}} "check": "requests[granted, total] = requests[partial, total]" }],
              "tests": [{ "rule": "own.a", "name": "n", "report": { "unit": "青石县档案局", "rest": 0 }, "expects": "pass" }]
            }
            """)).Output.Split('\n').Single(l => l.StartsWith("cn-annual-report-2021:", StringComparison.Ordinal)))];
        Assert.Equal(cells[1], cells[0]);
        Assert.Contains("198 个无人发现", cells[0], StringComparison.Ordinal);
    }

    /// <summary>A title says what holds: alone it would say the opposite of what was found.</summary>
    [Theory]
    [InlineData("zh", "不成立:名称中有“乡”")]
    [InlineData("en", "does not hold: the name has a 乡")]
    public void A_violation_without_a_message_says_that_the_title_does_not_hold(string language, string words)
    {
        string pack = _folder.Write("pack.json", """
            { "pack": "own", "version": "1", "forms": ["test-form"], "rules": [{ "id": "own.a", "severity": "error", "title": { "zh": "名称中有“乡”", "en": "the name has a 乡" }, "check": "contains(unit, '乡')" }] }
            """);
        Tool tool = Tool.Run("check", Tool.Data("clean.json"), "--rules", pack, "--forms", Tool.Data("form.json"), "--no-national", "--lang", language);
        Assert.Equal(1, tool.ExitCode);
        Assert.Contains(words, tool.Output, StringComparison.Ordinal);
    }

    private static string County() => $"{Tool.Folder}Unit/county.json";

    private string Pack(string id, string check) => _folder.Write("pack.json", $$"""
        {
          "pack": "own", "version": "1", "forms": ["cn-annual-report-2021"],
          "rules": [
            { "id": "{{id}}", "severity": "error", "title": "t", "check": "{{check}}" }
          ],
          "tests": [{ "rule": "{{id}}", "name": "n", "report": { "rest": 0 }, "expects": "violation" }]
        }
        """);
}
