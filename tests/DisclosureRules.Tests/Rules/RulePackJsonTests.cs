using System.Text.Json;
using DisclosureRules.Checking;
using DisclosureRules.Findings;
using DisclosureRules.Rules;
using DisclosureRules.Serialization;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Rules;

/// <summary>A pack that is written and read again is the same pack, and finds the same.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 50)]
public sealed class RulePackJsonTests
{
    private static readonly JsonSchema Schema = JsonSchema.Of("rule-pack");
    private static readonly RuleSet Again = RuleSet.Compile(RulePacks.National.Select(p => RulePack.Parse(RulePackJson.Write(p))));

    public static TheoryData<string> Packs =>
        [.. new[] { "rules/national", "rules/examples", "rules/examples/unit" }.SelectMany(f => Directory.GetFiles(RepositoryFiles.Path(f), "*.json").Where(p => !p.EndsWith(".tests.json", StringComparison.Ordinal) && !p.EndsWith("profile.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal))];

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_shipped_pack_comes_back_the_same(string file)
    {
        RulePack pack = RulePack.Read(file);
        string json = RulePackJson.Write(pack);
        Schema.Accepts(json);
        RulePack read = RulePack.Parse(json);
        Assert.Equal(json, RulePackJson.Write(read));
        Assert.Equal(pack.Rules.Select(RuleJson.Write), read.Rules.Select(RuleJson.Write));
        Assert.Equal(pack.Claims.Select(c => c.Id), read.Claims.Select(c => c.Id));
        Assert.Equal(pack.Vocabulary.Words.ToHashSet(), read.Vocabulary.Words.ToHashSet());
        Assert.Equal(json, RulePackJson.Write(JsonSerializer.Deserialize(JsonSerializer.Serialize(pack), DisclosureJsonContext.Default.RulePack)!));
    }

    [Property]
    public void The_national_packs_written_and_read_again_find_the_same(BrokenReport broken) =>
        Assert.Equal(National.Rules.Check(broken.Report).Select(FindingJson.Write), Again.Check(broken.Report).Select(FindingJson.Write));

    [Fact]
    public void A_rule_says_everything_its_pack_says_of_it()
    {
        RulePack pack = RulePack.Parse("""
            { "pack": "p", "version": "1", "forms": ["cn-annual-report-2021"], "rules": [{
              "id": "r", "severity": "warning", "title": "t", "message": "{actual}", "blank": "zero", "claim": "c", "each": { "x": "requests[*, total]" },
              "hints": [{ "when": "year > 2021", "zh": "{{h}}" }], "check": "x >= 0" }] }
            """);
        using JsonDocument rule = JsonDocument.Parse(RuleJson.Write(pack.Rules[0]));
        Assert.Equal("""{"zh":"{actual}","en":"{actual}"}""", rule.RootElement.GetProperty("message").GetRawText());
        Assert.Equal("""{"x":"requests[*, total]"}""", rule.RootElement.GetProperty("each").GetRawText());
        Assert.Equal("""[{"when":"year \u003E 2021","zh":"{{h}}","en":"{{h}}"}]""", rule.RootElement.GetProperty("hints").GetRawText());
        Assert.Equal(("zero", """["c"]"""), (rule.RootElement.GetProperty("blank").GetString(), rule.RootElement.GetProperty("claim").GetRawText()));
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Rule>(JsonSerializer.Serialize(pack.Rules[0])));
    }
}
