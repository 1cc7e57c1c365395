using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using Xunit.Abstractions;

namespace DisclosureRules.Tests.Claims.Suite;

/// <summary>The library's own reading against the labels; the figures are printed with the test's output.</summary>
public sealed class ReadingSuiteTests(ITestOutputHelper output)
{
    private static readonly RuleSet National = RuleSet.Compile(RulePacks.National);

    /// <summary>What the suite doesn't label: years of periods.</summary>
    private static readonly string[] Unlabelled = ["period.start", "text.asOf"];

    [Fact]
    public void Certain_claims_are_right_and_few_are_missed()
    {
        Accuracy accuracy = Accuracy.Of(AccuracySuite.First, Read);
        output.WriteLine(accuracy.ToString());
        foreach (string disagreement in accuracy.Disagreements)
            output.WriteLine(disagreement);
        Assert.True(accuracy.Precision >= 0.99 && accuracy.Recall >= 0.95, accuracy.ToString());
    }

    [Fact]
    public void The_second_set_is_read_apart()
    {
        Accuracy accuracy = Accuracy.Of(AccuracySuite.Second, Read);
        output.WriteLine("second set: " + accuracy);
        foreach (string disagreement in accuracy.Disagreements)
            output.WriteLine(disagreement);
        Assert.True(accuracy.Stated > 0 && accuracy.Required > 0, accuracy.ToString());
    }

    internal static IReadOnlyList<ReadClaim> Read(SuiteCase labelled) => Read(labelled, labelled.Text);

    internal static IReadOnlyList<ReadClaim> Read(SuiteCase labelled, string text) => [.. Claims(labelled, text).Where(c => !Unlabelled.Contains(c.Id)).Select(c =>
        new ReadClaim(c.Id, c.Quotation.Start, c.Quotation.End, c.Value, c.IsCertain, c.Share?.Percent, c.Id == "published.total" && c.Parts.Count > 0 ? [.. c.Parts] : null))];

    internal static IReadOnlyList<Claim> Claims(SuiteCase labelled, string text)
    {
        ReportBuilder report = new(FormCatalog.BuiltIn.All[^1]) { Unit = labelled.Unit, Year = labelled.Year, Scope = labelled.Scope is null ? null : Enum.Parse<ReportScope>(labelled.Scope, ignoreCase: true) };
        report.Narrative.Add(new(labelled.Section, null, text));
        return National.ReadClaims(report.Build());
    }
}
