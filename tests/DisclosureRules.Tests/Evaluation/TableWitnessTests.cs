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
/// Numbers read doubtfully in sentences of which other numbers are those of the tables: 新收 100, 上年结转 6, 96 answered (40 granted, 10 partly, 12
/// denied, 20 not held), 10 carried over, 9 reviews.
/// </summary>
public sealed class TableWitnessTests
{
    private const string Cells = """
        year = 2023; requests[newReceived, total] = 100; requests[newReceived, naturalPerson] = 100; requests[carriedIn, total] = 6; requests[carriedIn, naturalPerson] = 6;
        requests[granted, total] = 40; requests[partial, total] = 10; requests[denied.thirdParty, total] = 12; requests[unable.notHeld, total] = 20;
        requests[rejected.petition, total] = 8; requests[other.misc, total] = 6; requests[total, total] = 96; requests[carriedOut, total] = 10;
        reviews[review, upheld] = 9; reviews[review, total] = 9
        """;

    [Theory]

    // One other number against doubt of wording.
    [InlineData("requests.answered", "收到政府信息公开申请100件,甲乙丙答复96件。")]
    [InlineData("requests.carriedOut", "收到政府信息公开申请100件,正在办理10件。")]
    [InlineData("requests.granted", "答复政府信息公开申请96件,同意公开40件,部分公开10件。")]

    // Two against doubt of part, and of whom is spoken.
    [InlineData("requests.received", "县政府收到政府信息公开申请100件,上年结转6件,办结96件。")]
    public void What_agrees_beside_others_that_do_is_certain(string claim, string text)
    {
        Claim read = Assert.Single(Claims(text), c => c.Id == claim);
        Assert.True(read.IsCertain, read.ToString());
        Assert.NotEqual(Doubt.None, read.Confirmed);
    }

    [Theory]
    [InlineData("narrative.answered", "收到政府信息公开申请100件,甲乙丙答复98件。")]
    [InlineData("narrative.carried-out", "收到政府信息公开申请100件,办结96件,正在办理12件。")]
    [InlineData("narrative.granted", "答复政府信息公开申请96件,同意公开52件,部分公开10件,无法提供20件。")]

    // Smaller than the cell, among others of its division.
    [InlineData("narrative.granted", "答复政府信息公开申请96件,同意公开38件,部分公开10件,无法提供20件。")]

    // All the other parts of the division stand beside it, and the cell's number is what is left.
    [InlineData("narrative.other", "答复政府信息公开申请96件,其中公开40件、部分公开10件、不予公开12件、无法提供20件、不予处理8件,其他3件。")]
    [InlineData("narrative.other", "收到政府信息公开申请100件。其中,予以公开40件,部分公开10件,不予公开12件,无法提供20件,不予处理8件,其他9件。")]

    // Everything else that the balance holds against it stands beside it.
    [InlineData("narrative.carried-out", "新收政府信息公开申请100件,去年结转6件,办结96件,还有12件结转明年。")]
    [InlineData("narrative.answered", "上年结转6件,新收政府信息公开申请100件,甲乙办结99件,结转下年度10件。")]

    // The number of another cell that is the only part of a whole which the words state, too.
    [InlineData("narrative.other", "答复政府信息公开申请96件,公开40件、部分公开10件、第三方权益12件、不掌握20件、信访投诉8件、其他12件。")]
    public void What_differs_beside_others_that_agree_is_found(string rule, string text) =>
        Assert.Equal(rule, Assert.Single(Findings(text), f => f.Outcome == Outcome.Fail).Rule);

    [Theory]

    // Alone, or beside nothing that agrees.
    [InlineData("甲乙丙答复98件。")]
    [InlineData("收到政府信息公开申请101件左右,甲乙丙答复98件。")]

    // Another number differs, too.
    [InlineData("收到政府信息公开申请100件,甲乙丙答复98件,正在办理12件。")]

    // A part: smaller than the cell, and narrowed.
    [InlineData("受理政府信息公开申请100件,涉及拆迁的8件均已答复。")]
    [InlineData("受理政府信息公开申请100件,其中涉及拆迁的申请答复8件。")]
    [InlineData("受理政府信息公开申请100件,拆迁类申请答复8件。")]
    [InlineData("收到政府信息公开申请100件,上年结转6件,当年办结90件。")]
    [InlineData("收到政府信息公开申请100件,甲乙丙答复90件。")]

    // The others leave no room for it: the list is complete without.
    [InlineData("答复政府信息公开申请96件:公开40件、部分公开10件、不予公开12件、无法提供20件、不予处理8件、其他处理6件;发文300件(不予公开45件)。")]

    // The number of a kind, results of one of two matters, or stages of a part of it.
    [InlineData("答复政府信息公开申请96件:公开40件、部分公开10件、甲乙丙不予公开0件、无法提供20件、不予处理8件、其他处理6件,不存在跨年未结申请。")]
    [InlineData("行政复议9件,维持9件;土地诉讼1件,胜诉。")]

