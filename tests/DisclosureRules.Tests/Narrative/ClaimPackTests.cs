using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Narrative;

/// <summary>What is wrong with claims and vocabularies of a pack is said with its place; what is large is still compiled.</summary>
public class ClaimPackTests
{
    [Theory]
    [InlineData("""{"id":"a","title":"t"}""", "claim.words")]
    [InlineData("""{"id":"a","title":"t","before":["收到"],"unit":"nothing"}""", "claim.unknown-unit")]
    [InlineData("""{"id":"a","title":"t","before":["收到"],"topic":"nothing"}""", "claim.unknown-topic")]
    [InlineData("""{"id":"a","title":"t","states":"half","before":["收到"]}""", "claim.states")]
    [InlineData("""{"id":"a","title":"t","states":"none"}""", "claim.words")]
    [InlineData("""{"id":"a","title":"t","states":"all"}""", "claim.words")]
    [InlineData("""{"id":"a","title":"t","before":["收到","{-1}"]}""", "claim.word")]
    [InlineData("""{"id":"a","title":"t","before":["收到","一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"]}""", "claim.word")]
    [InlineData("""{"id":"a","title":"t","before":["收到"],"befor":["收到"]}""", "json.unknown-member")]
    [InlineData("""{"id":"requests.received","title":"t","before":["收到"]}""", "pack.duplicate-claim")]
    public void A_claim_that_cannot_be_is_refused_with_its_place(string claim, string code)
    {
        IReadOnlyList<Problem> problems = Problems($$"""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],"claims":[{{claim}}],"rules":[]}""");
        Problem problem = Assert.Single(problems);
        Assert.Equal((code, 1, "p.json"), (problem.Code, problem.Line, problem.File));
        Assert.True(problem.Column > 60, problem.ToString());
    }

    [Theory]
    [InlineData("\"claim\": \"requests.recieved\", \"check\": \"stated = 0\"", "rule.unknown-claim", "requests.received")]
    [InlineData("\"check\": \"stated = 0\"", "rule.claim", "claim")]
    [InlineData("\"check\": \"stated('requests.recieved') = 0\"", "rule.unknown-claim", "requests.received")]
    [InlineData("\"check\": \"isStated('requests.recieved')\"", "rule.unknown-claim", "requests.received")]
    [InlineData("\"check\": \"hasSection('7')\"", "rule.unknown-section", "signature")]
    [InlineData("\"check\": \"published = 5\"", "rule.type", "date(")]
    [InlineData("\"check\": \"published + 1 > 5\"", "rule.type", "date")]
    [InlineData("\"check\": \"published < date(year, 13, 1)\"", "rule.type", "12")]
    [InlineData("\"check\": \"isKnown(nothing)\"", "rule.type", "published")]
    [InlineData("\"check\": \"multipleOf(year, 0)\"", "rule.type", "multipleOf")]
    public void A_rule_about_words_that_cannot_be_teaches_what_can(string rule, string code, string taught)
    {
        IReadOnlyList<Problem> problems = Problems($$"""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],"rules":[{"id":"p.r","severity":"info","title":"t",{{rule}}}]}""");
        Problem problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code);
        Assert.Contains(taught, problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_vocabulary_is_compiled_and_one_too_large_refused()
    {
        Assert.Empty(Problems(Vocabulary(4_999)));
        Assert.Equal("pack.too-many-words", Problems(Vocabulary(5_001)).Select(p => p.Code).Distinct().Single());

        static string Vocabulary(int words) =>
            $$"""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],"vocabulary":{"fillers":[{{string.Join(",", Enumerable.Range(0, words).Select(i => $"\"{(char)('一' + i)}{new string((char)('丁' + (i * 7)), 28)}\""))}}]},"rules":[]}""";
    }

    private static List<Problem> Problems(string json)
    {
        if (!RulePack.TryRead(System.Text.Encoding.UTF8.GetBytes(json), "p.json", out RulePack? pack, out IReadOnlyList<Problem> problems))
            return [.. problems];
        RuleSet.TryCompile([.. RulePacks.National, pack], out _, out problems);
        return [.. problems.Select(p => p with { }).DistinctBy(p => (p.Code, p.Column))];
    }
}
