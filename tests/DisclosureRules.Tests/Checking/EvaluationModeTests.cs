using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Checking;

public sealed class EvaluationModeTests
{
    [Theory]
    [InlineData(EvaluationMode.Evaluate, false, false)]
    [InlineData(EvaluationMode.Compile, true, true)]
    [InlineData(EvaluationMode.CompileOnSecondUse, false, true)]
    internal void The_mode_says_when_a_report_is_held_against_compiled_rules(EvaluationMode mode, bool first, bool second)
    {
        Report report = ReportSketch.Draw("2021");
        FormRules rules = new(report.Form, National.Rules.Instances(report.Form), CellWeights.Of([], report.Form, []), mode);
        Assert.Equal(first, rules.TryFindSuspects(report, out _));
        Assert.Equal(second, rules.TryFindSuspects(report, out _));
    }

    [Fact]
    public void Nothing_is_compiled_for_a_report_without_a_year()
    {
        ReportBuilder report = ReportSketch.Draw("2021").ToBuilder();
        report.Year = null;
        FormRules rules = new(National.Form2021, National.Rules.Instances(National.Form2021), CellWeights.Of([], National.Form2021, []), EvaluationMode.Compile);
        Assert.False(rules.TryFindSuspects(report.Build(), out _));
    }

    [Fact]
    public void Messages_are_bound_for_every_instance_of_the_shipped_rules()
    {
        foreach (var form in National.Forms)
            Assert.All(National.Rules.Instances(form), i => Assert.Equal(i.Rule.Hints.Count, i.Messages.Hints.Count));
    }

    [Fact]
    public void A_placeholder_that_one_instance_does_not_have_is_refused()
    {
        RulePack pack = RulePack.Parse("""
            {"pack": "p", "version": "1", "forms": "cn-annual-report-2021", "rules": [{"id": "p.r", "severity": "error", "title": "?", "each": {"r": ["review", "granted"]},
             "check": "year > 2000", "message": "{reviews[r, total]}"}]}
            """);
        Assert.False(RuleSet.TryCompile([pack], out _, out IReadOnlyList<Diagnostics.Diagnostic> diagnostics));
        Diagnostics.Diagnostic problem = Assert.Single(diagnostics);
        Assert.StartsWith("message of the rule `p.r[granted]`: table reviews of the form cn-annual-report-2021 has no row `granted`", problem.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hint_that_one_instance_does_not_have_is_left_out_of_it()
    {
        RuleSet rules = RuleSet.Compile([RulePack.Parse("""
            {"pack": "p", "version": "1", "forms": "cn-annual-report-2021", "rules": [{"id": "p.r", "severity": "error", "title": "?", "message": "?", "each": {"r": ["review", "granted"]},
             "check": "isKnown(signed)", "hints": [{"when": "reviews[r, total] = 0", "zh": "零", "en": "none"}]}]}
            """)]);
        Assert.Equal(["? (none)", "?"], rules.Check(ReportSketch.Draw("2021")).Select(f => f.Message.En));
    }

    [Fact]
    public void Words_that_only_a_message_shows_are_read_and_a_report_without_words_is_checked_too()
    {
        RuleSet rules = RuleSet.Compile([RulePack.Parse("""
            {"pack": "p", "version": "1", "forms": "cn-annual-report-2021", "rules": [{"id": "p.r", "severity": "error", "title": "?", "message": "?",
             "check": "isKnown(signed)", "hints": [{"when": "hasSection('1')", "zh": "有", "en": "there"}]}]}
            """)]);
        Assert.Equal("?", Assert.Single(rules.Check(ReportSketch.Draw("2021"))).Message.En);
        Assert.Equal("? (there)", Assert.Single(rules.Check(NarrativeRuleTests.Report("2021", "", "1=无"))).Message.En);
    }
}
