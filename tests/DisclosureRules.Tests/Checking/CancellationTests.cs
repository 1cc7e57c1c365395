using DisclosureRules.Checking;
using DisclosureRules.Diagnostics;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Checking;

/// <summary>Every check takes a token; a check that is cancelled says so and is no finding.</summary>
public sealed class CancellationTests
{
    private static readonly Report Sketch = ReportSketch.Draw("2021", "requests[total, total] = 7");

    public static TheoryData<string, Action<RuleSet, CancellationToken>> Checks => new()
    {
        { "Check", (rules, token) => rules.Check(Sketch, token) },
        { "Check beside others", (rules, token) => rules.Check(Sketch, ReportArchive.Of([Sketch]), token) },
        { "Check a reading", (rules, token) => rules.Check(ReportReading.Of(Sketch), cancellationToken: token) },
        { "CheckForEditing", (rules, token) => rules.CheckForEditing(Sketch, cancellationToken: token) },
        { "CheckAll", (rules, token) => rules.CheckAll([Sketch], cancellationToken: token) },
        { "Evaluate", (rules, token) => rules.Evaluate(Sketch, cancellationToken: token) },
        { "Prepare", (rules, token) => rules.Prepare(Sketch, token) },
        { "ReadClaims", (rules, token) => rules.ReadClaims(Sketch, token) },
    };

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_cancelled_check_is_no_finding(string name, Action<RuleSet, CancellationToken> check)
    {
        Assert.NotEmpty(name);
        check(National.Rules, CancellationToken.None);
        Assert.Throws<OperationCanceledException>(() => check(National.Rules, new(canceled: true)));
    }

    [Fact]
    public void A_reading_gives_its_report_or_throws_its_reasons()
    {
        Assert.Same(Sketch, ReportReading.Of(Sketch).GetReport());
        Diagnostic reason = new("document.broken", new("文件不完整", "the file is cut"), "cut.pdf");
        IOException cause = new("cut");
        DiagnosticException thrown = Assert.Throws<DiagnosticException>((ReportReading.Failed("cut.pdf", reason) with { Cause = cause }).GetReport);
        Assert.Equal([reason], thrown.Diagnostics);
        Assert.Same(cause, thrown.InnerException);
        Assert.Throws<InvalidOperationException>(new ReportReading("a", null, []).GetReport);
    }
}
