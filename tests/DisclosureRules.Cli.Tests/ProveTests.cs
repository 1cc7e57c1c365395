namespace DisclosureRules.Cli.Tests;

/// <summary><c>rules prove</c> and <c>rules verify</c>: verdicts with certificates, and a checker that believes nobody.</summary>
public sealed class ProveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _pack;

    public ProveTests() => _pack = _folder.Write("pack.json", """
        {
          "pack": "own", "version": "1", "forms": ["test-form"],
          "rules": [
            { "id": "own.low", "severity": "error", "title": "t", "check": "requests[received, total] >= 1" },
            { "id": "own.lower", "severity": "error", "title": "t", "check": "requests[received, total] >= 0" },
            { "id": "own.none", "severity": "error", "title": "t", "check": "if requests[carriedIn, total] = 0 then requests[received, total] = 0" },
            { "id": "own.never", "severity": "error", "title": "t", "when": "requests[granted, total] > 3 and requests[granted, total] < 2", "check": "requests[denied, total] = 0" },
            { "id": "own.free", "severity": "error", "title": "t", "each": { "c": ["persons", "firms"] }, "check": "requests[denied, c] <= 5" },
            { "id": "own.unit", "severity": "error", "title": "t", "check": "contains(unit, '局')" }
          ]
        }
        """);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Verdicts_are_told_with_reports_and_sets(string language)
    {
        Tool tool = Tool.Run("rules", "prove", _pack, "--forms", Tool.Data("form.json"), "--lang", language);
        Assert.Equal((1, ""), (tool.ExitCode, tool.Error));
        Golden.Matches($"prove.{language}", tool.Output);
    }

    [Fact]
    public void Verdicts_for_programs_have_their_certificates()
    {
        Tool tool = Prove(_pack);
        Assert.Equal((1, ""), (tool.ExitCode, tool.Error));
        Golden.Matches("prove.jsonl", tool.Output);
    }

    [Fact]
    public void Verdicts_can_be_piped_from_the_prover_to_the_checker()
    {
        string[] arguments = ["rules", "verify", "-", "--rules", _pack, "--forms", Tool.Data("form.json"), "--lang", "en"];
        Tool accepted = Tool.RunWith(Prove(_pack).Output, arguments), refused = Tool.RunWith("{}\n", arguments);
        Assert.Equal((0, "all verdicts are accepted\n", ""), (accepted.ExitCode, accepted.Output, accepted.Error));
        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith("-:1:1: ", refused.Output, StringComparison.Ordinal);
    }

    /// <summary>The cells that a rule reads come first; what others need is apart, and no long list.</summary>
    [Fact]
    public void A_witness_tells_the_cells_of_its_rule_apart_from_those_that_others_need()
    {
        string pack = _folder.Write("apart.json", """
            { "pack": "a.apart", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [
              { "id": "apart.few", "severity": "info", "title": "t", "check": "requests[granted, total] <= 5" },
              { "id": "apart.filled", "severity": "info", "title": "t", "check": "isPrinted(requests[partial, total])" }
            ] }
            """);
        string[] lines = Tool.Run("rules", "prove", pack, "--lang", "en").Output.Split('\n');
        int at = Array.FindIndex(lines, l => l.Contains("apart.few  (", StringComparison.Ordinal));
        Assert.DoesNotContain("partial", lines[at + 1], StringComparison.Ordinal);
        Assert.StartsWith("    so that all other rules hold, there are also: requests[partial, total]", lines[at + 2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void A_checker_accepts_verdicts_and_refuses_those_that_were_tampered_with(string language)
    {
        string verdicts = Prove(_pack).Output;
        Tool accepted = Verify(verdicts, language);
        Assert.Equal((0, ""), (accepted.ExitCode, accepted.Error));
        string[] lines = verdicts.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        // A witness with another number, a proof of something else, a verdict without a proof, and one that is left out.
        lines[^2] = lines[^2].Replace(":6", ":5", StringComparison.Ordinal);
        lines[1] = lines[1].Replace("own.low\"", "own.none\"", StringComparison.Ordinal);
        lines[3] = System.Text.RegularExpressions.Regex.Replace(lines[3], "\"certificate\":.*", "\"certificate\":null}");
        Tool refused = Verify(string.Join('\n', lines[..^1]), language);
        Assert.Equal((1, ""), (refused.ExitCode, refused.Error));
        Golden.Matches($"verify.{language}", accepted.Output + refused.Output.Replace(_folder.Path + "/", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Packs_that_say_nothing_superfluous_end_with_0()
    {
        string pack = _folder.Write("good.json", """{ "pack": "g", "version": "1", "forms": ["test-form"], "rules": [{ "id": "g.a", "severity": "error", "title": "t", "check": "requests[received, total] >= 1" }] }""");
        Assert.Equal(0, Prove(pack).ExitCode);
        Assert.Equal(2, Prove("none.json").ExitCode);
        Assert.Equal(2, Tool.Run("rules", "prove").ExitCode);
        Assert.Equal(2, Tool.Run("rules", "verify", "none.jsonl", "--rules", _pack, "--forms", Tool.Data("form.json")).ExitCode);
    }

    [Fact]
    public void What_was_proven_beside_the_national_rules_is_verified_beside_them()
    {
        string pack = _folder.Write("good.json", """{ "pack": "g", "version": "1", "forms": ["cn-annual-report-2021"], "rules": [{ "id": "g.a", "severity": "error", "title": "t", "check": "proactive[licensing, decisions] <= 5000" }] }""");
        string verdicts = _folder.Write("verdicts.jsonl", Tool.Run("rules", "prove", pack, "--national", "--format", "jsonl").Output);
        Tool alone = Tool.Run("rules", "verify", verdicts, "--rules", pack), beside = Tool.Run("rules", "verify", verdicts, "--rules", pack, "--national");
        Assert.Equal(1, alone.ExitCode);
        Assert.Equal("是否漏了 --national?这些结论是与全国规则一并得出的", alone.Output.TrimEnd('\n').Split('\n')[^1]);
        Assert.Equal((0, "结论全部成立\n"), (beside.ExitCode, beside.Output));
    }

    private static Tool Prove(string pack) => Tool.Run("rules", "prove", pack, "--forms", Tool.Data("form.json"), "--format", "jsonl");

    private Tool Verify(string verdicts, string language) =>
        Tool.Run("rules", "verify", _folder.Write("verdicts.jsonl", verdicts), "--rules", _pack, "--forms", Tool.Data("form.json"), "--lang", language);
}
