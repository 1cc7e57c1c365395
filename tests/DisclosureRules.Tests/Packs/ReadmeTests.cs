using System.Text.Json;
using System.Text.RegularExpressions;
using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Compilation;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Packs;

/// <summary>The page on the rule language says nothing that the library doesn't do: its packs, expressions, tables and error messages are run here, and both languages show the same.</summary>
public partial class ReadmeTests
{
    private static readonly string Readme = RepositoryFiles.Text("rules/README.en.md");
    private static readonly string Chinese = RepositoryFiles.Text("rules/README.md");
    private static readonly string ClaimsPage = RepositoryFiles.Text("rules/claims.md");
    private static readonly string[] Blocks = [.. JsonBlock().Matches(Readme).Select(m => m.Groups[1].Value)];

    public static TheoryData<string> Packs => [.. Blocks];

    public static TheoryData<string> Expressions => [.. Table("Expressions").Select(row => Code(row[0])[0])];

    public static TheoryData<string> Repetitions => [.. Table("Repeating").Select(row => Code(row[0])[0])];

    public static TheoryData<string, string> Shorthands
    {
        get
        {
            TheoryData<string, string> rows = [];
            foreach (string[] row in Table("Shorthands"))
                rows.Add(Code(row[0])[0], Code(row[1])[0]);
            return rows;
        }
    }

    [Fact]
    public void It_is_one_page_in_each_language() => Assert.All([Readme, Chinese], p => Assert.InRange(p.AsSpan().Count('\n'), 1, 300));

