using System.Text.Json;
using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Rules;

/// <summary>Packs are untrusted: what could fill the memory, exhaust the stack or never end is refused, in time.</summary>
public sealed class HostilePackTests
{
    private const int SmallStack = 512 << 10;

    [Theory]
    [InlineData("(", "1", ")", 4000, "expression.too-deep")]
    [InlineData("not ", "true", "", 2400, "expression.too-deep")]
    [InlineData("-", "1", "", 9000, "expression.too-deep")]
    [InlineData("1+", "1", "=1", 4900, "expression.too-deep")]
    [InlineData("true and ", "true", "", 1000, "expression.too-deep")]
    [InlineData("if true then ", "true", "", 700, "expression.too-deep")]
    [InlineData("all a in {total}: ", "true", "", 500, "expression.too-deep")]
    [InlineData("1 + ", "1", "=1", 2500, "expression.too-long")]
    public void A_too_deep_or_too_long_expression_is_refused(string before, string middle, string after, int times, string code)
    {
        string check = string.Concat(Enumerable.Repeat(before, times)) + middle + string.Concat(Enumerable.Repeat(after, after == ")" ? times : 1));
        Diagnostic problem = Assert.Single(OnSmallStack(() => PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule(check)))));
        Assert.Equal((code, "bureau.json", 1), (problem.Code, problem.File, problem.Line));
    }

    [Fact]
    public void The_deepest_expressions_accepted_are_checked_on_a_small_stack()
    {
        string sum = string.Join(" + ", Enumerable.Repeat("requests[total, total]", 249));
        string nested = string.Concat(Enumerable.Repeat("not (", 45)) + $"{sum} = 1" + new string(')', 45);
        string chain = string.Join(" and ", Enumerable.Repeat("year=1", 249));
        RuleSet rules = OnSmallStack(() => RuleSet.Compile([RulePack.Parse(PackSketch.Of($"{PackSketch.Rule(nested, "a.nested")}, {PackSketch.Rule(chain, "a.chain")}"))]));
        Report report = BalancedReports.Draw(National.Form2021, new Random(5));
        Assert.Equal(2, OnSmallStack(() => rules.Evaluate(report)).Count);
        Assert.Contains(OnSmallStack(() => rules.Check(report)), f => f.Rule == "a.chain");
        Assert.Contains("year = 1", OnSmallStack(() => rules.Rules[1].Check), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"s\": [\"s\"]", "pack.cyclic-set")]
    [InlineData("\"s\": [\"t\"], \"t\": [\"u\", \"total\"], \"u\": [\"s\"]", "pack.cyclic-set")]
    public void A_set_that_contains_itself_is_refused(string sets, string code)
    {
        IReadOnlyList<Diagnostic> diagnostics = PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule("true"), $"\"sets\": {{ {sets} }},"));
        Assert.All(diagnostics, p => Assert.Equal((code, 1), (p.Code, p.Line)));
        Assert.Equal(sets.Count(c => c == ':'), diagnostics.Count);
    }

    [Fact]
    public void Sets_that_double_sixty_times_stand_for_their_names()
    {
        string doubling = string.Concat(Enumerable.Range(0, 60).Select(i => $"\"s{i}\": [\"s{i + 1}\", \"s{i + 1}\"], "));
        string json = PackSketch.Of(PackSketch.Rule("sum(requests[s0, *]) = 77"), $"\"sets\": {{ {doubling} \"s60\": [\"total\", \"granted\"] }},");
        RuleSet rules = RuleSet.Compile([RulePack.Parse(json)]);
        Assert.Equal(14, Assert.Single(rules.Equations(National.Form2021, 2023)).Terms.Count);
    }

    [Fact]
    public void A_long_chain_of_sets_is_followed_and_a_longer_one_is_refused()
    {
        Assert.Empty(OnSmallStack(() => PackSketch.Diagnostics(Chain(190))));
        Assert.Equal("pack.too-many-sets", Assert.Single(OnSmallStack(() => PackSketch.Diagnostics(Chain(50_000)))).Code);

        static string Chain(int length) => PackSketch.Of(
            PackSketch.Rule("sum(requests[s0, *]) >= 0"), $"\"sets\": {{ {string.Concat(Enumerable.Range(0, length).Select(i => $"\"s{i}\": [\"s{i + 1}\"], "))} \"s{length}\": [\"total\"] }},");
    }

    [Fact]
    public void A_set_of_very_many_names_is_refused()
    {
        string names = string.Join(", ", Enumerable.Range(0, 2000).Select(i => $"\"n{i}\""));
        Assert.Equal("pack.set-too-large", Assert.Single(PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule("true"), $"\"sets\": {{ \"s\": [{names}] }},"))).Code);
    }

    [Fact]
    public void A_rule_that_expands_without_end_is_refused()
    {
        string all = "all a in requests[*, *]: all b in requests[*, *]: all c in requests[*, *]: a + b + c >= 0";
        Assert.Equal("rule.too-costly", Assert.Single(PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule(all)))).Code);
        IReadOnlyList<Diagnostic> many = PackSketch.Diagnostics(PackSketch.Of(string.Join(", ", Enumerable.Range(0, 1500).Select(i => PackSketch.Rule(all, $"a.r{i}")))));
        Assert.Equal("pack.too-costly", many[^1].Code);
        Assert.InRange(many.Count, 2, 20);
    }

    [Fact]
    public void Instances_beyond_counting_are_refused()
    {
        string each = string.Join(", ", Enumerable.Range(0, 64).Select(i => $"\"v{i}\": \"requests[{{granted, partial}}, *]\""));
        Diagnostic problem = Assert.Single(PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule("v0 = 1", members: $"\"each\": {{ {each} }},"))));
        Assert.Equal("rule.too-many-instances", problem.Code);
    }

    [Fact]
    public void A_pack_larger_than_4_MB_is_refused_unread()
    {
        Diagnostic problem = Assert.Single(PackSketch.Diagnostics(new byte[RulePack.MaximumBytes + 1]));
        Assert.Equal(("json.too-large", "bureau.json"), (problem.Code, problem.File));
        Assert.Contains($"{RulePack.MaximumBytes}", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_rules_are_refused() =>
        Assert.Contains(PackSketch.Diagnostics(PackSketch.Of(string.Join(", ", Enumerable.Range(0, 2001).Select(i => PackSketch.Rule("true", $"a.r{i}"))))), p => p.Code == "pack.too-many-rules");

    [Fact]
    public void Deep_JSON_is_refused() =>
        Assert.Equal("json.syntax", Assert.Single(OnSmallStack(() => PackSketch.Diagnostics(new string('[', 100_000)))).Code);

    [Fact]
    public void One_long_line_with_long_names_is_read()
    {
        string deep = string.Concat(Enumerable.Repeat($"{{\"{new string('办', 5000)}\": ", 50));
        string json = $"{deep}[{string.Join(",", Enumerable.Repeat("0", 700_000))}]{new string('}', 50)}";
        IReadOnlyList<Diagnostic> diagnostics = PackSketch.Diagnostics(json);
        Assert.All(diagnostics, p => Assert.InRange(p.Message.En.Length + p.Message.Zh.Length + (p.Path?.Length ?? 0), 1, 2000));
        Assert.Contains(diagnostics, p => p.Code == "json.unknown-member");
    }

    [Fact]
    public void Of_very_many_mistakes_the_first_are_told_and_the_rest_counted()
    {
        IReadOnlyList<Diagnostic> diagnostics = PackSketch.Diagnostics("{ \"pack\": \"a\"" + string.Concat(Enumerable.Repeat(", \"a\": 1", 200_000)) + "}");
        Assert.Equal(1_000, diagnostics.Count(d => d.Code == "json.duplicate-member"));
        Assert.Contains(diagnostics, d => d.Code == "input.more-problems" && d.Message.En == "198999 more problems");
        IReadOnlyList<Diagnostic> unknown = PackSketch.Diagnostics("{ \"pack\": \"a\"" + string.Concat(Enumerable.Range(0, 5_000).Select(i => $", \"a{i}\": 1")) + "}");
        Assert.Equal("input.more-problems", unknown[^1].Code);
        Assert.Equal(1_001, unknown.Count);
    }

    [Theory]
    [InlineData("requests.b\u0430lance")]
    [InlineData("requests.balance\u200B")]
    [InlineData("requests.balance\u3000")]
    [InlineData(" requests.balance")]
    [InlineData("\u202Ea")]
    [InlineData("a\u001B[31m")]
    [InlineData("x/../../y")]
    [InlineData("a..b")]
    [InlineData("1a")]
    [InlineData("规则")]
    public void Identifiers_are_of_a_plain_alphabet(string id)
    {
        string json = JsonSerializer.Serialize(id);
        Assert.Contains(PackSketch.Diagnostics($$"""{ "pack": {{json}}, "version": "1", "forms": ["cn-annual-report-2021"], "rules": [] }"""), d => d.Code == "json.identifier");
        Assert.Contains(PackSketch.Diagnostics(Rule(json)), d => d.Code == "json.identifier");
    }

    [Theory]
    [InlineData("input.unreadable")]
    [InlineData("Input.anything")]
    public void Rules_are_not_named_like_what_the_library_finds_itself(string id) =>
        Assert.Contains(PackSketch.Diagnostics(Rule($"\"{id}\"")), d => d.Code == "rule.reserved-id");

    [Fact]
    public void A_long_identifier_is_refused_and_shortened()
    {
        Diagnostic refused = Assert.Single(PackSketch.Diagnostics(Rule($"\"{new string('t', 1_000_000)}\"")));
        Assert.InRange(refused.Message.En.Length, 1, 300);
    }

    [Fact]
    public void A_set_that_is_named_very_often_is_read_once()
    {
        string names = string.Join(",", Enumerable.Range(0, 1_000).Select(i => $"\"n{i}\""));
        string json = "{\"pack\":\"p\",\"version\":\"1\",\"forms\":[\"cn-annual-report-2021\"],\"sets\":{\"b\":[" + names + "],\"a\":[" + string.Join(",", Enumerable.Repeat("\"b\"", 500_000)) + "]},\"rules\":[]}";
        Assert.Empty(PackSketch.Diagnostics(json));
    }

    private static string Rule(string id) =>
        $$"""{ "pack": "p", "version": "1", "forms": ["cn-annual-report-2021"], "rules": [{ "id": {{id}}, "severity": "info", "title": "t", "check": "requests[total, total] >= 0" }] }""";

    private static T OnSmallStack<T>(Func<T> work)
    {
        T? result = default;
        Exception? failure = null;
        Thread thread = new(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        }, SmallStack);
        thread.Start();
        thread.Join();
        return failure is null ? result! : throw new InvalidOperationException("Failed on a small stack.", failure);
    }
}
