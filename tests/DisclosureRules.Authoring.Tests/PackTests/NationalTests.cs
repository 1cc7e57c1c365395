using DisclosureRules.Authoring.PackTests;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Tests.PackTests;

/// <summary>The gate for the national packs: every rule has tests beside it, and they pass.</summary>
public sealed class NationalTests
{
    private static readonly PackTestSuite Suite = Read(Repository.Path("rules/national"));

    /// <summary>Rules whose claims state nothing but what breaks them: there is nothing that could pass.</summary>
    private static readonly string[] OnlyViolated =
        ["sense.no-such-day", "sense.damaged-date", "sense.opening-year", "sense.sentence-year", "sense.other-place", "sense.title-unit", "structure.basis-misnumbered", "structure.template-text"];

    [Fact]
    public void All_tests_pass() =>
        Assert.Empty(Suite.Run().Where(r => !r.Passed).Select(r => $"{r.Test.Rule} {r.Test.Name}: {string.Join("; ", r.Differences.Select(d => d.In(Language.English)))}"));

    [Theory]
    [InlineData("chain")]
    [InlineData("form")]
    [InlineData("narrative")]
    [InlineData("proactive")]
    [InlineData("requests")]
    [InlineData("reviews")]
    [InlineData("sense")]
    [InlineData("structure")]
    public void Each_pack_can_be_tested_by_itself(string pack) => Assert.All(Read(Repository.Path($"rules/national/{pack}.json")).Run(), r => Assert.True(r.Passed, r.Test.Name));

    [Fact]
    public void Every_rule_has_a_test_that_fails_in_each_of_its_editions()
    {
        IEnumerable<string> tested = Suite.Tests.Where(t => t.Expects == Outcome.Fail).Select(t => $"{t.Rule} {t.Report.Form.Id}").Distinct();
        Assert.Empty(Suite.Rules.Rules.SelectMany(r => r.Forms.Select(f => $"{r.Id} {f}")).Except(tested).Except(Sense2019()));
    }

    [Fact]
    public void Every_rule_has_a_test_that_passes() =>
        Assert.Equal(OnlyViolated.Order(StringComparer.Ordinal), Suite.Rules.Rules.Select(r => r.Id).Except(Tested(Outcome.Pass)).Order(StringComparer.Ordinal));

    /// <summary>Only the total column of <c>requests.column-total-blank</c> has a condition: the other columns always apply. A rule for all editions and years, without a condition, that reads cells and asks of no words and other years applies to every report.</summary>
    [Fact]
    public void Every_rule_that_may_not_apply_has_a_test_of_that() =>
        Assert.Empty(Suite.Rules.Rules.Where(r => MayNotApply(r)).Select(r => r.Id).Except(Tested(Outcome.DoesNotApply)).Except(["requests.column-total-blank"]));

    /// <summary>What a rule asks of sections, dates and words that it first asks to be there is always known; cells and facts may not be.</summary>
    [Fact]
    public void Every_rule_that_reads_cells_has_a_test_that_is_not_assessable() =>
        Assert.Empty(Suite.Rules.Rules.Where(ReadsCells).Select(r => r.Id).Except(Tested(Outcome.NotAssessable)).Except(["form.not-a-number"]));

    private static IEnumerable<string> Tested(Outcome outcome) => Suite.Tests.Where(t => t.Expects == outcome).Select(t => t.Rule).Distinct();

    /// <summary>The pack about words by themselves reads both editions alike; its tests are about 2023.</summary>
    private static IEnumerable<string> Sense2019() => Suite.Rules.Rules.Where(r => r.Pack.Id == "cn.national.sense").Select(r => $"{r.Id} cn-annual-report-2019");

    private static bool MayNotApply(Rule rule) => rule.When is not null || rule.Years.IsBounded || rule.Claims.Count > 0 || rule.Forms.Count == 1;

    private static bool ReadsCells(Rule rule) => rule.CheckText.Syntax.DescendantsAndSelf().Any(s => s is CellSyntax) && rule.Claims.Count == 0;

    private static PackTestSuite Read(string path) =>
        PackTestSuite.TryRead([path], out PackTestSuite? suite, out IReadOnlyList<Diagnostics.Diagnostic> problems) ? suite : throw new InvalidOperationException(string.Join('\n', problems));
}
