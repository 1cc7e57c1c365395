using DisclosureRules.Authoring.Proofs;
using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Tests.Proofs;

public sealed class ProofTests
{
    [Fact]
    public void A_rule_that_says_something_of_its_own_has_a_report_that_violates_it_alone()
    {
        RuleSet rules = ProofPack.Rules(("a", "requests[total, total] >= 0"), ("b", "requests[total, total] <= 10"));
        foreach (RuleVerdict verdict in ProofRun.Of(rules))
        {
            Assert.Equal(VerdictKind.Independent, verdict.Kind);
            Assert.Equal([verdict.Rule.Id], rules.Check(verdict.Witness!).Where(f => f.Outcome == Outcome.Fail).Select(f => f.Rule));
        }
    }

    [Fact]
    public void Rules_that_exclude_each_other_name_each_other_and_blame_nobody_else()
    {
        Dictionary<string, RuleVerdict> verdicts = ProofPack.Prove(
            ("a", "requests[total, total] >= 1"), ("b", "requests[total, total] <= 0"), ("c", "requests[granted, total] >= 0"));
        Assert.Equal((VerdictKind.Contradictory, null), (verdicts["a"].Kind, verdicts["a"].Under));
        Assert.Equal(["b"], verdicts["a"].By);
        Assert.Equal(["a"], verdicts["b"].By);
        Assert.NotNull(verdicts["a"].Meeting);
        Assert.Equal(VerdictKind.Independent, verdicts["c"].Kind);
    }

    [Fact]
    public void A_conflict_that_bites_only_in_a_case_says_in_which()
    {
        Dictionary<string, RuleVerdict> verdicts = ProofPack.Prove(
            ("a", "if requests[newReceived, total] = 0 then requests[total, total] = 0"), ("b", "requests[total, total] >= 1"), ("c", "requests[newReceived, total] <= 5"));
        Assert.Equal(VerdictKind.Contradictory, verdicts["a"].Kind);
        Assert.Equal(["b"], verdicts["a"].By);
        Assert.Contains("requests[newReceived, total] = 0", verdicts["b"].Under, StringComparison.Ordinal);
        Assert.Equal(VerdictKind.Independent, verdicts["c"].Kind);
    }

    [Fact]
    public void A_zero_case_may_be_excluded_by_a_rule_that_is_not_about_it()
    {
        Dictionary<string, RuleVerdict> verdicts = ProofPack.Prove(
            ("a", "if zero(requests[{newReceived, carriedIn}, total]) then zero(requests[{total, carriedOut}, total])"), ("b", "requests[total, total] + requests[carriedOut, total] >= 1"));
        Assert.All(verdicts.Values, v => Assert.Equal(VerdictKind.Contradictory, v.Kind));
        Assert.All(verdicts.Values, v => Assert.NotNull(v.Under));
    }

    [Fact]
    public void A_case_that_another_rule_excludes_by_itself_is_implied_and_no_conflict()
    {
        Dictionary<string, RuleVerdict> verdicts = ProofPack.Prove(
            ("a", "if requests[total, total] = 0 then requests[granted, total] = 0"), ("b", "requests[total, total] >= 1"));
        Assert.Equal((VerdictKind.Implied, VerdictKind.Independent), (verdicts["a"].Kind, verdicts["b"].Kind));
        Assert.Equal(["b"], verdicts["a"].By);
    }

    [Fact]
    public void What_follows_from_others_names_one_of_the_smallest_sets()
    {
        Dictionary<string, RuleVerdict> verdicts = ProofPack.Prove(
            ("a", "requests[granted, total] >= 2"), ("b", "requests[partial, total] >= 3"), ("c", "requests[granted, total] + requests[partial, total] >= 4"), ("d", "requests[granted, total] >= 1"));
        Assert.Equal(VerdictKind.Implied, verdicts["c"].Kind);
        Assert.Equal(["a", "b"], verdicts["c"].By);
        Assert.Equal(["a"], verdicts["d"].By);
        Assert.Equal(VerdictKind.Independent, verdicts["a"].Kind);
    }

    [Theory]
    [InlineData("naturalPerson")]
    [InlineData("research")]
    [InlineData("total")]
    public void Columns_that_look_alike_are_each_judged_by_themselves(string other)
    {
        Dictionary<string, RuleVerdict> verdicts = ProofPack.Prove(
            """{ "id": "a", "severity": "error", "title": "t", "each": { "c": { "columns": "requests" } }, "check": "requests[granted, c] >= 1" }""",
            $$"""{ "id": "b", "severity": "error", "title": "t", "check": "requests[granted, {{other}}] >= 2" }""",
            $$"""{ "id": "c", "severity": "error", "title": "t", "each": { "c": { "columns": "requests" } }, "check": "requests[granted, c] >= 0" }""");

        Assert.Equal([$"a[{other}]"], verdicts.Values.Where(v => v.Rule.Id == "a" && v.Kind == VerdictKind.Implied).Select(v => v.Name));
        Assert.Equal(6, verdicts.Values.Count(v => v.Rule.Id == "a" && v.Kind == VerdictKind.Independent && v.Witness!["requests", "granted", v.Instance].Value < 1));
        Assert.All(verdicts.Values.Where(v => v.Rule.Id == "c"), v => Assert.True(v.Kind == VerdictKind.Implied && v.By is [var by] && (by == $"a[{v.Instance}]" || (by == "b" && v.Instance == other))));
    }