    // Of another subject, or of a number that isn't exact.
    [InlineData("收到政府信息公开申请100件,上年结转6件,各镇答复98件。")]
    [InlineData("收到政府信息公开申请100件,上年结转6件,甲乙丙答复近98件。")]

    // The cell's number stands elsewhere, or the number is that of another cell.
    [InlineData("收到政府信息公开申请100件,甲乙丙答复98件。共答复政府信息公开申请96件。")]
    [InlineData("答复政府信息公开申请96件,年初结转申请6件。")]
    [InlineData("答复政府信息公开申请96件,甲乙丙收到申请106件。")]

    // The words state the cell's number themselves, before or behind.
    [InlineData("新收政府信息公开申请100件,年内答复90件。连同上年结转的6件共答复96件。")]
    [InlineData("行政复议9件。全市行政复议案件1904件。")]
    [InlineData("行政复议案件1904件。其中信息公开行政复议9件。")]
    [InlineData("答复政府信息公开申请96件。全年答复政府信息公开申请97件。")]

    // Two results have one number, and what is told of another year is that year's.
    [InlineData("答复政府信息公开申请96件,公开40件,部分公开10件,无法提供及不予处理28件。")]
    [InlineData("答复政府信息公开申请96件,公开40件,部分公开10件,不予公开和不予处理共20件。")]
    [InlineData("行政复议9件,维持9件,另有上年未结的1件于2月审结。")]

    // What is listed among what is published is no decision, whatever agrees beside it.
    [InlineData("收到政府信息公开申请100件,办结96件。公开信息36条,通告138条,行政处罚364件。")]
    [InlineData("公开信息36条,其中公文10条;行政许可12件,行政复议9件。")]

    // Requests that agree elsewhere say nothing of reviews, licences and penalties.
    [InlineData("收到政府信息公开申请100件,办结96件,结转下年度10件。因处罚引发复议12件,维持10件。")]
    [InlineData("收到政府信息公开申请100件,办结96件,结转下年度10件。平台发布行政处罚类17245条、行政许可类22549条。")]
    [InlineData("收到政府信息公开申请100件,办结96件,结转下年度10件。网站公示行政许可73项。")]

    // Of something that the sentence counts beside it.
    [InlineData("收到政府信息公开申请100件,接听电话300件,办结295件。")]
    public void What_may_be_true_accuses_nobody(string text) => Assert.DoesNotContain(Findings(text), f => f.Outcome == Outcome.Fail && f.Rule is not "narrative.received");

    /// <summary>The quotation that agrees is what the doubt rests on.</summary>
    [Theory]
    [InlineData("reviews.total", 1904, Doubt.Subject, "行政复议9件", "行政复议9件。发生行政复议案件1904件。")]
    [InlineData("requests.answered", 90, Doubt.Part, "答复政府信息公开申请96件", "答复政府信息公开申请90件。共答复政府信息公开申请96件。")]
    public void What_differs_beside_the_cells_own_number_is_doubtful(string claim, int value, Doubt doubt, string words, string text)
    {
        Claim read = Assert.Single(Claims(text), c => c.Id == claim && c.Value == value);
        Assert.True(read.Doubt.HasFlag(doubt), read.ToString());
        Assert.Contains(read.Reasons, r => r.Words == words);
    }

    [Fact]
    public void A_doubt_names_its_word_in_claim_and_finding()
    {
        const string Text = "收到政府信息公开申请,其中土地类申请答复8件。";
        Claim claim = Assert.Single(Claims(Text), c => c.Id == "requests.answered");
        Assert.Contains(claim.Reasons, r => r is { Doubt: Doubt.Wording, Words: "土地类" });
        Assert.Contains("“土地类”", Assert.Single(Findings(Text), f => f.Rule == "narrative.answered").Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_is_edited_is_a_witness_no_longer()
    {
        CheckedReport before = National.Rules.CheckForEditing(Saying("收到政府信息公开申请100件,甲乙丙答复98件。"));
        Assert.Contains(before.Findings, f => f.Rule == "narrative.answered" && f.Outcome == Outcome.Fail);
        CheckedReport after = before.With(new CellId("requests", "newReceived", "total"), Cell.Number(101));
        Assert.Equal(National.Rules.Check(after.Report), after.Findings);
        Assert.DoesNotContain(after.Findings, f => f.Rule == "narrative.answered" && f.Outcome == Outcome.Fail);
    }

    private static IReadOnlyList<Claim> Claims(string text) => National.Rules.ReadClaims(Saying(text));

    private static IEnumerable<Finding> Findings(string text) => National.Rules.Check(Saying(text)).Where(f => f.Evidence.Count > 0);

    private static Report Saying(string text)
    {
        ReportBuilder report = ReportSketch.Draw("2021", Cells).ToBuilder();
        report.Unit = "青山县林业局";
        report.Narrative.Add(new("1", null, text));
        return report.Build();
    }
}
