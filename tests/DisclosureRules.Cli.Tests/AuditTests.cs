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

    /// <summary>That a place can't be written to is no fault of the command line, whatever is in the way, and is said in the language that was asked for.</summary>
    [Theory]
    [InlineData("file")]
    [InlineData("file/out")]
    [InlineData("/proc/nowhere")]
    [InlineData("/sys/nowhere")]
    [InlineData("/dev/full")]
    [InlineData("/dev/null/out")]
    public void A_place_that_can_t_be_written_to_has_its_own_exit_code(string place)
    {
        if (OperatingSystem.IsWindows() && place.StartsWith('/'))
            return;
        _folder.Write("file", "");
        string folder = place.StartsWith('/') ? place : $"{_folder.Path}/{place}";
        Run("audit", Tool.Data("clean.json"), "--out", $"{_folder.Path}/s0", "--shard", "0/1");
        foreach (string[] args in (string[][])[["audit", Tool.Data("clean.json"), .. Tool.Own], ["audit", "merge", $"{_folder.Path}/s0"]])
        {
            Tool audit = Tool.Run([.. args, "--out", folder]);
            Assert.Equal((3, ""), (audit.ExitCode, audit.Output));
            Assert.StartsWith($"{folder}: 不能写入此文件夹:", audit.Error, StringComparison.Ordinal);
            Assert.DoesNotMatch("[A-Za-z]{3}", audit.Error[folder.Length..].Replace("[audit.not-writable]", "", StringComparison.Ordinal));
        }
    }

    /// <summary>So it is with whatever else a run is asked to write, and where a file of an earlier result has been put out of reach.</summary>
    [Theory]
    [InlineData("check", "--write-baseline", "file/baseline.json")]
    [InlineData("check", "--write-baseline", "folder")]
    [InlineData("audit", "--out", "taken")]
    public void A_file_that_can_t_be_written_has_the_same_exit_code(string command, string option, string place)
    {
        _folder.Write("file", "");
        Directory.CreateDirectory($"{_folder.Path}/folder");
        Directory.CreateDirectory($"{_folder.Path}/taken/findings.jsonl");
        Tool run = Run(command, Tool.Data("clean.json"), option, $"{_folder.Path}/{place}", "--lang", "zh");
        Assert.Equal(3, run.ExitCode);
        Assert.DoesNotContain("Could not find", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("is denied", run.Error.Replace("access is denied", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--out")]
    [InlineData("--units")]
    [InlineData("--baseline")]
    [InlineData("--rules")]
    public void An_empty_value_is_a_missing_one(string option)
    {
        Tool audit = option == "--out" ? Run("audit", Tool.Data("clean.json"), option, "") : Run("audit", Tool.Data("clean.json"), "--out", Out, option, "");
        Assert.Equal((2, ""), (audit.ExitCode, audit.Output));
        Assert.Contains($"{option} 之后缺少", audit.Error, StringComparison.Ordinal);
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

    /// <summary>Who sees a part is told of how much, and what is to be done with it.</summary>
    [Theory]
    [InlineData("zh", "这是分片 {0}:全部 12 份输入中的 ([0-9]+) 份.*disclosure-rules audit merge")]
    [InlineData("en", "this is shard {0}, with ([0-9]+) of all 12 inputs; .*disclosure-rules audit merge")]
    public void A_shard_says_which_and_of_how_much(string language, string told)
    {
        for (int i = 0; i < 12; i++)
            _folder.Write($"reports/{i}.json", File.ReadAllText(Tool.Data("clean.json")));
        int own = 0;
        foreach (string shard in (string[])["0/2", "1/2"])
        {
            string output = Run("audit", $"{_folder.Path}/reports", "--out", $"{_folder.Path}/s{shard[0]}", "--shard", shard, "--lang", language).Output;
            own += int.Parse(System.Text.RegularExpressions.Regex.Match(output, told.Replace("{0}", shard, StringComparison.Ordinal)).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        }

        Assert.Equal(12, own);
        Assert.DoesNotContain("audit merge", Run("audit", $"{_folder.Path}/reports", "--out", Out, "--lang", language).Output, StringComparison.Ordinal);
    }

    /// <summary>What was waived is counted wherever people look first: on the screen, in the page, in the workbook.</summary>
    [Fact]
    public void What_is_waived_is_counted_at_first_sight()
    {
        Run("audit", Tool.Data("planted.json"), "--out", Out);
        string[] fingerprints = [.. File.ReadLines($"{Out}/findings.jsonl").Select(l => System.Text.Json.JsonDocument.Parse(l).RootElement.GetProperty("fingerprint").GetString()!).Distinct().Take(2)];
        _folder.Write("waivers.json", $"[ {string.Join(", ", fingerprints.Select(f => $$"""{ "fingerprint": "{{f}}", "kind": "accepted", "reason": "r", "reviewer": "w" }"""))} ]");
        Tool audit = Run("audit", Tool.Data("planted.json"), "--out", Out, "--waivers", $"{_folder.Path}/waivers.json", "--write", "html,xlsx");
        Assert.Matches("发现:.*其中已豁免 2", audit.Output);
        Assert.Contains("\"waived\":2,", File.ReadAllText($"{Out}/index.html"), StringComparison.Ordinal);
        using System.IO.Compression.ZipArchive workbook = System.IO.Compression.ZipFile.OpenRead($"{Out}/audit.xlsx");
        using StreamReader overview = new(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.Matches("已豁免</t></is></c><c [^>]*><v>2</v>", overview.ReadToEnd());
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
