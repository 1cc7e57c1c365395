using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Testing.Tests;

/// <summary>What is expected and met goes on; what is not met, and what is about nothing, fails and says what there is.</summary>
public sealed class VerificationTests
{
    private static readonly RuleSet Rules = RuleSet.Compile(RulePacks.National);

    private static readonly ReportVerification Off = Rules.Verify(ReportSketch.Zeros(2023, "requests[granted, total] = 3; requests[partial, total] = \"/\""));

    [Fact]
    public void A_report_of_zeros_has_nothing_to_be_said_of_and_rules_pass() =>
        Rules.Verify(ReportSketch.Zeros(2023)).HasNoFindings().FailsOnly().Passes("requests.balance").Passes("requests.row-total", "granted").DoesNotApply("chain.carried-in");

    [Fact]
    public void Rules_fail_or_cannot_be_assessed_in_some_instance_or_in_the_one_named() => Off
        .Fails("requests.row-total").Fails("requests.row-total", "granted").Passes("requests.row-total", "carriedIn")
        .IsNotAssessable("requests.column-total", "total").IsNotAssessable("requests.column-total");

    [Fact]
    public void Findings_speak_of_cells_and_say_something() => Off
        .SpeaksOf("requests.row-total", "requests[granted, total]", "requests[予以公开, 自然人]")
        .Says("requests.row-total", "相差").Says("requests.row-total", "difference", Language.English);

    [Fact]
    public void Words_state_numbers() => Rules.Verify(ReportSketch.Zeros(2023, "requests[newReceived, *] = 5; section 1 = 全年共收到政府信息公开申请12件。"))
        .States("requests.received", 12).DoesNotState("requests.carriedIn").Fails("narrative.received");

    [Fact]
    public void Rules_across_years_are_held_against_the_archive()
    {
        Report before = ReportSketch.Zeros(2022, "requests[carriedOut, *] = 2"), now = ReportSketch.Zeros(2023);
        Rules.Verify(now, ReportArchive.Of([before, now])).Fails("chain.carried-in");
        Rules.Verify(now).DoesNotApply("chain.carried-in");
    }

    public static TheoryData<string, Action<ReportVerification>> Unmet => new()
    {
        { "Expected: requests.balance[naturalPerson] to fail; found: Pass (1)", v => v.Fails("requests.balance", "naturalPerson") },
        { "Expected: requests.row-total to pass; found: ", v => v.Passes("requests.row-total") },
        { "Expected: chain.carried-in to pass; found: DoesNotApply (1)", v => v.Passes("chain.carried-in") },
        { "Expected: requests.row-total[granted] to be not assessable; found: Fail (1)", v => v.IsNotAssessable("requests.row-total", "granted") },
        { "Expected: requests.row-total to not apply; found: ", v => v.DoesNotApply("requests.row-total") },
        { "failing besides: ", v => v.FailsOnly() },
        { "not failing: reviews.row-total", v => v.FailsOnly("requests.row-total", "reviews.row-total") },
        { "Expected: no findings; found ", v => v.HasNoFindings() },
        { "its findings are about:\n  requests[granted, total]", v => v.SpeaksOf("requests.row-total", "reviews[review, total]") },
        { "that says `nothing`", v => v.Says("requests.row-total", "nothing") },
        { "the words state requests.received = 1; they state: nothing", v => v.States("requests.received", 1) },
    };

    [Theory]
    [MemberData(nameof(Unmet))]
    public void What_is_not_met_fails_and_says_what_was_found(string message, Action<ReportVerification> expectation)
    {
        ReportVerificationException thrown = Assert.Throws<ReportVerificationException>(() => expectation(Off));
        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
    }

    /// <summary>An expectation about nothing would hold for ever.</summary>
    [Fact]
    public void A_mistyped_name_fails_with_the_nearest()
    {
        Action<ReportVerification>[] mistyped =
            [v => v.Fails("requests.row-totl"), v => v.Passes("requests.row-totl"), v => v.IsNotAssessable("requests.row-totl"), v => v.DoesNotApply("requests.row-totl"), v => v.FailsOnly("requests.row-totl"), v => v.SpeaksOf("requests.row-totl"), v => v.Says("requests.row-totl", "")];
        Assert.All(mistyped, m => Assert.Contains("`requests.row-total`", Assert.Throws<DiagnosticException>(() => m(Off)).Message, StringComparison.Ordinal));
        Assert.Contains("`granted`", Assert.Throws<ReportVerificationException>(() => Off.Passes("requests.row-total", "grantd")).Message, StringComparison.Ordinal);
        Assert.Contains("`requests.received`", Assert.Throws<ReportVerificationException>(() => Off.DoesNotState("requests.recieved")).Message, StringComparison.Ordinal);
        Assert.Contains("`granted`", Assert.Throws<ArgumentException>(() => Off.SpeaksOf("requests.row-total", "requests[grantd, total]")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Off.SpeaksOf("requests.row-total", "granted"));
    }

    [Fact]
    public void An_own_pack_is_tested_by_itself()
    {
        RuleSet own = RuleSet.Compile([RulePack.Parse("""
            { "pack": "a", "version": "1", "forms": ["cn-annual-report-2021"], "rules": [{ "id": "a.none", "severity": "info", "title": "t", "check": "proactive[coercion, decisions] = 0" }] }
            """)]);
        own.Verify(ReportSketch.Zeros(2023)).Passes("a.none");
        own.Verify(ReportSketch.Sparse(2023)).IsNotAssessable("a.none");
        own.Verify(ReportSketch.Sparse(2023, "proactive[coercion, decisions] = 1")).FailsOnly("a.none");
    }
}