    [Fact]
    public void Where_too_much_would_have_to_be_calculated_nothing_is_claimed()
    {
        Random random = new(18);
        string[] cells = [.. FormCatalog.BuiltIn.Find("cn-annual-report-2021")!.Cells.Where(c => c.Id.Table == "requests").Take(20).Select(c => c.Id.ToString())];
        Dictionary<string, RuleVerdict> verdicts = ProofPack.Prove(
            [.. Enumerable.Range(0, 15).Select(i => ($"p{i}", $"{string.Join(" + ", cells.Select(c => $"{random.NextInt64(100_000_000_000_000_000, 999_999_999_999_999_999)} * {c}"))} = {random.NextInt64(1_000_000)}"))]);
        Assert.All(verdicts.Values, v => Assert.Equal((VerdictKind.NotAnalysed, true), (v.Kind, v.Reason!.En.Contains("came to its limit", StringComparison.Ordinal))));
    }

    [Fact]
    public void Numbers_are_whole_only_where_a_rule_says_so()
    {
        (string, string) sum = ("sum", "2 * requests[granted, total] = 2 * requests[partial, total] + 1");
        Assert.Equal(VerdictKind.Independent, ProofPack.Prove(sum)["sum"].Kind);
        Dictionary<string, RuleVerdict> verdicts = ProofPack.Prove(
            sum, ("x", "isInteger(requests[granted, total])"), ("y", "isInteger(requests[partial, total])"), ("z", "requests[total, total] >= 0"));
        Assert.Equal(VerdictKind.Contradictory, verdicts["sum"].Kind);
        Assert.Equal(["x", "y"], verdicts["sum"].By);

        // Every report violates one of the three: the fourth is not called implied for that.
        Assert.Equal(VerdictKind.NotAnalysed, verdicts["z"].Kind);
        Assert.Equal(["sum", "x", "y"], verdicts["z"].By);
    }

    [Fact]
    public void Whole_numbers_have_64_bits_and_others_more()
    {
        (string, string) bound = ("bound", "requests[total, total] <= 9223372036854775807");
        Assert.Equal(VerdictKind.Independent, ProofPack.Prove(bound)["bound"].Kind);
        RuleVerdict whole = ProofPack.Prove(bound, ("whole", "isInteger(requests[total, total])"))["bound"];
        Assert.Equal(VerdictKind.Implied, whole.Kind);
        Assert.Equal(["whole"], whole.By);
    }

    [Fact]
    public void A_condition_that_no_report_meets_never_applies()
    {
        RuleVerdict verdict = ProofPack.Prove("""{ "id": "a", "severity": "error", "title": "t", "when": "requests[total, total] > 3 and requests[total, total] < 2", "check": "requests[granted, total] = 0" }""")["a"];
        Assert.Equal(VerdictKind.NeverApplies, verdict.Kind);
    }

    [Fact]
    public void A_check_that_every_report_meets_is_implied_by_nothing()
    {
        RuleVerdict verdict = ProofPack.Prove(("a", "requests[total, total] >= 1 or requests[total, total] < 2"))["a"];
        Assert.Equal(VerdictKind.Implied, verdict.Kind);
        Assert.Empty(verdict.By);
    }

    [Fact]
    public void A_check_that_no_report_meets_contradicts_itself()
    {
        RuleVerdict verdict = ProofPack.Prove(("a", "requests[total, total] >= 2 and requests[total, total] <= 1"))["a"];
        Assert.Equal(VerdictKind.Contradictory, verdict.Kind);
        Assert.Empty(verdict.By);
    }

    [Theory]
    [InlineData("contains(unit, '局')")]
    [InlineData("requests[total, total] * requests[granted, total] = 0")]
    [InlineData("hasSection('1')")]
    public void Of_what_lies_outside_nothing_is_claimed(string check)
    {
        RuleVerdict verdict = ProofPack.Prove(("a", check))["a"];
        Assert.Equal(VerdictKind.NotAnalysed, verdict.Kind);
        Assert.Contains("\"certificate\":null", VerdictJson.Write(verdict), StringComparison.Ordinal);
    }

    [Fact]
    public void Verdicts_that_differ_by_year_are_told_by_year()
    {
        RuleSet rules = ProofPack.Compile(
            """{ "id": "a", "severity": "error", "title": "t", "check": "requests[total, total] >= 1" }""",
            """{ "id": "b", "severity": "error", "title": "t", "years": "2023", "check": "requests[total, total] <= 0" }""");
        Assert.Equal(
            ["a 2021..2022 Independent", "a 2023 Contradictory", "a 2024.. Independent", "b 2023 Contradictory"],
            ProofRun.Of(rules).Select(v => $"{v.Name} {v.Years} {v.Kind}"));
    }