    [Fact]
    public void Both_languages_have_the_same_sections_and_show_the_same_rows_and_commands()
    {
        string[] sections = Readme.Split("\n## "), chinese = Chinese.Split("\n## ");
        Assert.Equal(sections.Length, chinese.Length);
        Assert.All(sections.Zip(chinese), s => Assert.Equal(Shown(s.First), Shown(s.Second)));

        static string[] Shown(string section) => [
            .. section.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => string.Join(' ', Code(l.Split(" | ")[0])).Replace("标识", "ID", StringComparison.Ordinal).Replace("包", "PACK", StringComparison.Ordinal).Replace("表式", "FORM", StringComparison.Ordinal).Replace("文件", "FILE", StringComparison.Ordinal).Replace("报告", "REPORT", StringComparison.Ordinal).Replace("规则", "RULE", StringComparison.Ordinal)),
            .. section.Split('\n').Where(l => l.TrimStart().StartsWith("disclosure-rules ", StringComparison.Ordinal)),
            .. JsonBlock().Matches(section).Select(m => m.Value)];
    }

    [Fact]
    public void The_claims_shown_are_read_as_the_page_says()
    {
        RuleSet rules = RuleSet.Compile([.. RulePacks.National, RulePack.Parse(Assert.Single(JsonBlock().Matches(ClaimsPage)).Groups[1].Value)]);
        ReportBuilder report = new(ReportSketch.Draw("2021"));
        report.Narrative.Add(new("1", null, "全年先后组织开展业务培训3场。全年未开展业务培训。"));
        Assert.Equal([("training.sessions", 3m), ("training.none", 0m)], rules.ReadClaims(report.Build()).Select(c => (c.Id, c.Value!.Value)));
        Assert.Equal("training.at-least-one", Assert.Single(rules.CheckBothWays(report.Build()), f => f.Rule.StartsWith("training.", StringComparison.Ordinal)).Rule);
    }

    [Fact]
    public void The_schema_knows_every_member_of_claims_and_vocabularies()
    {
        using JsonDocument schema = JsonDocument.Parse(RepositoryFiles.Text("rules/schema/rule-pack.schema.json"));
        JsonElement definitions = schema.RootElement.GetProperty("$defs");
        string[] lists = [.. definitions.GetProperty("vocabulary").GetProperty("properties").EnumerateObject().Select(p => p.Name)];
        Assert.Equal(Vocabulary.Lists.Keys.Concat(["units", "topics", "patterns"]).Order(StringComparer.Ordinal), lists.Order(StringComparer.Ordinal));
        using JsonDocument pack = JsonDocument.Parse(RepositoryFiles.Text("rules/national/words.json"));
        HashSet<string> members = [.. definitions.GetProperty("claim").GetProperty("properties").EnumerateObject().Select(p => p.Name)];
        Assert.All(pack.RootElement.GetProperty("claims").EnumerateArray().SelectMany(c => c.EnumerateObject()), m => Assert.Contains(m.Name, members));
    }

    [Fact]
    public void The_doubts_shown_are_those_of_the_library()
    {
        string[][] rows = [.. ClaimsPage.Split("\n## ").Last().Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Skip(1).Select(l => l.Split('|'))];
        RuleSet rules = RuleSet.Compile(RulePacks.National);
        foreach (string[] row in rows)
        {
            ReportBuilder report = new(ReportSketch.Draw("2021"));
            string example = row[2].Trim();
            report.Narrative.Add(new("1", null, example.Contains('条', StringComparison.Ordinal) ? $"公开信息{example}。" : example.StartsWith("其中", StringComparison.Ordinal) ? $"依申请公开情况,{example}。" : $"依申请公开情况。{example}。"));
            Assert.Contains(Code(row[1])[0], rules.ReadClaims(report.Build()).Select(c => ClaimJson.Write(report.Source, c)).Single().Split("\"doubts\":[")[1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_pack_shown_compiles(string json) => Assert.NotEmpty(RuleSet.Compile([RulePack.Parse(json)]).Rules);

    [Theory]
    [MemberData(nameof(Expressions))]
    public void An_expression_shown_is_a_condition_or_a_number(string expression)
    {
        string[] readings = [$"\"check\": \"{expression}\"", $"\"check\": \"{expression} = 0\""];
        Assert.Contains(readings, reading => Problems(reading).Count == 0);
    }

    [Theory]
    [MemberData(nameof(Repetitions))]
    public void A_repetition_shown_is_accepted(string each) => Assert.Empty(Problems($"{each}, \"check\": \"year > 0\""));

    [Theory]
    [MemberData(nameof(Shorthands))]
    public void A_shorthand_is_nothing_but_the_condition_beside_it(string shorthand, string condition)
    {
        Assert.Empty(Problems(shorthand));
        Assert.Equal(condition, RulePack.Parse(Pack(shorthand)).Rules[0].Check);
    }

    [Fact]
    public void The_functions_are_those_of_the_library()
    {
        string accepted = Assert.Single(Problems("\"check\": \"nothing(1) = 1\"")).Message.En.Split("accepted: ")[1];
        string[] shown = [.. Table("Expressions", 1).SelectMany(row => Code(row[0])).Select(code => code[..code.IndexOf('(', StringComparison.Ordinal)])];
        Assert.Equal(accepted.Split(", ").Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_function_is_shown_with_the_arguments_that_it_takes()
    {
        foreach (string code in Table("Expressions", 1).SelectMany(row => Code(row[0])))
        {
            int open = code.IndexOf('(', StringComparison.Ordinal);
            Function function = FunctionTable.Find(code[..open])!;
            if (code[(open + 1)..^1] is "…")
            {
                Assert.True(function is { Least: 1, Repeats: true }, code);
                continue;
            }

            string[] arguments = code[(open + 1)..^1].Split(", ");
            Assert.True(arguments.Length >= function.Least && arguments.Length <= function.Most, code);
            for (int i = 0; i < arguments.Length; i++)
            {
                ParameterKind kind = function.Parameters[Math.Min(i, function.Parameters.Count - 1)];
                Assert.Equal(kind is ParameterKind.Words or ParameterKind.Claim or ParameterKind.Section, arguments[i][0] == '\'');
            }
        }
    }

    [Fact]
    public void The_members_of_a_pack_are_those_of_the_schema()
    {
        using JsonDocument schema = JsonDocument.Parse(RepositoryFiles.Text("rules/schema/rule-pack.schema.json"));
        string[] required = [.. schema.RootElement.GetProperty("required").EnumerateArray().Select(m => m.GetString()!)];
        string[] members = [.. schema.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name).Where(m => m != "$schema")];
        string[][] rows = [.. Table("A pack")];
        Assert.Equal(members.Order(StringComparer.Ordinal), rows.SelectMany(row => Code(row[0])).Order(StringComparer.Ordinal));
        Assert.Equal(
            required.Order(StringComparer.Ordinal),
            rows.Where(row => row[1].Contains("required", StringComparison.Ordinal)).SelectMany(row => Code(row[0])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_placeholders_are_those_of_the_library()
    {
        string[] shown = [.. Table("Messages").SelectMany(row => Code(row[0])).Select(code => code[1..^1])];
        Assert.Equal(MessageTemplate.Words.Order(StringComparer.Ordinal), shown.Where(word => !word.Contains('(', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        string message = string.Concat(shown.Select(word => $"{{{word}}}"));
        Assert.Empty(Problems($"\"each\": {{ \"r\": [\"granted\"] }}, \"check\": \"requests[r, total] = 0\", \"message\": \"{message}\""));
    }

    [Fact]
    public void The_members_are_those_of_the_schema()
    {
        using JsonDocument schema = JsonDocument.Parse(RepositoryFiles.Text("rules/schema/rule-pack.schema.json"));
        string[] members = [.. schema.RootElement.GetProperty("$defs").GetProperty("rule").GetProperty("properties").EnumerateObject().Select(p => p.Name)];
        string[] shown = [
            .. Table("Members").SelectMany(row => Code(row[0])),
            .. Table("Shorthands").Select(row => Code(row[0])[0].Split('"')[1])];
        Assert.Equal(members.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
        string rule = string.Join(", ", members.Where(m => m is not ("id" or "severity" or "title")).Select(m => $"\"{m}\": 1"));
        Assert.DoesNotContain(Problems(rule), p => p.Code == "json.unknown-member");
    }

    [Theory]
    [InlineData("5", Outcome.Pass, Outcome.Pass)]
    [InlineData("blank", Outcome.NotAssessable, Outcome.Pass)]
    [InlineData("\"/\"", Outcome.NotAssessable, Outcome.NotAssessable)]
    [InlineData("missing", Outcome.NotAssessable, Outcome.NotAssessable)]
    public void A_cell_used_as_a_number_ends_as_the_table_says(string content, Outcome outcome, Outcome whereBlankIsZero)
    {
        const string Check = "\"check\": \"requests[granted, total] >= 0 or requests[partial, total] = 0\"";
        Assert.Equal(outcome, Evaluate(Check));
        Assert.Equal(whereBlankIsZero, Evaluate($"{Check}, \"blank\": \"zero\""));
        Assert.Equal(content == "5" ? Outcome.Fail : Outcome.Pass, Evaluate("\"check\": \"if isNumber(requests[granted, total]) then requests[granted, total] < 5\""));

        Outcome Evaluate(string rule) => Assert.Single(
            RuleSet.Compile([RulePack.Parse(Pack(rule))]).Evaluate(ReportSketch.Draw("2021", $"requests[granted, total] = {content}"))).Outcome;
    }

    [Fact]
    public void The_error_messages_are_the_library_s_own()
    {
        string[] shown = [.. (Chinese + Readme).Split('\n').Where(line => line.StartsWith("my-pack.json:", StringComparison.Ordinal))];
        string mistaken = Blocks[0].Replace("[carriedIn,", "[cariedIn,", StringComparison.Ordinal);
        RuleSet.TryCompile([RulePack.Parse(mistaken, "my-pack.json")], out _, out IReadOnlyList<Diagnostic> diagnostics);
        Diagnostic problem = Assert.Single(diagnostics);
        Assert.Equal([problem.ToString(Language.Chinese), problem.ToString(Language.English)], shown);
    }

    [Fact]
    public void The_limits_are_those_of_the_library()
    {
        string[] pages = [Readme, Chinese];
        Assert.All(pages, page => Assert.Contains($"{RulePack.MaximumBytes >> 20} MB", page, StringComparison.Ordinal));
        Assert.All(pages, page => Assert.Matches($@"\| {PackAllowance.MaximumBytes >> 20} MB[^|]*{PackAllowance.MaximumRules}[^|]*{PackExtension.MaximumPacks}", page));
        Assert.All(pages, page => Assert.Matches($@"\| 10000[^|]*{CostMeter.MaximumNodes}[^|]*{CostMeter.MaximumNodesTogether} \|", page));
        Assert.All(pages, page => Assert.Matches($@"\| {Parser.MaximumLength}[^|]*100[^|]*28[^|]*{MessageTemplate.MaximumPlaceholders}", page));
        Assert.All(pages, page => Assert.Matches($@"\| {CappedDiagnostics.Most}( 个)? \|", page));
    }

    [Fact]
    public void Links_lead_somewhere()
    {
        foreach (string target in Link().Matches(Readme + Chinese).Select(m => m.Groups[1].Value))
            Assert.True(Path.Exists(RepositoryFiles.Path($"rules/{target}")), $"{target} is not there");
    }

    private static IReadOnlyList<Diagnostic> Problems(string rule)
    {
        if (!RulePack.TryRead(System.Text.Encoding.UTF8.GetBytes(Pack(rule)), null, out RulePack? pack, out IReadOnlyList<Diagnostic> diagnostics))
            return diagnostics;
        RuleSet.TryCompile([pack], out _, out diagnostics);
        return diagnostics;
    }

    private static string Pack(string rule) =>
        $$"""{ "pack": "p", "version": "1", "forms": ["cn-annual-report-2021"], "rules": [{ "id": "p.r", "severity": "info", "title": "t", {{rule}} }] }""";

    /// <summary>The rows of a table below the heading that has a word; the first cell is always there.</summary>
    private static IEnumerable<string[]> Table(string heading, int index = 0)
    {
        string section = Readme.Split("\n## ").Single(s => s.Split('\n')[0].Contains(heading, StringComparison.Ordinal));
        string[] tables = [.. section.Split("\n\n").Where(part => part.StartsWith('|'))];
        return tables[index].Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(row => row.Split('|')[1..]);
    }

    private static string[] Code(string text) => [.. CodeSpan().Matches(text).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("```json\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex JsonBlock();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodeSpan();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Link();
}
