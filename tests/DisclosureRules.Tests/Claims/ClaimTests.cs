using DisclosureRules.Checking;
using DisclosureRules.Claims;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;

namespace DisclosureRules.Tests.Claims;

/// <summary>A claim as a line of text.</summary>
public class ClaimTests
{
    [Theory]
    [InlineData("我局收到政府信息公开申请1,012件。", "requests.received = 1012 \"收到政府信息公开申请1,012件\"")]
    [InlineData("我局收到政府信息公开申请近12件。", "requests.received = 12 \"收到政府信息公开申请近12件\" (Inexact)")]
    [InlineData("行政复议4件,均获维持。", "reviews.allUpheld = - \"均获维持\"")]
    public void A_claim_is_written_with_its_words_and_doubts(string text, string expected) => Assert.Equal(expected, Claims(text)[^1].ToString());

    /// <summary>Each of these was certain once, and wrong.</summary>
    [Theory]
    [InlineData("没有因政府信息公开申请被提起行政复议。", "reviews.none")]
    [InlineData("未收到公开申请的复议。", "reviews.none")]
    [InlineData("主动公开行政许可4条、行政处罚5条。", "")]
    [InlineData("公开信息58条,行政许可4条,行政处罚5条。", "published.total")]
    [InlineData("行政复议3件维持、2件纠正。", "reviews.upheld reviews.corrected")]
    [InlineData("3件行政复议维持。", "reviews.upheld")]
    [InlineData("上半年收到申请5件。办结4件。", "")]
    [InlineData("下属单位收到申请12件。办结10件。", "")]
    [InlineData("微信公众号收到申请9件,均已办结。", "")]
    [InlineData("下属单位收到申请9件,均已办结。", "")]
    [InlineData("收到申请近9件,均已办结。", "requests.allAnswered")]
    public void Nothing_more_is_certain_than_is_said(string text, string certain) =>
        Assert.Equal(certain, string.Join(' ', Claims(text).Where(c => c.IsCertain).Select(c => c.Id)));

    private static IReadOnlyList<Claim> Claims(string text)
    {
        ReportBuilder report = new(FormCatalog.BuiltIn.All[^1]) { Unit = "甲市乙局", Year = 2023 };
        report.Narrative.Add(new("1", null, text));
        return RuleSet.Compile(RulePacks.National).ReadClaims(report.Build());
    }
}
