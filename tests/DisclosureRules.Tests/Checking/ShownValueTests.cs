using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Checking;

/// <summary>What a debugger or a log shows of values says something, on one line.</summary>
public sealed class ShownValueTests
{
    private static readonly Report Wrong = ReportSketch.Draw("2021", "requests[granted, total] = 7");

    private static readonly Diagnostic Cut = new("document.broken", new("文件不完整", "the file is cut"), "cut.pdf");

    public static TheoryData<string, object> Shown => new()
    {
        { "8", Cell.Number(8) },
        { "8.5", Cell.Number(8.5m) },
        { "8.5 (\"8.50\")", Cell.Number(8.50m) },
        { "-8", Cell.Number(-8) },
        { "blank", Cell.Blank() },
        { "missing", Cell.Missing() },
        { "\"3件\"", Cell.NotNumber("3件") },
        { "青禾市档案局 2023 own (cn-annual-report-2021)", Wrong },
        { "a.json (cn-annual-report-2021)", new ReportBuilder(Wrong.Form) { Source = "a.json" }.Build() },
        { "unknown report (cn-annual-report-2021)", new ReportBuilder(Wrong.Form).Build() },
        { "青禾市档案局 2023 own: 青禾市档案局 2023 own (cn-annual-report-2021)", ReportReading.Of(Wrong) },
        { "cut.pdf: 文件不完整 [document.broken]", ReportReading.Failed("cut.pdf", Cut) with { Cause = new IOException("cut") } },
        { "cut.pdf: 文件不完整 [document.broken]", National.Rules.Check(ReportReading.Failed("cut.pdf", Cut)) },
        { "x: -", new ReportReading("x", null, []) },
        { "0 rules of no pack", RuleSet.Compile([]) },
        { "1 rules of p", RuleSet.Compile([RulePack.Parse("""{"pack":"p","version":"1.0.0","forms":["cn-annual-report-2021"],"rules":[{"id":"p.a","severity":"info","title":"a","check":"requests[granted, total] = 0"}]}""")]) },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public void A_value_shows_what_it_is(string shown, object value) => Assert.Equal(shown, value.ToString());

    [Fact]
    public void A_result_shows_how_much_was_found()
    {
        CheckResult result = National.Rules.Check(ReportReading.Of(Wrong));
        Assert.Equal($"青禾市档案局 2023 own: {result.Counts.Errors} errors, {result.Counts.Warnings} warnings, {result.Counts.Infos} infos", result.ToString());
        Assert.EndsWith("infos, 1 known", (result with { Known = [result.Findings[0]] }).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_national_rules_are_compiled_once_whoever_asks()
    {
        RuleSet[] all = new RuleSet[16];
        Parallel.For(0, all.Length, i => all[i] = RuleSet.National);
        Assert.All(all, r => Assert.Same(RuleSet.National, r));
        Assert.Equal(RulePacks.National, RuleSet.National.Packs);
        Assert.Equal(RuleSet.Compile(RulePacks.National).Check(Wrong), RuleSet.National.Check(Wrong));
    }

    [Fact]
    public void Without_rules_every_report_passes()
    {
        Assert.Empty(RuleSet.Compile([]).Check(Wrong));
        Assert.Empty(RuleSet.Load([]).Check(Wrong));
        Assert.Empty(RuleSet.National.With(RuleSelection.All.Without("*")).Check(Wrong));
    }
}