    [Fact]
    public void More_instances_than_can_be_proven_together_are_told_at_once()
    {
        RuleSet rules = ProofPack.Compile([.. Enumerable.Range(0, ProofRun.MaximumInstances + 1).Select(i => $$"""{ "id": "r{{i}}", "severity": "error", "title": "t", "check": "requests[total, total] >= {{i}}" }""")]);
        Diagnostics.DiagnosticException problem = Assert.Throws<Diagnostics.DiagnosticException>(() => ProofRun.Of(rules));
        Assert.Equal("prove.too-many", Assert.Single(problem.Diagnostics).Code);
    }

    [Fact]
    public void A_rule_over_words_that_repeats_another_says_so_where_nothing_is_proven()
    {
        RulePack own = RulePack.Parse("""
            { "pack": "p", "version": "1", "forms": ["cn-annual-report-2021"], "rules": [
              { "id": "p.same", "severity": "error", "title": "t", "claim": "requests.none", "check": "requests[newReceived, total] = 0" },
              { "id": "p.own", "severity": "error", "title": "t", "claim": "requests.received", "check": "stated < 1000" }] }
            """);
        Dictionary<string, RuleVerdict> verdicts = ProofRun.Of(RuleSet.Compile([.. RulePacks.National, own])).Where(v => v.Rule.Pack.Id == "p").ToDictionary(v => v.Name);
        Assert.Contains("the rule `p.same` says the same", verdicts["p.same"].Reason!.En, StringComparison.Ordinal);
        Assert.Equal("it speaks of the words of the report", verdicts["p.own"].Reason!.En);
    }

    /// <summary>Beside a conflict nothing may be left to judge a rule by: which rules to mend first is said, and programs are told, too.</summary>
    [Fact]
    public void What_cannot_be_told_beside_a_conflict_names_the_rules_to_mend()
    {
        RulePack own = RulePack.Parse("""
            { "pack": "p", "version": "1", "forms": ["cn-annual-report-2021"], "rules": [
              { "id": "p.number", "severity": "error", "title": "t", "check": "isNumber(requests[partial, total])" },
              { "id": "p.none", "severity": "error", "title": "t", "check": "not isNumber(requests[partial, total])" },
              { "id": "p.few", "severity": "error", "title": "t", "check": "requests[granted, total] < 5" }] }
            """);
        RuleVerdict few = ProofRun.Of(RuleSet.Compile([.. RulePacks.National, own])).Single(v => v.Rule.Id == "p.few");
        Assert.Equal(VerdictKind.NotAnalysed, few.Kind);
        Assert.Contains("the rules p.number, p.none exclude each other", few.Reason!.En, StringComparison.Ordinal);
        using System.Text.Json.JsonDocument line = System.Text.Json.JsonDocument.Parse(VerdictJson.Write(few));
        Assert.Equal(few.Reason.Zh, line.RootElement.GetProperty("reason").GetProperty("zh").GetString());
    }

    /// <summary>What asks for the unit is not looked into: whoever writes a rule for units that reads the same cells is told beside what it was not proven.</summary>
    [Fact]
    public void A_rule_is_told_beside_which_rules_about_facts_it_was_not_proven()
    {
        RulePack own = RulePack.Parse("""
            { "pack": "p", "version": "1", "forms": ["cn-annual-report-2021"], "units": ["*镇人民政府"], "rules": [
              { "id": "p.regulations", "severity": "error", "title": "t", "check": "sum(proactive[regulations, *]) >= 1" },
              { "id": "p.reviews", "severity": "error", "title": "t", "check": "reviews[review, total] <= 9" }] }
            """);
        Dictionary<string, RuleVerdict> verdicts = ProofRun.Of(RuleSet.Compile([.. RulePacks.National, own])).Where(v => v.Rule.Pack.Id == "p").ToDictionary(v => v.Name);
        Assert.Equal(["proactive.regulations-power"], verdicts["p.regulations"].Beside);
        Assert.Empty(verdicts["p.reviews"].Beside);
    }

    /// <summary>Who asks for the unit in a rule is told the place at which a proof knows of it; of other facts there is none.</summary>
    [Theory]
    [InlineData("unit = '青石县林业局'", true)]
    [InlineData("endsWith(unit, '局')", true)]
    [InlineData("contains(title, '年报')", false)]
    [InlineData("contains(title, '年报') and unit != '甲'", true)]
    public void A_rule_that_asks_for_the_unit_is_told_where_to_write_it(string when, bool isTold)
    {
        using TemporaryPack pack = new($$"""{ "pack": "a", "version": "1.0.0", "forms": ["cn-annual-report-2021"], "rules": [{ "id": "a.b", "severity": "info", "title": "t", "when": "{{when}}", "check": "requests[granted, total] >= 1" }] }""");
        RuleVerdict verdict = Assert.Single(ProofRun.Of(RuleSet.Load([], pack.Path)));
        Assert.Equal((VerdictKind.NotAnalysed, isTold), (verdict.Kind, verdict.Reason!.En.Contains("`units`", StringComparison.Ordinal)));
    }
}
