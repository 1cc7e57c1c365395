using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Evaluation;

/// <summary>
/// Numbers that differ from their cells and are what something else comes to: 30 requests, of which 12 were granted, 10 partly, 8 denied (3 state secrets, 5
/// enforcement files); 5 reviews (4 upheld, 1 corrected) and 4 lawsuits (2 upheld, 2 corrected).
/// </summary>
public sealed class ExplainedNumbersTests
{
    private const string Cells = """
        year = 2023; requests[newReceived, total] = 30; requests[newReceived, naturalPerson] = 30; requests[granted, total] = 12; requests[partial, total] = 10;
        requests[denied.stateSecret, total] = 3; requests[denied.enforcementFile, total] = 5; requests[total, total] = 30;
        reviews[review, upheld] = 4; reviews[review, corrected] = 1; reviews[review, total] = 5;
        reviews[litigationDirect, upheld] = 2; reviews[litigationDirect, corrected] = 2; reviews[litigationDirect, total] = 4
        """;

    [Theory]

    // The sum of the parts that stand right before it.
    [InlineData("requests.answered", 22, Doubt.Part, "予以公开12件", "收到政府信息公开申请30件。予以公开12件、部分公开10件,共办结22件。")]

    // Both matters together.
    [InlineData("litigation.total", 9, Doubt.Subject, "行政复议5件", "行政复议5件,加上行政诉讼9件。")]
    [InlineData("litigation.upheld", 6, Doubt.Subject, "维持4件", "行政复议5件,维持4件;行政诉讼4件,累计维持6件。")]

    // A result that stands before it, and has no number of its own.
    [InlineData("reviews.total", 4, Doubt.Part, "维持的", "结果维持的,行政复议4件、行政诉讼2件。")]
    [InlineData("litigation.total", 2, Doubt.Part, "维持的", "结果维持的,行政复议4件、行政诉讼2件。")]
    [InlineData("litigation.total", 2, Doubt.Part, "纠正的", "被纠正的有行政复议1件,行政诉讼2件。")]

    // What is missing is another number of the sentence.
    [InlineData("requests.granted", 9, Doubt.Part, "3件", "收到政府信息公开申请30件。予以公开9件,3件甲乙丙丁,部分公开10件。")]
    [InlineData("requests.denied.enforcementFile", 2, Doubt.Part, "3份", "收到政府信息公开申请30件。涉及行政执法案卷2件,国家秘密3件,甲乙丙丁3份。")]
    public void What_is_explained_accuses_nobody_and_says_by_what(string claim, int value, Doubt doubt, string words, string text)
    {
        Claim read = Assert.Single(National.Rules.ReadClaims(Saying(text)), c => c.Id == claim && c.Value == value);
        Assert.True(read.Doubt.HasFlag(doubt), read.ToString());
        Assert.Contains(read.Reasons, r => r.Words == words);
        Assert.DoesNotContain(Failures(text), f => f.Evidence.Any(c => c.Id == claim && c.Value == value));
    }

    [Theory]

    // No sum of what stands before, or of parts of something else.
    [InlineData("narrative.answered", "收到政府信息公开申请30件。予以公开12件,部分公开10件,共办结23件。")]
    [InlineData("narrative.answered", "收到政府信息公开申请30件。自然人30件,予以公开12件,共办结42件。")]

    // Not spoken of together, or no number of both.
    [InlineData("narrative.litigation-corrected", "行政复议5件,行政诉讼4件,被纠正5件。")]
    [InlineData("narrative.litigation-total", "行政诉讼9件。")]

    // Nothing is missing that stands there, or only one.
    [InlineData("narrative.granted", "收到政府信息公开申请30件。予以公开9件,2件甲乙丙丁,部分公开10件。")]
    [InlineData("narrative.granted", "收到政府信息公开申请30件。予以公开11件,1件甲乙丙丁,部分公开10件。")]
    [InlineData("narrative.granted", "收到政府信息公开申请30件。予以公开9件,部分公开10件。3件甲乙丙丁。")]

    // The result has its number, or another result was named.
    [InlineData("narrative.review-total", "行政复议4件,其中维持4件。")]
    [InlineData("narrative.review-total", "结果未定的,行政复议4件。")]
    public void What_nothing_explains_is_found(string rule, string text) => Assert.Contains(Failures(text), f => f.Rule == rule);

    [Fact]
    public void An_edit_of_the_cell_that_explains_it_accuses_again()
    {
        CheckedReport before = National.Rules.CheckForEditing(Saying("行政复议5件,行政诉讼4件,被纠正3件。"));
        CheckedReport after = before.With(new CellId("reviews", "review", "corrected"), Cell.Number(7));
        Assert.Equal(National.Rules.Check(after.Report), after.Findings);
        Assert.DoesNotContain(before.Findings, f => f.Rule == "narrative.litigation-corrected" && f.Outcome == Outcome.Fail);
        Assert.Contains(after.Findings, f => f.Rule == "narrative.litigation-corrected" && f.Outcome == Outcome.Fail);
    }

    private static IEnumerable<Finding> Failures(string text) => National.Rules.Check(Saying(text)).Where(f => f.Outcome == Outcome.Fail && f.Severity != Severity.Info && f.Evidence.Count > 0);

    private static Report Saying(string text)
    {
        ReportBuilder report = ReportSketch.Draw("2021", Cells).ToBuilder();
        report.Unit = "青山县林业局";
        report.Narrative.Add(new("1", null, text));
        return report.Build();
    }
}
