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
    public void Where_a_thousand_problems_are_told_the_rules_after_them_are_counted()
    {
        string wrong = string.Join(" + ", Enumerable.Range(0, 30).Select(i => $"requests[nosuch{i}, total]")) + " >= 0";
        IReadOnlyList<Diagnostic> problems = PackSketch.Diagnostics(PackSketch.Of(string.Join(", ", Enumerable.Range(0, 200).Select(i => PackSketch.Rule(wrong.Replace("nosuch", $"nosuch{i}x", StringComparison.Ordinal), $"a.r{i}")))));
        Diagnostic last = Assert.Single(problems, p => p.Code == "pack.more-rules");
        Assert.InRange(problems.Count, 1_000, 1_050);
        Assert.Matches("there are 1[0-9]{3} problems; from `a.r[0-9]+` on, [0-9]+ rules were not looked at", last.Message.En);
    }

    [Fact]
    public void A_message_of_very_many_placeholders_is_refused()
    {
        string Message(int count) => PackSketch.Of(PackSketch.Rule("year > 1", members: $"\"message\": \"{string.Concat(Enumerable.Repeat("{year}", count))}\","));
        Assert.Empty(PackSketch.Diagnostics(Message(MessageTemplate.MaximumPlaceholders)));
        Diagnostic problem = PackSketch.Diagnostics(Message(100))[0];
        Assert.Contains("100", problem.Message.En, StringComparison.Ordinal);
        Assert.Contains($"{MessageTemplate.MaximumPlaceholders}", problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, 1_000, 0, "pack.too-many-rules-together")]
    [InlineData(12, 1, 1_000_000, "pack.too-large-together")]
    public void Packs_that_are_too_much_together_are_told_once_and_no_more_are_read(int packs, int rules, int blanks, string code)
    {
        string folder = Directory.CreateTempSubdirectory("disclosure-rules-").FullName;
        try
        {
            for (int i = 0; i < packs; i++)
                File.WriteAllText(Path.Join(folder, $"p{i:00}.json"), PackSketch.Of(string.Join(", ", Enumerable.Range(0, rules).Select(r => PackSketch.Rule("year > 2000", $"p{i}.r{r}")))).Replace("\"a.b\"", $"\"p{i}\"", StringComparison.Ordinal) + new string(' ', blanks));
            Assert.False(RuleSet.TryLoad([], [folder], out _, out IReadOnlyList<Diagnostic> found));
            Assert.Single(found, d => d.Code == code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>However many changes a pack makes of a rule, what goes last is kept, and nothing else of that pack.</summary>
    [Fact]
    public void Of_many_changes_of_a_pack_those_are_kept_that_go_last()
    {
        RulePack city = RulePack.Parse("""{ "pack": "city", "version": "1", "forms": ["cn-annual-report-2021"], "rules": [{ "id": "city.one", "severity": "info", "title": "t", "check": "year > 2000" }] }""");
        string changes = string.Join(", ", Enumerable.Range(0, 100).Select(i => $$"""{ "rules": "*", "severity": "{{(i == 99 ? "error" : "warning")}}" }, { "rules": "*", "message": "m{{i}}" }"""));
        RulePack unit = RulePack.Parse($$"""{ "pack": "unit", "version": "1", "extends": "city", "forms": ["cn-annual-report-2021"], "rules": [], "changes": [{{changes}}] }""");
        IReadOnlyList<DisclosureRules.Rules.RuleChange> kept = DisclosureRules.Rules.Layers.AppliedChanges.Effective(unit.Changes);
        Assert.Equal(2, kept.Count);
        Assert.Equal((Severity.Error, "m99"), (kept[0].Severity!.Value, kept[1].Message!.En));
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
    [InlineData("requests.b\u0430lance", "`\u0430` (U+0430)")]
    [InlineData("\uFF52equests.balance", "`\uFF52` (U+FF52)")]
    [InlineData("requests.\u03BFther", "`\u03BF` (U+03BF)")]
    [InlineData("requests.\u0131tem", "`\u0131` (U+0131)")]
    public void A_letter_that_only_looks_like_another_is_named(string id, string says) =>
        Assert.Contains(says, PackSketch.Diagnostics(Rule(JsonSerializer.Serialize(id))).First(d => d.Code == "json.identifier").Message.En, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"rules\": \"city.\u043Ene\", \"severity\": \"info\"", "change.unknown-rule", "`city.one`")]
    [InlineData("\"rules\": \"pack/\u0441ity\", \"severity\": \"info\"", "change.unknown-rule", "`pack/city`")]
    [InlineData("\"rules\": \"city.one\", \"severity\": \"w\u0430rning\"", "json.unknown-value", "warning")]
    public void A_change_of_a_rule_that_only_looks_like_one_is_no_change_of_it(string change, string code, string says)
    {
        RulePack city = RulePack.Parse("""{ "pack": "city", "version": "1", "forms": ["cn-annual-report-2021"], "rules": [{ "id": "city.one", "severity": "info", "title": "t", "check": "year > 2000" }] }""");
        string unit = $$"""{ "pack": "unit", "version": "1", "extends": "city", "forms": ["cn-annual-report-2021"], "rules": [], "changes": [{ {{change}} }] }""";
        if (RulePack.TryRead(System.Text.Encoding.UTF8.GetBytes(unit), null, out RulePack? pack, out IReadOnlyList<Diagnostic> found))
            RuleSet.TryCompile([city, pack], out _, out found);
        Diagnostic problem = Assert.Single(found);
        Assert.Equal(code, problem.Code);
        Assert.Contains(says, problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_million_terms_are_refused()
    {
        Diagnostic terms = Assert.Single(PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule(string.Concat(Enumerable.Repeat("1+", 1_000_000)) + "1=1"))));
        Assert.Equal("expression.too-long", terms.Code);
        string names = string.Join(',', Enumerable.Repeat("\"granted\"", 350_000));
        string balance = PackSketch.Rule("true").Replace("\"check\": \"true\"", $"\"balance\": {{ \"table\": \"requests\", \"left\": [{names}], \"right\": [\"total\"] }}", StringComparison.Ordinal);
        Diagnostic sum = Assert.Single(PackSketch.Diagnostics(PackSketch.Of(balance)));
        Assert.Equal("expression.too-long", sum.Code);
        Assert.InRange(sum.Message.En.Length, 1, 2_000);
    }

    [Theory]
    [InlineData("units", "[")]
    [InlineData("changes", "[{ \"rules\": [")]
    [InlineData("extends", "[")]
    [InlineData("changes", "[{ \"message\": { \"zh\": ")]
    public void Members_that_nest_a_thousandfold_are_refused(string member, string open) => Assert.Equal(
        "json.syntax", OnSmallStack(() => PackSketch.Diagnostics($"{{ \"pack\": \"a\", \"{member}\": {string.Concat(Enumerable.Repeat(open, 1000))}"))[^1].Code);

    [Theory]
    [InlineData("99999999999999999999999999999999999999999999")]
    [InlineData("0.00000000000000000000000000000000000000001")]
    public void An_enormous_number_is_refused(string number) =>
        Assert.Contains("number", Assert.Single(PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule($"requests[total, total] < {number}")))).Code, StringComparison.Ordinal);

    [Fact]
    public void Enormous_integers_in_members_are_refused()
    {
        string digits = new('9', 1_000_000);
        foreach (string members in new[] { $"\"language\": {digits},", $"\"language\": 1e{digits},", $"\"years\": \"{digits}..\",", $"\"changes\": [{{ \"rules\": \"a\", \"severity\": \"info\", \"expiry\": \"{digits}-01-01\" }}]," })
        {
            Diagnostic problem = PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule("true"), members))[0];
            Assert.InRange(problem.Message.En.Length, 1, 400);
        }
    }

    /// <summary>Each is read once, whatever the way round.</summary>
    [Theory]
    [InlineData(1, "pack.cyclic-extends")]
    [InlineData(2, "pack.cyclic-extends")]
    [InlineData(90, "pack.cyclic-extends")]
    [InlineData(100_000, "pack.too-many-extended")]
    public void Packs_that_extend_one_another_in_a_circle_or_without_end_are_refused(int length, string code)
    {
        string folder = Directory.CreateTempSubdirectory("disclosure-rules-").FullName;
        try
        {
            for (int i = 0; i < Math.Min(length, 200); i++)
                File.WriteAllText(Path.Join(folder, $"p{i}.json"), $$"""{ "pack": "p{{i}}", "version": "1", "extends": ["p{{(i + 1) % length}}.json"], "forms": ["cn-annual-report-2021"], "rules": [] }""");
            Assert.False(RuleSet.TryLoad([], [Path.Join(folder, "p0.json")], out _, out IReadOnlyList<Diagnostic> found));
            Assert.Equal(code, Assert.Single(found).Code);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("extends", "\"p{0}\"", 100_000, "pack.too-many-extended")]
    [InlineData("units", "\"u{0}\"", 100_000, "pack.units-count")]
    [InlineData("units", "\"*{0}*\"", 1_000, "pack.unit-patterns")]
    [InlineData("changes", "{{ \"rules\": \"*\", \"severity\": \"info\" }}", 50_000, "change.too-many")]
    [InlineData("changes", "{{ \"rules\": [\"a{0}.*\", \"b\", \"c\", \"d\", \"e\", \"f\"], \"severity\": \"info\" }}", 400, "change.too-many")]
    public void More_of_a_layers_members_than_layers_have_are_refused(string member, string item, int count, string code)
    {
        string items = string.Join(", ", Enumerable.Range(0, count).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, item, i)));
        Assert.Contains(PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule("true"), $"\"{member}\": [{items}],")), d => d.Code == code);
    }

    /// <summary>As many changes as are accepted, of as many rules: every one of them is compared, and few are told.</summary>
    [Fact]
    public void Very_many_conflicts_are_told_in_few_words()
    {
        string rules = string.Join(", ", Enumerable.Range(0, 2_000).Select(i => PackSketch.Rule("year > 2000", $"a.r{i}")));
        RulePack city = RulePack.Parse(PackSketch.Of(rules));
        RulePack[] units = [.. Enumerable.Range(0, 40).Select(i => RulePack.Parse($$"""{ "pack": "u{{i}}", "version": "1", "extends": "a.b", "forms": ["cn-annual-report-2021"], "rules": [], "changes": [{ "rules": "*", "severity": "{{(i % 2 == 0 ? "info" : "warning")}}" }] }"""))];
        RuleSet.TryCompile([city, .. units], out _, out IReadOnlyList<Diagnostic> found);
        Assert.All(found, d => Assert.Equal("change.conflict", d.Code));
        Assert.InRange(found.Count, 1, 60);
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
