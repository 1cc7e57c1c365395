using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Claims;

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
    [InlineData("""{"id":"a","title":"t","as":"requests.received"}""", "claim.as")]
    [InlineData("""{"id":"a","title":"t","of":"requests.received","before":["收到"]}""", "claim.as")]
    [InlineData("""{"id":"a","title":"t","as":"requests.received","of":"requests.received"}""", "claim.as")]
    public void A_claim_that_cannot_be_is_refused_with_its_place(string claim, string code)
    {
        IReadOnlyList<Diagnostic> diagnostics = Problems($$"""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],"claims":[{{claim}}],"rules":[]}""");
        Diagnostic problem = Assert.Single(diagnostics);
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
        IReadOnlyList<Diagnostic> diagnostics = Problems($$"""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],"rules":[{"id":"p.r","severity":"info","title":"t",{{rule}}}]}""");
        Diagnostic problem = Assert.Single(diagnostics);
        Assert.Equal(code, problem.Code);
        Assert.Contains(taught, problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"a","title":"t"}""", "数量的陈述须写 `before`(数字前的词)或 `after`(数字后的词)", "a claim of a number needs `before` (words in front of the number) or `after` (words behind it)")]
    [InlineData("""{"id":"a","title":"t","as":"b"}""", "有 `as` 而没有 `of`:两者须一起写,都指本规则包中写在前面的陈述,读作“用 `as` 那一陈述的词,而只在说到 `of` 所指的数量时”;若这一陈述有自己的词,请不写 `as`,把词写在 `before`、`after` 或 `words` 里", "`as` stands without `of`: they go together, and name claims that stand before this one in the pack: stated in the words of `as`, and only where the quantity of `of` is spoken of; for a claim with words of its own leave `as` out and write `before`, `after` or `words`")]
    [InlineData("""{"id":"a","title":"t","states":"all"}""", "`states` 为 all 的陈述须写 `words` 或 `each`", "a claim that states \"all\" needs `words` or `each`")]
    [InlineData("""{"id":"a","title":"t","states":"none"}""", "`states` 为 none 的陈述须写 `topic`(没有的是什么)或 `words`", "a claim that states \"none\" needs a `topic` (what there was none of) or `words`")]
    [InlineData("""{"id":"a","title":"t","states":"periodEnd"}""", "`states` 为 periodEnd 的陈述须写 `words`", "a claim that states \"periodEnd\" needs `words`")]
    [InlineData("""{"id":"a","title":"t","states":"half","before":["收到"]}""", "`states` 为 \"half\";可以写:number, none, all, year, periodStart, periodEnd, noSuchDay, damagedDate, itemNumber, lineNumber, phrase, documentNumber, openingYear, sentenceYear, titleYear, listedParts, sum, within, share, sharesTogether, growth, difference, otherPlace, titleUnit", "`states` is \"half\"; accepted: number, none, all, year, periodStart, periodEnd, noSuchDay, damagedDate, itemNumber, lineNumber, phrase, documentNumber, openingYear, sentenceYear, titleYear, listedParts, sum, within, share, sharesTogether, growth, difference, otherPlace, titleUnit")]
    [InlineData("""{"id":"a","title":"t","before":["收到","​"]}""", "词语应有 1 到 30 个字", "a word has 1 to 30 characters")]
    [InlineData("""{"id":"a","title":"t","before":["收到","{+1}"]}""", "词语应有 1 到 30 个字", "a word has 1 to 30 characters")]
    public void What_is_wrong_with_a_claim_is_said_in_both_languages(string claim, string zh, string en)
    {
        Diagnostic problem = Assert.Single(Problems($$"""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],"claims":[{{claim}}],"rules":[]}"""));
        Assert.Equal((zh, en), (problem.Message.Zh, problem.Message.En));
    }

    [Theory]
    [InlineData("""{"id":"a","title":"t","states":"all","words":["皆获维持"]}""")]
    [InlineData("""{"id":"a","title":"t","states":"all","each":["皆获维持"]}""")]
    [InlineData("""{"id":"a","title":"t","states":"none","words":["一件没有"]}""")]
    [InlineData("""{"id":"a","title":"t","states":"none","topic":"requests"}""")]
    [InlineData("""{"id":"a","title":"t","before":["登记在册"]}""")]
    [InlineData("""{"id":"a","title":"t","after":["登记在册"]}""")]
    [InlineData("""{"id":"a","title":"t","states":"year","after":["登记在册"]}""")]
    [InlineData("""{"id":"a","title":"t","before":["一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"]}""")]
    [InlineData("""{"id":"a","title":"t","before":["一 二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"],"topic":["requests","reviews"],"unit":"yuan","implied":true,"part":true,"note":"n"}""")]
    public void A_claim_needs_no_more_than_it_states(string claim) =>
        Assert.Empty(Problems($$"""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],"claims":[{{claim}}],"rules":[]}"""));

    [Theory]
    [InlineData("""{"title":"t","before":["收到"]}""")]
    [InlineData("""{"id":"a","before":["收到"]}""")]
    public void A_claim_without_its_name_or_title_is_refused(string claim) =>
        Assert.Equal("json.missing-member", Assert.Single(Problems($$"""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],"claims":[{{claim}}],"rules":[]}""")).Code);

    [Theory]
    [InlineData("\"vocabulary\":[]")]
    [InlineData("\"claims\":{}")]
    [InlineData("\"claims\":[1]")]
    [InlineData("\"vocabulary\":{\"topics\":[]}")]
    [InlineData("\"vocabulary\":{\"units\":3}")]
    public void What_is_no_vocabulary_and_no_claim_is_refused_once(string member) =>
        Assert.Equal("json.wrong-type", Assert.Single(Problems($$"""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],{{member}},"rules":[]}""")).Code);

    [Fact]
    public void Five_hundred_claims_are_compiled_and_one_more_refused()
    {
        Assert.Empty(Problems(Claims(500)));
        Diagnostic problem = Assert.Single(Problems(Claims(501)));
        Assert.Equal(("pack.too-many-claims", "陈述有 501 项,上限为 500", "the pack has 501 claims; at most 500 are accepted"), (problem.Code, problem.Message.Zh, problem.Message.En));

        static string Claims(int count) =>
            $$"""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],"claims":[{{string.Join(",", Enumerable.Range(0, count).Select(i => $$"""{"id":"a{{i}}","title":"t","before":["登记在册"]}"""))}}],"rules":[]}""";
    }

    [Fact]
    public void A_large_vocabulary_is_compiled_and_one_too_large_refused()
    {
        Assert.Empty(Problems(Vocabulary(5_000)));
        Diagnostic problem = Assert.Single(Problems(Vocabulary(5_001)));
        Assert.Equal(("pack.too-many-words", "词语超过 5000 个", "more than 5000 words"), (problem.Code, problem.Message.Zh, problem.Message.En));

        static string Vocabulary(int words) =>
            $$"""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],"vocabulary":{"fillers":[{{string.Join(",", Enumerable.Range(0, words).Select(i => $"\"{(char)('一' + i)}{new string((char)('丁' + (i * 7)), 28)}\""))}}]},"rules":[]}""";
    }

    private static List<Diagnostic> Problems(string json)
    {
        if (!RulePack.TryRead(System.Text.Encoding.UTF8.GetBytes(json), "p.json", out RulePack? pack, out IReadOnlyList<Diagnostic> diagnostics))
            return [.. diagnostics];
        RuleSet.TryCompile([.. RulePacks.National, pack], out _, out diagnostics);
        return [.. diagnostics.Select(p => p with { }).DistinctBy(p => (p.Code, p.Column))];
    }
}
