using DisclosureRules.Diagnostics;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Rules.Layers;

/// <summary>What is wrong with layers is told where it stands, with what to write.</summary>
public sealed class LayerProblemTests
{
    [Theory]
    [InlineData("{ \"rules\": \"city.one\", \"off\": true }", "change.off", "reason, reviewer, expiry is missing")]
    [InlineData("{ \"rules\": \"city.one\", \"off\": true, \"reason\": \"r\", \"reviewer\": \"a\" }", "change.off", "expiry is missing")]
    [InlineData("{ \"rules\": \"city.one\", \"off\": true, \"reason\": \"r\", \"reviewer\": \"a\", \"expiry\": \"30.6.2027\" }", "change.expiry", "\"30.6.2027\"")]
    [InlineData("{ \"rules\": \"city.one\", \"severity\": \"info\", \"expiry\": 20270630 }", "change.expiry", "20270630")]
    [InlineData("{ \"rules\": \"city.one\" }", "change.nothing", "")]
    [InlineData("{ \"rules\": [], \"severity\": \"info\" }", "change.no-rules", "")]
    [InlineData("{ \"rules\": \"city.*.x\", \"severity\": \"info\" }", "selection.pattern", "")]
    [InlineData("{ \"rules\": \"city.one\", \"severity\": \"off\" }", "change.off", "\"off\": true")]
    [InlineData("{ \"rules\": \"city.one\", \"message\": \"{actual\" }", "rule.message", "")]
    [InlineData("{ \"severity\": \"info\" }", "json.missing-member", "rules")]
    [InlineData("{ \"rule\": \"city.one\", \"severity\": \"info\" }", "json.unknown-member", "`rules`")]
    public void A_change_that_is_wrong_is_told(string change, string code, string says)
    {
        Assert.False(RulePack.TryRead(System.Text.Encoding.UTF8.GetBytes($$"""
            { "pack": "unit", "version": "1", "extends": "city", "forms": ["cn-annual-report-2021"], "rules": [],
              "changes": [
                {{change}}] }
            """), "unit.json", out _, out IReadOnlyList<Diagnostic> found));
        Diagnostic problem = found.First(d => d.Code == code);
        Assert.Equal(("unit.json", 3), (problem.File, problem.Line));
        Assert.Contains(says, problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("city.noe", "city", "change.unknown-rule", "did you mean `city.one`")]
    [InlineData("citty.*", "city", "change.unknown-rule", "city.*")]
    [InlineData("input.*", "city", "change.unknown-rule", "`input.*` is about what could not be read")]
    [InlineData("own.one", "city", "change.own-rule", "change it where it stands")]
    [InlineData("other.one", "city", "change.not-extended", "`other.one` is a rule of `other`, which `unit` doesn't extend")]
    [InlineData("city.one", "city cty", "pack.unknown-extends", "did you mean `city`")]
    public void A_change_is_of_rules_of_packs_that_are_extended(string rules, string extends, string code, string says)
    {
        RulePack other = Layer.Of("other", """ "rules": [{ "id": "other.one", "severity": "info", "title": "t", "check": "year > 2000" }] """);
        string names = string.Join(", ", extends.Split(' ').Select(e => $"\"{e}\""));
        RulePack unit = Layer.Of("unit", $$"""
            "extends": [{{names}}], "changes": [{ "rules": "{{rules}}", "severity": "info" }],
            "rules": [{ "id": "own.one", "severity": "info", "title": "t", "check": "year > 2000" }]
            """);
        Diagnostic problem = Assert.Single(Layer.Problems(other, unit));
        Assert.Equal((code, "unit.json"), (problem.Code, problem.File));
        Assert.Contains(says, problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_that_extends_none_has_nothing_to_change() =>
        Assert.Equal("change.no-extends", Assert.Single(Layer.Problems(Layer.Of("unit", """ "changes": [{ "rules": "city.one", "severity": "info" }], "rules": [] """))).Code);

    [Theory]
    [InlineData("city.one", "info", "city.one", "warning", "", "", true)]
    [InlineData("city.*", "info", "city.one", "warning", "", "", true)]
    [InlineData("city.one", "info", "city.one", "info", "", "", false)]
    [InlineData("city.one", "info", "city.two", "warning", "", "", false)]
    [InlineData("*", "info", "*", "warning", "\"units\": [\"甲局\"],", "\"units\": [\"乙局\"],", false)]
    [InlineData("*", "info", "*", "warning", "\"units\": [\"甲*\"],", "\"units\": [\"乙*\"],", false)]
    [InlineData("*", "info", "*", "warning", "\"units\": [\"甲*\"],", "\"units\": [\"*局\"],", true)]
    [InlineData("*", "info", "*", "warning", "\"units\": [\"甲*\"],", "\"units\": [\"乙局\", \"甲局\"],", true)]
    [InlineData("*", "info", "*", "warning", "\"years\": \"..2022\",", "\"years\": \"2023..\",", false)]
    [InlineData("*", "info", "*", "warning", "\"years\": \"..2023\",", "\"years\": \"2023..\",", true)]
    public void Packs_of_which_neither_extends_the_other_do_not_set_one_rule_differently(
        string first, string weighs, string second, string other, string members, string otherMembers, bool conflict)
    {
        IReadOnlyList<Diagnostic> problems = Layer.Problems(Layer.Changing(Layer.Weighs(first, weighs), "a", members: members), Layer.Changing(Layer.Weighs(second, other), "b", members: otherMembers));
        Assert.Equal(conflict, problems.Count > 0);
        if (!conflict)
            return;
        Assert.Equal(("change.conflict", "b.json", 1), (problems[0].Code, problems[0].File, problems[0].Line));
        Assert.Contains(" in a.json:1:", problems[0].Message.En, StringComparison.Ordinal);
        Assert.Empty(Layer.Problems(Layer.Changing(Layer.Weighs(first, weighs), "a", members: members), Layer.Changing(Layer.Weighs(second, other), "b", "a", otherMembers)));
    }

    [Fact]
    public void Off_and_on_and_other_words_conflict_as_severities_do()
    {
        string on = """{ "rules": "city.one", "off": false }""", words = """{ "rules": "city.one", "message": "一" }""", others = """{ "rules": "city.one", "message": "二" }""";
        Assert.Equal("change.conflict", Assert.Single(Layer.Problems(Layer.Changing(Layer.Off("city.one"), "a"), Layer.Changing(on, "b"))).Code);
        Assert.Equal("change.conflict", Assert.Single(Layer.Problems(Layer.Changing(words, "a"), Layer.Changing(others, "b"))).Code);
        Assert.Empty(Layer.Problems(Layer.Changing(words, "a"), Layer.Changing(Layer.Off("city.one"), "b")));
    }

    [Fact]
    public void One_pack_does_not_set_a_rule_twice_by_names_of_the_same_width()
    {
        Diagnostic problem = Assert.Single(Layer.Problems(Layer.Changing($"{Layer.Weighs("city.one", "info")}, {Layer.Weighs("city.one", "warning")}")));
        Assert.Equal("change.conflict", problem.Code);
        Assert.Matches(@"set to warning here, and to info in unit\.json:1:\d+;", problem.Message.En);
        Assert.Empty(Layer.Problems(Layer.Changing($"{Layer.Weighs("city.one", "info")}, {Layer.Weighs("city.*", "warning")}")));
    }

    [Fact]
    public void An_id_that_two_layers_add_is_told_with_both_places()
    {
        string rule = """ "extends": "city", "rules": [{ "id": "layer.one", "severity": "info", "title": "t", "check": "year > 2000" }] """;
        Diagnostic problem = Assert.Single(Layer.Problems(Layer.Of("a", rule), Layer.Of("b", rule)));
        Assert.Equal(("pack.duplicate-rule", "b.json"), (problem.Code, problem.File));
        Assert.Matches(@"a\.json:1:\d+;", problem.Message.En);
    }

    [Fact]
    public void Packs_that_extend_each_other_are_refused()
    {
        Diagnostic problem = Assert.Single(Layer.Problems(Layer.Of("a", """ "extends": "b", "rules": [] """), Layer.Of("b", """ "extends": ["city", "a"], "rules": [] """)));
        Assert.Equal(("pack.cyclic-extends", "a.json", 1), (problem.Code, problem.File, problem.Line));
        Assert.Equal("pack.cyclic-extends", Assert.Single(Layer.Problems(Layer.Of("a", """ "extends": "a", "rules": [] """))).Code);
    }

    [Fact]
    public void A_heuristic_does_not_become_an_error_by_a_change() =>
        Assert.Equal(("rule.heuristic-error", "unit.json"), Layer.Problems(Layer.Changing(Layer.Weighs("town.one", "error"))).Select(d => (d.Code, d.File)).Single());

    [Fact]
    public void Words_that_do_not_fit_a_rule_are_told_at_the_change()
    {
        Diagnostic problem = Assert.Single(Layer.Problems(Layer.Changing("""{ "rules": "city.one", "message": "{requests[none, total]}" }""")));
        Assert.Equal(("rule.unknown-row", "unit.json"), (problem.Code, problem.File));
    }

    [Theory]
    [InlineData("[]", "pack.units-count")]
    [InlineData("\" \"", "pack.unit-name")]
    [InlineData("[{ \"aliases\": [\"甲局\"] }]", "json.missing-member")]
    [InlineData("[{ \"name\": \"甲局\", \"alias\": [\"甲局\"] }]", "json.unknown-member")]
    [InlineData("[7]", "json.wrong-type")]
    public void Units_that_are_none_are_told(string units, string code) =>
        Assert.Equal(code, Assert.Single(PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule("true"), $"\"units\": {units},"))).Code);
}
