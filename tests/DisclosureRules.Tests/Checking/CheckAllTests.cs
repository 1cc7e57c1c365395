using DisclosureRules.Checking;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;

namespace DisclosureRules.Tests.Checking;

/// <summary>The borders of checking many reports; that it is checking one by one, <see cref="OrderLaws"/> say.</summary>
public sealed class CheckAllTests
{
    private static readonly Report Blank = new ReportBuilder(National.Form2021).Build();

    [Fact]
    public void No_reports_have_no_findings() => Assert.Empty(National.Rules.CheckAll([]));

    [Fact]
    public void A_report_that_is_not_there_is_named() =>
        Assert.Equal("There is no report at 1. (Parameter 'reports')", Assert.Throws<ArgumentException>(() => National.Rules.CheckAll([Blank, null!])).Message);

    [Fact]
    public void A_form_without_rules_is_named()
    {
        RuleSet rules = RuleSet.Compile([], FormCatalog.Empty);
        Assert.Contains("cn-annual-report-2021", Assert.Throws<ArgumentException>(() => rules.CheckAll([Blank])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void At_least_one_processor_is_needed() =>
        Assert.Equal(0, Assert.Throws<ArgumentOutOfRangeException>(() => National.Rules.CheckAll([Blank], 0)).ActualValue);

    [Fact]
    public void A_run_can_be_stopped()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => National.Rules.CheckAll([Blank], cancellationToken: stop.Token));
    }
}
