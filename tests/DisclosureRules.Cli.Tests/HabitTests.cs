namespace DisclosureRules.Cli.Tests;

/// <summary>What people do on a command line by habit, or what their editor and system make of it: each is answered with what to do.</summary>
public sealed class HabitTests : IDisposable
{
    private const string Rules = """ "forms": ["cn-annual-report-2021"], "rules": [{ "id": "own.few", "severity": "info", "title": "t", "check": "requests[granted, total] <= 5" }] """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _pack;

    public HabitTests() => _pack = _folder.Write("own.json", $$"""{ "pack": "own.pack", "version": "1.0.0", {{Rules}} }""");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("zh", "一个规则包是一个对象 {…}")]
    [InlineData("en", "a pack is one object {…}")]
    public void A_list_is_no_pack(string language, string words)
    {
        Tool tool = Tool.Run("rules", "check", _folder.Write("list.json", "[]"), "--lang", language);
        Assert.Equal(2, tool.ExitCode);
        Assert.Contains(words, tool.Output, StringComparison.Ordinal);
        Assert.Contains("[pack.list]", tool.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("—national", "--national")]
    [InlineData("––national", "--national")]
    [InlineData("－－all", "--all")]
    public void A_long_dash_is_told_with_the_option(string found, string written)
    {
        Tool tool = Tool.Run("rules", "prove", _pack, found);
        Assert.Equal(2, tool.ExitCode);
        Assert.Contains($"`{found}` 请写作 `{written}` / options begin with two hyphens; write `{written}` for `{found}`", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_ending_the_system_hides_is_told()
    {
        string hidden = _folder.Write("hidden.json.txt", "{}");
        Tool tool = Tool.Run("rules", "check", hidden[..^4], "--lang", "en");
        Assert.Equal(2, tool.ExitCode);
        Assert.Contains($"`{hidden}` is there: rename it to `hidden.json`", tool.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("own.pack", "`own.pack` is a pack, not a rule; its rules: own.few")]
    [InlineData("cn.national.requests", "`cn.national.requests` is a pack, not a rule; its rules: requests.")]
    public void A_pack_in_the_place_of_a_rule_is_told_with_its_rules(string id, string words)
    {
        foreach (string[] command in new string[][] { ["explain", Report(), id, "--rules", _pack], ["rules", "show", id, _pack] })
        {
            Tool tool = Tool.Run([.. command, "--lang", "en"]);
            Assert.Equal(2, tool.ExitCode);
            Assert.StartsWith(words, tool.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("own.jsn", "`own.json`")]
    [InlineData("onw.json", "`own.json`")]
    public void A_pack_that_is_nearly_there_is_told(string name, string words)
    {
        Tool tool = Tool.Run("rules", "check", Path.Combine(Path.GetDirectoryName(_pack)!, name), "--lang", "en");
        Assert.Equal(2, tool.ExitCode);
        Assert.Contains($"(did you mean {words}?) [file.not-found]", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_national_pack_that_is_nearly_named_is_told() =>
        Assert.Contains("(did you mean `cn.national.requests`?)", Tool.Run("rules", "check", "cn.national.request", "--lang", "en").Output, StringComparison.Ordinal);

    [Fact]
    public void A_pack_or_folder_in_the_place_of_verdicts_is_told()
    {
        Assert.Contains("[verify.is-rule-pack]", Tool.Run("rules", "verify", _pack, "--rules", _pack).Error, StringComparison.Ordinal);
        Assert.Contains("[verify.is-folder]", Tool.Run("rules", "verify", Path.GetDirectoryName(_pack)!, "--rules", _pack).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_in_a_folder_of_packs_is_told_with_the_name_by_which_it_is_passed_over()
    {
        string folder = Path.GetDirectoryName(_pack)!, report = File.ReadAllText(Tool.Data("clean.json"));
        string wrong = _folder.Write("mine.json", report);
        Tool told = Tool.Run("rules", "check", folder, "--lang", "en");
        Assert.Equal(2, told.ExitCode);
        Assert.Contains("name a report NAME.report.json", told.Output, StringComparison.Ordinal);
        File.Move(wrong, Path.Combine(folder, "mine.report.json"));
        Assert.Equal(0, Tool.Run("rules", "check", folder).ExitCode);
    }

    /// <summary>What tests reach of extended packs is counted apart, and a threshold is asked of one's own rules.</summary>
    [Fact]
    public void Coverage_counts_own_rules_apart_from_extended_ones()
    {
        string pack = _folder.Write("ext.json", $$"""{ "pack": "own.ext", "version": "1.0.0", "extends": "cn.national.requests", {{Rules.Replace("own.few", "own.ext-few", StringComparison.Ordinal)}} }""");
        _folder.Write("ext.tests.json", """
            { "defaults": { "year": 2023, "rest": 0 }, "tests": [{ "rule": "own.ext-few", "name": "a", "report": {}, "expects": "pass" },
              { "rule": "own.ext-few", "name": "b", "report": { "cells": { "requests[granted, total]": 6 } }, "expects": "violation" }] }
            """);
        Tool tool = Tool.Run("rules", "cover", pack, "--threshold", "100", "--lang", "en");
        Assert.Equal(0, tool.ExitCode);
        string[] lines = tool.Output.Split('\n');
        Assert.StartsWith("1 check: 1 passed and failed in tests", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("of extended packs ", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_threshold_without_tests_says_that_there_are_none()
    {
        Tool tool = Tool.Run("rules", "cover", _pack, "--threshold", "50", "--lang", "en");
        Assert.Equal(1, tool.ExitCode);
        Assert.StartsWith($"own.pack: no tests; write them in {_folder.Path}/own.tests.json", tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_forms_of_the_given_packs_are_counted()
    {
        string pack = _folder.Write("more.json", $$"""{ "pack": "own.more", "version": "1.0.0", "extends": ["cn.national.requests"], {{Rules}} }""");
        Tool tool = Tool.Run("rules", "cover", pack, "--lang", "en");
        Assert.Contains("\ncn-annual-report-2021: 200 cells", tool.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("cn-annual-report-2019: ", tool.Output, StringComparison.Ordinal);
        Assert.Contains("not counted: cn-annual-report-2019, which only extended packs have rules for\n", tool.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("not counted", Tool.Run("rules", "cover", _pack, "--lang", "en").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "可加 --national 连同证明", "已被蕴含:违反它的报告必定也违反别的规则,它不会单独发现什么:own.many 由 own.few")]
    [InlineData("en", "--national adds them", "implied: whatever violates it also violates other rules, so that it finds nothing of its own: own.many by own.few")]
    public void What_a_negative_number_and_what_is_implied_means_is_said_once(string language, string negative, string implied)
    {
        string pack = _folder.Write("two.json", """
            { "pack": "own.two", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [
              { "id": "own.few", "severity": "info", "title": "t", "check": "requests[granted, total] <= 5" },
              { "id": "own.many", "severity": "info", "title": "t", "check": "requests[granted, total] <= 8" },
              { "id": "own.fewer", "severity": "info", "title": "t", "check": "requests[partial, total] <= requests[denied.stateSecret, total] - 1" },
              { "id": "own.least", "severity": "info", "title": "t", "check": "requests[granted, total] >= 0" } ] }
            """);
        Tool alone = Tool.Run("rules", "prove", pack, "--lang", language), beside = Tool.Run("rules", "prove", pack, "--national", "--lang", language);
        Assert.Single(alone.Output.Split('\n'), l => l.Contains(negative, StringComparison.Ordinal));
        Assert.Single(alone.Output.Split('\n'), l => l == implied);
        Assert.DoesNotContain(negative, beside.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_to_write_to_is_no_file()
    {
        Tool tool = Tool.Run("rules", "doc", _pack, "--out", _pack, "--lang", "en");
        Assert.Equal(2, tool.ExitCode);
        Assert.StartsWith($"--out {_pack} is a file; the folder to write to is expected", tool.Error, StringComparison.Ordinal);
    }

    /// <summary>A catalogue among reports is passed over and counted, page by page and as HTML.</summary>
    [Fact]
    public void The_pages_of_a_catalogue_are_no_reports()
    {
        Assert.Equal(0, Tool.Run("rules", "doc", _pack, "--out", $"{_folder.Path}/doc").ExitCode);
        Assert.Equal(3, Directory.GetFiles($"{_folder.Path}/doc").Length);
        File.Copy(Report(), $"{_folder.Path}/doc/report.json");
        Tool tool = Tool.Run("check", $"{_folder.Path}/doc", "--lang", "en");
        Assert.Single(tool.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => l.EndsWith("report.json", StringComparison.Ordinal));
        Assert.DoesNotContain(".md", tool.Output + tool.Error, StringComparison.Ordinal);
        Assert.Contains("×3", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_layers_make_of_a_rule_is_told_in_words()
    {
        string Layer(string name, string units, string changes) =>
            _folder.Write(name, $$"""{ "pack": "own.layer", "version": "1.0.0", "extends": ["cn.national.requests"], "units": ["{{units}}"], "forms": ["cn-annual-report-2021"], "rules": [], "changes": [{{changes}}] }""");
        const string Severity = """{ "rules": "requests.only-totals", "severity": "error", "reason": "why" }""", Off = """{ "rules": "requests.balance", "off": true, "reason": "r", "reviewer": "w", "expiry": "2099-12-31" }""";
        Tool tool = Tool.Run("rules", "diff", Layer("old.json", "甲县*", Severity), Layer("new.json", "乙县*", $"{Severity}, {Off}"), "--lang", "en");
        Assert.Equal((1, ""), (tool.ExitCode, tool.Error));
        Assert.DoesNotContain('{', tool.Output);
        Assert.Contains("units: 甲县* → 乙县*", tool.Output, StringComparison.Ordinal);
        Assert.Contains("switched off; for 乙县*; because: r; reviewed by w; until 2099-12-31", tool.Output, StringComparison.Ordinal);
    }

    private string Report() => _folder.Write("report.json", """{ "form": "cn-annual-report-2021", "unit": "甲县水务局", "year": 2023, "tables": {} }""");
}
