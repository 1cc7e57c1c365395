namespace DisclosureRules.Cli.Tests;

/// <summary>Rules that are turned on and off, and findings that are known, from the command line.</summary>
public sealed class SelectionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Known => $"{_folder.Path}/known.json";

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("fees.plausible", "requests.*=off")]
    [InlineData("fees.plausible", "requests.*=off", "fees.plausible=info")]
    [InlineData("requests.balance requests.column-total requests.row-total", "*=off", "requests.*=on")]
    [InlineData("requests.balance", "*=off", "requests.balance=on")]
    [InlineData("fees.plausible", "pack/test.pack=off", "fees.*=on")]
    public void Only_the_rules_that_are_on_are_checked(string rules, params string[] settings)
    {
        Tool tool = Check(["--format", "jsonl", .. Set(settings)]);
        Assert.InRange(tool.ExitCode, 0, 1);
        Assert.Equal(rules.Split(' ', StringSplitOptions.RemoveEmptyEntries), tool.Findings.Select(f => f.GetProperty("rule").GetString()!).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Another_severity_decides_what_the_run_ends_with()
    {
        Assert.Equal(1, Check().ExitCode);
        Assert.Equal(0, Check(Set("*=info")).ExitCode);
        Assert.Equal(1, Check(["--fail-on", "warning", .. Set("*=info", "requests.column-total=warning")]).ExitCode);
    }

    [Fact]
    public void A_file_selects_and_the_command_line_goes_before_it()
    {
        string file = _folder.Write("selection.json", """{ "rules": { "requests.*": "off", "fees.plausible": { "severity": "info" } } }""");
        Assert.Equal(["fees.plausible"], Rules("--selection", file));
        Assert.Equal(["requests.column-total"], Rules(["--selection", file, .. Set("requests.column-total=on", "fees.plausible=off")]));
        Assert.Equal(2, Check("--selection", $"{_folder.Path}/none.json").ExitCode);
    }

    [Theory]
    [InlineData("requests.balanse=off", "requests.balance")]
    [InlineData("requests.balance", "--set requests.balance")]
    [InlineData("fees.plausible=error", "heuristic")]
    [InlineData("pack/test.pack=off", "no rules")]
    [InlineData("requests.balance=wrong", "off, on, info, warning, error")]
    [InlineData("=off", "`requests.*`")]
    public void A_selection_that_fits_nothing_is_refused(string setting, string says)
    {
        Tool tool = Check(["--lang", "en", .. Set(setting)]);
        Assert.Equal((2, ""), (tool.ExitCode, tool.Output));
        Assert.Contains(says, tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_of_rules_and_repairs_go_by_the_selection()
    {
        Assert.DoesNotContain("requests.balance", Tool.Run(["rules", "list", .. Tool.Own, .. Set("requests.balance=off")]).Output, StringComparison.Ordinal);
        Assert.Equal(1, Tool.Run(["repair", Tool.Data("planted.json"), .. Tool.Own]).ExitCode);
        Assert.Equal(0, Tool.Run(["repair", Tool.Data("planted.json"), .. Tool.Own, .. Set("requests.*=warning")]).ExitCode);
    }

    [Fact]
    public void What_a_baseline_knows_is_left_alone_and_counted()
    {
        Tool written = Check("--write-baseline", Known);
        Assert.Equal((1, Check().Output), (written.ExitCode, written.Output));
        int count = Check("--format", "jsonl").Findings.Length;
        Assert.Contains($"已将 {count} 处结果写入基线", written.Error, StringComparison.Ordinal);

        Tool known = Check("--baseline", Known, "--format", "jsonl");
        Assert.Equal((0, ""), (known.ExitCode, known.Output));
        Assert.Contains($"已知不列 {count} 处,数字已变或已到期 0 处,已消失 0 处", known.Error, StringComparison.Ordinal);
        string text = Check("--baseline", Known, "--lang", "en").Output;
        Assert.Contains($"nothing found but what is known ({count})", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_numbers_than_the_known_ones_are_told()
    {
        Check("--write-baseline", Known);
        string changed = _folder.Write("planted.json", File.ReadAllText(Tool.Data("planted.json")).Replace("251000", "252000", StringComparison.Ordinal));
        Tool tool = Tool.Run(["check", changed, .. Tool.Own, "--baseline", Known, "--format", "jsonl", "--fail-on", "warning", "--lang", "en"]);
        Assert.Equal(1, tool.ExitCode);
        Assert.Equal("fees.plausible", Assert.Single(tool.Findings).GetProperty("rule").GetString());
        Assert.Contains("with other numbers or over: 1, gone: 0", tool.Error, StringComparison.Ordinal);
        Assert.Contains("known findings left alone", Tool.Run(["check", changed, .. Tool.Own, "--baseline", Known, "--lang", "en"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_known_up_to_a_day_is_told_after_it_and_keeps_its_reason()
    {
        Check("--write-baseline", Known);
        File.WriteAllText(Known, File.ReadAllText(Known).Replace("\"until\": null", "\"until\": \"2027-06-30\"", StringComparison.Ordinal).Replace("\"reason\": null", "\"reason\": \"试行\"", StringComparison.Ordinal));
        Assert.Equal(0, Check("--baseline", Known, "--date", "2027-06-30").ExitCode);
        Assert.Equal(1, Check("--baseline", Known, "--date", "2027-07-01").ExitCode);
        string before = File.ReadAllText(Known);
        Check("--baseline", Known, "--date", "2027-06-30", "--write-baseline", Known);
        Assert.Equal(before, File.ReadAllText(Known));
    }

    [Fact]
    public void What_is_gone_is_counted_and_left_out_of_the_next_baseline()
    {
        Check("--write-baseline", Known);
        Tool tool = Tool.Run(["check", Tool.Data("clean.json"), .. Tool.Own, "--baseline", Known, "--write-baseline", Known, "--lang", "en"]);
        Assert.DoesNotContain("gone: 0", tool.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fingerprint", File.ReadAllText(Known), StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_cannot_be_read_is_never_known()
    {
        string[] nowhere = ["check", "nowhere", .. Tool.Own];
        Assert.Equal(1, Tool.Run([.. nowhere, "--write-baseline", Known]).ExitCode);
        Assert.Equal(1, Tool.Run([.. nowhere, "--baseline", Known]).ExitCode);
    }

    [Fact]
    public void A_baseline_that_cannot_be_read_or_written_ends_the_run()
    {
        Assert.Equal(2, Check("--baseline", Tool.Data("pack.json")).ExitCode);
        Tool tool = Check("--write-baseline", $"{_folder.Path}/none/known.json");
        Assert.Equal(3, tool.ExitCode);
        Assert.Contains("[output.failed]", tool.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Set(params string[] settings) => settings.SelectMany(s => new[] { "--set", s });

    private static Tool Check(params IEnumerable<string> options) => Tool.Run(["check", Tool.Data("planted.json"), .. Tool.Own, .. options]);

    private static string[] Rules(params IEnumerable<string> options) =>
        [.. Check(["--format", "jsonl", .. options]).Findings.Select(f => f.GetProperty("rule").GetString()!).Distinct().Order(StringComparer.Ordinal)];
}
