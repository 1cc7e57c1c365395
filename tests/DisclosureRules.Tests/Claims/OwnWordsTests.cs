using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Diagnostics;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Claims;

/// <summary>A pack's words belong to that pack: no other pack reads otherwise because of them.</summary>
public sealed class OwnWordsTests
{
    private const string Trainings = """{"id":"trainings.held","title":"培训","before":["培训"],"unit":"time"}""";

    [Theory]
    [InlineData("\"fillers\":[\"甲乙丙\"]", "收到政府信息公开申请100件,甲乙丙答复98件。")]
    [InlineData("\"own\":[\"县政府\"]", "县政府收到政府信息公开申请100件。")]
    [InlineData("\"denials\":[\"收到\"]", "收到政府信息公开申请100件。")]
    [InlineData("\"topics\":{\"elsewhere\":[\"政府信息公开申请\"]}", "收到政府信息公开申请100件。")]
    [InlineData("\"otherPeriods\":[\"全年\"]", "全年收到政府信息公开申请100件。")]
    [InlineData("\"units\":{\"case\":[\"桩\"]}", "收到政府信息公开申请100桩。")]
    public void The_national_packs_read_as_if_it_were_not_there(string vocabulary, string words)
    {
        RuleSet beside = With($$"""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],"vocabulary":{{{vocabulary}}},"claims":[{"id":"p.c","title":"t","before":["从未出现的词"]}],"rules":[]}""");
        Assert.Equal(Read(National.Rules, words), Read(beside, words));
    }

    [Property]
    public Property Whatever_words_it_lists()
    {
        string[] roles = ["fillers", "denials", "own", "areas", "others", "otherPeriods", "comparisons", "conditions", "narrowing", "universals", "parts", "sums", "remainders", "retractions"];
        string[] words = ["收到", "政府信息公开申请", "其中", "予以公开", "全年", "均", "县政府", "结转", "共", "行政复议", "不予公开", "自然人"];
        Gen<string> pack = from role in Gen.Elements(roles)
                           from list in Gen.NonEmptyListOf(Gen.Elements(words))
                           select $$"""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],"vocabulary":{"{{role}}":["{{string.Join("\",\"", list.Distinct())}}"]},"claims":[{"id":"p.c","title":"t","before":["登记在册"]}],"rules":[]}""";
        const string Text = "全年收到政府信息公开申请12件,上年结转2件。共办结13件,其中予以公开9件、不予公开4件,均已答复,结转下年度1件。行政复议1件,结果维持。";
        return Prop.ForAll(pack.ToArbitrary(), p => Read(National.Rules, Text).SequenceEqual(Read(With(p), Text)));
    }

    [Theory]

    // National packs know the word as one of another matter.
    [InlineData("\"vocabulary\":{\"units\":{\"time\":[\"次\",\"场\"]}},\"claims\":[" + Trainings + "]", "全年共培训12次。", 12)]
    [InlineData("\"vocabulary\":{\"units\":{\"time\":[\"次\",\"场\"]}},\"claims\":[" + Trainings + "]", "年内培训6场,解读政策20件。", 6)]
    // What the national packs count otherwise.
    [InlineData("\"claims\":[{\"id\":\"trainings.held\",\"title\":\"t\",\"before\":[\"接听热线\"]}]", "接听热线40件,收到政府信息公开申请12件。", 40)]
    [InlineData("\"vocabulary\":{\"topics\":{\"complaints\":[\"投诉\"]}},\"claims\":[{\"id\":\"trainings.held\",\"title\":\"t\",\"topic\":\"complaints\",\"before\":[\"收到\"]}]", "收到投诉8件,收到政府信息公开申请12件。", 8)]
    public void A_word_means_what_the_pack_says_that_lists_it(string members, string words, int value)
    {
        string pack = $$"""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],{{members}},"rules":[]}""";
        Claim claim = Assert.Single(Claims(With(pack), words), c => c.Id == "trainings.held");
        Assert.Equal((value, true), (claim.Value, claim.IsCertain));
        Assert.Contains(Claims(RuleSet.Compile([RulePack.Parse(pack)]), words), c => c.Id == "trainings.held" && c.Value == value);
        Assert.Equal(Read(National.Rules, words), Read(With(pack), words).Where(c => !c.StartsWith("trainings", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("申请12件", 12)]
    [InlineData("申请12起", 12)]
    [InlineData("申请12份", 12)]
    [InlineData("申请12宗", 12)]
    public void Measure_words_are_there_without_the_national_packs(string words, int value)
    {
        RuleSet alone = RuleSet.Compile([RulePack.Parse("""{"pack":"p","version":"1","forms":["cn-annual-report-2021"],"claims":[{"id":"p.c","title":"t","before":["申请"]}],"rules":[]}""")]);
        Assert.Equal(value, Assert.Single(Claims(alone, words)).Value);
    }

    /// <summary>Two packs of units know nothing of each other.</summary>
    [Fact]
    public void One_pack_cannot_use_the_topics_and_units_of_another()
    {
        RulePack[] packs =
        [
            RulePack.Parse("""{"pack":"a","version":"1","forms":["cn-annual-report-2021"],"vocabulary":{"topics":{"letters":["来信"]},"units":{"time":["次"]}},"rules":[]}"""),
            RulePack.Parse("""{"pack":"b","version":"1","forms":["cn-annual-report-2021"],"claims":[{"id":"b.c","title":"t","topic":"letters","unit":"time","before":["收到"]}],"rules":[]}"""),
        ];
        Assert.False(RuleSet.TryCompile([.. RulePacks.National, .. packs], out _, out IReadOnlyList<Diagnostic> problems));
        Assert.Equal(["claim.unknown-unit", "claim.unknown-topic"], problems.Select(p => p.Code));
    }

    private static RuleSet With(string pack) => RuleSet.Compile([.. RulePacks.National, RulePack.Parse(pack)]);

    private static IReadOnlyList<string> Read(RuleSet rules, string words) => [.. Claims(rules, words).Select(c => $"{c.Id} {c.Value} {c.Doubt} {c.Quotation.Marked}")];

    private static IReadOnlyList<Claim> Claims(RuleSet rules, string words)
    {
        ReportBuilder report = new(FormCatalog.BuiltIn.All[^1]) { Unit = "青禾市档案局", Year = 2023, Scope = ReportScope.Own };
        report.Narrative.Add(new("1", null, words));
        return rules.ReadClaims(report.Build());
    }
}
