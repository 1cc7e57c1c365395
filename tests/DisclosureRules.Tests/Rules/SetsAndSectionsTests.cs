using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Findings;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Rules;

/// <summary>What a pack says once instead of for each text and each section: sets of texts, and rules repeated over sections.</summary>
public sealed class SetsAndSectionsTests
{
    private const string Sets = """ "sets": { "endings": ["局", "moreEndings"], "moreEndings": ["委员会"], "phrases": ["(略)", "XX年"] }, """;

    [Theory]
    [InlineData("endsWith(unit, endings)", "青禾县水务局", true)]
    [InlineData("endsWith(unit, endings)", "青禾县卫生健康委员会", true)]
    [InlineData("endsWith(unit, endings)", "青禾县人民政府", false)]
    [InlineData("endsWith(unit, '政府', endings, '镇')", "青禾县人民政府", true)]
    [InlineData("contains(unit, endings)", "青禾县局机关", true)]
    [InlineData("startsWith(unit, endings)", "局", true)]
    [InlineData("not startsWith(unit, endings)", "青禾县水务局", true)]
    public void A_set_stands_for_its_texts(string check, string unit, bool holds) =>
        Assert.Equal(holds, Compile(PackSketch.Rule(check)).Check(ReportSketch.Draw("2021", $"unit = {unit}")).Count == 0);

    [Theory]
    [InlineData("contains(unit, ending)", "there is no set `ending` (did you mean `endings`?)")]
    [InlineData("unit = endings", "a quoted text is expected here")]
    public void What_is_no_set_of_texts_is_refused(string check, string advice)
    {
        Diagnostic problem = Assert.Single(PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule(check), Sets)));
        Assert.Equal("rule.type", problem.Code);
        Assert.Contains(advice, problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_over_sections_looks_at_each_by_itself()
    {
        RuleSet rules = Compile(PackSketch.Rule("not contains(section(s), phrases)",
            members: """ "each": { "s": { "sections": ["intro", "1", "5", "signature"] } }, "when": "hasSection(s) and not isEmptySection(s)", "message": "{s} {instance}", """));
        Finding[] findings = [.. rules.Check(NarrativeRuleTests.Report("2021", "", "intro=(略)|1=概况。|5=XX年的问题。|6=(略)"))];
        Assert.Equal(["intro 引言", "5 五、存在的主要问题及改进情况"], findings.Select(f => f.Message.Zh));
        Assert.Equal(["intro introduction", "5 五 Main problems and improvements"], findings.Select(f => f.Message.En));
        Assert.Equal("落款", rules.ChecksOf(National.Form2021)[^1].Label.Zh);
    }

    [Theory]
    [InlineData("""{ "sections": ["1", "7"] }""", "rule.unknown-section", "accepted: 1, 2, 3, 4, 5, 6, intro, signature")]
    [InlineData("""{ "sections": [] }""", "rule.each", "the list is empty")]
    [InlineData("""{ "sections": ["1"], "except": ["2"] }""", "json.unknown-member", "accepted: sections")]
    [InlineData("""{ "section": ["1"] }""", "json.unknown-member", "did you mean `sections`?")]
    public void Sections_that_the_form_does_not_have_are_refused(string variable, string code, string advice)
    {
        string rule = PackSketch.Rule("hasSection(s)", members: $$""" "each": { "s": {{variable}} }, """);
        Diagnostic problem = PackSketch.Diagnostics(PackSketch.Of(rule)).First(p => p.Code == code);
        Assert.Contains(advice, problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "r": ["granted"] }""", "section(r) = '无'")]
    [InlineData("""{ "x": "requests[granted, total]" }""", "hasSection(x)")]
    public void A_row_or_a_cell_is_no_section(string each, string check)
    {
        Diagnostic problem = Assert.Single(PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule(check, members: $$""" "each": {{each}}, """))));
        Assert.Equal("rule.unknown-section", problem.Code);
    }

    private static RuleSet Compile(string rule) => RuleSet.Compile([RulePack.Parse(PackSketch.Of(rule, Sets))]);
}
