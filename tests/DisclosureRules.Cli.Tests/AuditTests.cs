namespace DisclosureRules.Cli.Tests;

/// <summary><c>audit</c> as its users call it.</summary>
public sealed class AuditTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("clean.json", 0)]
    [InlineData("planted.json", 1)]
    public void It_ends_as_check_does(string report, int exitCode) => Assert.Equal(exitCode, Run("audit", Tool.Data(report), "--out", Out).ExitCode);

    [Fact]
    public void Its_findings_are_those_of_check()
    {
        Tool check = Run("check", Tool.Data("planted.json"), Tool.Data("clean.json"), Tool.Data("missing.json"), "--format", "jsonl");
        Run("audit", Tool.Data("planted.json"), Tool.Data("clean.json"), Tool.Data("missing.json"), "--out", Out);
        Assert.Equal(check.Output, File.ReadAllText($"{Out}/findings.jsonl").Replace(Tool.Folder, "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh", "报告 2 份", "完整结果")]
    [InlineData("en", "reports: 2", "the full result")]
    public void The_summary_is_said_in_words(string language, params string[] words)
    {
        Tool audit = Run("audit", Tool.Data("planted.json"), Tool.Data("clean.json"), "--out", Out, "--lang", language);
        Assert.All(words, w => Assert.Contains(w, audit.Output, StringComparison.Ordinal));
        Assert.Contains("planted.json", audit.Output, StringComparison.Ordinal);
    }

    /// <summary>Reports, those that can't be read and copies are together the files that were given.</summary>
    [Theory]
    [InlineData("zh", "报告 1 份", "另有 2 份文件与其中的报告内容相同", "问题最多的报告")]
    [InlineData("en", "reports: 1;", "2 more files are the same as one of these reports", "Reports with most problems")]
    public void The_numbers_of_the_summary_add_up(string language, params string[] words)
    {
        string text = File.ReadAllText(Tool.Data("planted.json"));
        foreach (string name in (string[])["a.json", "b.json", "c.json"])
            _folder.Write($"reports/{name}", text);
        Tool audit = Run("audit", $"{_folder.Path}/reports", "--out", Out, "--lang", language);
        Assert.All(words, w => Assert.Contains(w, audit.Output, StringComparison.Ordinal));
    }

    /// <summary>The screen and the summary say the same number, whether the last audit was gone on with or was done.</summary>
    [Theory]
    [InlineData]
    [InlineData("--resume")]
    public void What_was_taken_over_is_said(params string[] resume)
    {
        string text = File.ReadAllText(Tool.Data("clean.json"));
        _folder.Write("reports/a.json", text);
        _folder.Write("reports/b.json", text);
        string[] audit = ["audit", $"{_folder.Path}/reports", "--out", Out, "--lang", "en"];
        Assert.DoesNotContain("taken over", Run(audit).Output, StringComparison.Ordinal);
        Assert.Contains("\"takenOver\": 0,", File.ReadAllText($"{Out}/summary.json"), StringComparison.Ordinal);
        Assert.Contains("taken over: 2\n", Run([.. audit, .. resume]).Output, StringComparison.Ordinal);
        Assert.Contains("\"takenOver\": 2,", File.ReadAllText($"{Out}/summary.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--shard", "4/4")]
    [InlineData("--shard", "one")]
    [InlineData("--jobs", "0")]
    [InlineData("--date", "tomorrow")]
    [InlineData("--write", "pdf")]
    [InlineData("--units", "nowhere.csv")]
    [InlineData("--waivers", "nowhere.json")]
    [InlineData("--baseline", "nowhere")]
    public void A_wrong_option_is_refused_before_anything_is_written(string option, string value)
    {
        Tool audit = Run("audit", Tool.Data("clean.json"), "--out", Out, option, value);
        Assert.Equal((2, ""), (audit.ExitCode, audit.Output));
        Assert.NotEmpty(audit.Error);
        Assert.False(File.Exists($"{Out}/findings.jsonl"));
    }

    [Fact]
    public void Without_a_folder_or_inputs_it_is_a_wrong_command_line()
    {
        Assert.Equal(2, Run("audit", Tool.Data("clean.json")).ExitCode);
        Assert.Equal(2, Run("audit", "--out", Out).ExitCode);
    }

    [Fact]
    public void A_result_is_verified()
    {
        Run("audit", Tool.Data("planted.json"), "--out", Out);
        Assert.Equal(0, Tool.Run("audit", "verify", Out).ExitCode);
        File.AppendAllText($"{Out}/reports.jsonl", "\n");
        Tool verify = Tool.Run("audit", "verify", Out, "--lang", "en");
        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("reports.jsonl: has been changed [verify.changed]", verify.Output, StringComparison.Ordinal);
        Assert.Equal(2, Tool.Run("audit", "verify", _folder.Path).ExitCode);
    }

    [Fact]
    public void Shards_are_merged_with_the_rules_and_forms_they_were_made_with()
    {
        string[] inputs = [Tool.Data("planted.json"), Tool.Data("clean.json"), Tool.Data("missing.json")];
        Run(["audit", .. inputs, "--out", Out]);
        Run(["audit", .. inputs, "--out", $"{_folder.Path}/s0", "--shard", "0/2"]);
        Run(["audit", .. inputs, "--out", $"{_folder.Path}/s1", "--shard", "1/2"]);
        Tool merge = Tool.Run("audit", "merge", $"{_folder.Path}/s0", $"{_folder.Path}/s1", "--out", $"{_folder.Path}/all");
        Assert.Equal(1, merge.ExitCode);
        foreach (string file in (string[])["findings.jsonl", "reports.jsonl", "summary.json", "receipt.json"])
            Assert.Equal(File.ReadAllText($"{Out}/{file}"), File.ReadAllText($"{_folder.Path}/all/{file}"));
    }

    [Fact]
    public void Inputs_that_have_moved_are_named()
    {
        File.Copy(Tool.Data("clean.json"), $"{_folder.Path}/clean.json");
        Run("audit", $"{_folder.Path}/clean.json", "--out", Out);
        File.Move($"{_folder.Path}/clean.json", $"{_folder.Path}/moved.json");
        Assert.Contains($"{_folder.Path}/clean.json", Tool.Run("audit", "verify", Out).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void A_path_that_leads_nowhere_is_a_wrong_command_line_and_one_of_several_is_told(string language)
    {
        Tool nothing = Run("audit", $"{_folder.Path}/nowhere", "--out", Out, "--lang", language);
        Assert.Equal((2, ""), (nothing.ExitCode, nothing.Output));
        Assert.Contains("nowhere", nothing.Error, StringComparison.Ordinal);
        Tool one = Run("audit", $"{_folder.Path}/nowhere", Tool.Data("clean.json"), "--out", Out, "--lang", language);
        Assert.Equal(1, one.ExitCode);
        Assert.Contains("nowhere", one.Error, StringComparison.Ordinal);
        Assert.Contains("nowhere", one.Output, StringComparison.Ordinal);
        Assert.Contains(language == "zh" ? "报告 1 份" : "reports: 1;", one.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_is_said_with_its_size_and_rules_with_their_titles()
    {
        Tool audit = Run("audit", Tool.Data("planted.json"), "--out", Out, "--write", "html,csv,notices");
        Assert.Matches(@"index\.html\([0-9.]+ [KM]B\)", audit.Output);
        Assert.Contains("csv/ 等 3 个文件", audit.Output, StringComparison.Ordinal);
        Assert.Contains("review/problems.csv", audit.Output, StringComparison.Ordinal);
        string rule = File.ReadAllLines($"{Out}/findings.jsonl")[0];
        using System.Text.Json.JsonDocument finding = System.Text.Json.JsonDocument.Parse(rule);
        string id = finding.RootElement.GetProperty("rule").GetString()!;
        Assert.Matches($@"{System.Text.RegularExpressions.Regex.Escape(id)}  \p{{IsCJKUnifiedIdeographs}}", audit.Output);
    }

    public void Dispose() => _folder.Dispose();

    private string Out => $"{_folder.Path}/out";

    private static Tool Run(params string[] args) => Tool.Run([.. args, .. Tool.Own]);
}
