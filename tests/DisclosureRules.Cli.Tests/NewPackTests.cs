namespace DisclosureRules.Cli.Tests;

/// <summary><c>rules new</c> in a folder that holds a pack already.</summary>
public sealed class NewPackTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_report_that_an_author_tries_rules_on_is_kept()
    {
        Assert.Equal(0, New("own.first").ExitCode);
        string sample = _folder.Write("sample.report.json", "{ \"edited\": true }");
        Assert.Equal(0, New("own.second").ExitCode);
        Assert.Equal("{ \"edited\": true }", File.ReadAllText(sample));
        Assert.True(File.Exists($"{_folder.Path}/first.json") && File.Exists($"{_folder.Path}/second.json"));
    }

    [Theory]
    [InlineData("zh", "已写入 10 个文件", "已写入 2 个文件", "已有且内容不同,未改动:RULES.md、claims.md")]
    [InlineData("en", "10 files written", "2 files written", "kept as they are, as they differ from what would be written: RULES.md, claims.md")]
    public void Files_are_counted_as_they_are_written_and_those_that_an_author_changed_are_kept(string language, string all, string two, string kept)
    {
        Assert.StartsWith(all, New("own.first", "--lang", language).Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', New("own.second", "--lang", language).Error.TrimEnd('\n'));
        string[] changed = ["RULES.md", "claims.md"];
        foreach (string name in changed)
            _folder.Write(name, "mine");
        string[] said = New("own.third", "--lang", language).Error.TrimEnd('\n').Split('\n');
        Assert.StartsWith(two, said[0], StringComparison.Ordinal);
        Assert.Equal(kept, said[1]);
        Assert.All(changed, n => Assert.Equal("mine", File.ReadAllText($"{_folder.Path}/{n}")));
    }

    [Fact]
    public void A_pack_of_that_name_is_kept_and_nothing_written()
    {
        string pack = _folder.Write("first.json", "{}");
        Assert.Equal(2, New("own.first").ExitCode);
        Assert.Equal("{}", File.ReadAllText(pack));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    /// <summary>Ten files scattered among those of somebody else are hard to gather again.</summary>
    [Fact]
    public void Where_no_folder_is_asked_for_a_new_one_has_the_name_of_the_pack()
    {
        System.Diagnostics.ProcessStartInfo start = ProcessTests.StartInfo(["rules", "new", "own.first"]);
        start.WorkingDirectory = _folder.Path;
        using (System.Diagnostics.Process process = System.Diagnostics.Process.Start(start)!)
        {
            process.StandardInput.Close();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }

        Assert.Empty(Directory.GetFiles(_folder.Path));
        Assert.Equal("first", Path.GetFileName(Assert.Single(Directory.GetDirectories(_folder.Path))));
        Assert.True(File.Exists($"{_folder.Path}/first/first.json"));
    }

    /// <summary>What <c>rules new</c> writes lies among reports wherever a pack was begun there: it is counted, in words, and none of it is read as a report.</summary>
    [Theory]
    [InlineData("zh", "规则文件")]
    [InlineData("en", "files of rules")]
    public void What_belongs_to_rules_is_no_report_of_a_folder(string language, string words)
    {
        Assert.Equal(0, New("own.first").ExitCode);
        Tool check = Tool.Run("check", _folder.Path, "--lang", language), audit = Tool.Run("audit", _folder.Path, "--out", $"{_folder.Path}/.result", "--lang", language);
        Assert.Equal(0, check.ExitCode);
        Assert.Contains($"{words}", check.Error, StringComparison.Ordinal);
        Assert.Contains("×9", check.Error, StringComparison.Ordinal);
        Assert.EndsWith("/sample.report.json", Assert.Single(check.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains($"{words}", audit.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("first.json", "give it as rules to check with")]
    [InlineData("first.tests.json", "run them with `rules test`")]
    [InlineData("rule-pack.schema.json", "JSON schema")]
    [InlineData("claims.md", "`rules new` or `rules doc` wrote")]
    public void Who_names_such_a_file_as_a_report_is_told_what_it_is(string file, string words)
    {
        Assert.Equal(0, New("own.first").ExitCode);
        Tool tool = Tool.Run("check", $"{_folder.Path}/{file}", "--lang", "en");
        Assert.Equal(1, tool.ExitCode);
        Assert.Contains(words, tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_without_tests_is_told_by_name()
    {
        Assert.Equal(0, New("own.first").ExitCode);
        string untested = _folder.Write("bare/bare.json", """{ "pack": "own.bare", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [{ "id": "bare.a", "severity": "info", "title": "t", "check": "requests[granted, total] <= 5" }] }""");
        Tool tool = Tool.Run("rules", "test", $"{_folder.Path}/first.json", untested, "--lang", "en");
        Assert.Equal((0, ""), (tool.ExitCode, tool.Error));
        Assert.Equal(["own.first: 3 tests passed, 0 failed", $"own.bare: no tests; write them in {_folder.Path}/bare/bare.tests.json, see \"Tests\" in the description of the language", ""], tool.Output.Split('\n'));
    }

    [Theory]
    [InlineData("none", "named by a .json file, a folder with them, or a profile")]
    [InlineData("first", "did you mean `")]
    [InlineData("cn.national.requests", "id of a national pack")]
    public void A_pack_that_is_not_found_is_told_with_the_ways_to_name_one(string name, string words)
    {
        Assert.Equal(0, New("own.first").ExitCode);
        Tool tool = Tool.Run("rules", "test", name == "first" ? $"{_folder.Path}/first" : name, "--lang", "en");
        Assert.Equal(2, tool.ExitCode);
        Assert.Contains(words, tool.Error, StringComparison.Ordinal);
    }

    private Tool New(string id, params string[] options) => Tool.Run(["rules", "new", id, "--out", _folder.Path, .. options]);
}
