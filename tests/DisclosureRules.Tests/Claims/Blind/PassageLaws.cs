using DisclosureRules.Claims;
using DisclosureRules.Languages;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Claims.Blind;

/// <summary>What holds of every passage whose tables agree with it, however it is written and whatever stands beside it.</summary>
public sealed class PassageLaws
{
    /// <summary>About anything but what the tables count.</summary>
    private static readonly string[] Unrelated =
    [
        "举办政务公开培训3期。", "全年发布政策解读12篇。", "办理人大代表建议5件、政协提案7件。", "12345热线受理工单1,204件,办结1,198件。",
        "“清河发布”公众号推送图文286条。", "召开新闻发布会4场。", "政务公开专区接待群众210人次。", "开展信息发布保密审查46次。", "修订制度2项。",
        "上年度相关情况见上年报告。", "全市办理各类信访件320件。", "接待来访32批次。", "网站全年访问量86万人次。", "整改错别字19处。",
    ];

    private static readonly BlindPassage[] Passages =
        [.. new[] { "first.json", "second.json", "third.json", "fourth.json", "fifth.json", "ninth.json", "tenth.json", "eleventh.json", "fifteenth.json", "traps-first.json", "traps-second.json", "traps-third.json", "traps-fourth.json", "sixteenth.json" }.SelectMany(BlindPassage.Load)];

    [Property(MaxTest = 400)]
    public void A_sentence_about_something_else_accuses_nobody(int seed)
    {
        Random random = new(seed);
        BlindPassage passage = Passages[random.Next(Passages.Length)];
        int[] ends = [0, .. Enumerable.Range(0, passage.Text.Length).Where(i => passage.Text[i] == '。').Select(i => i + 1)];
        int at = ends[random.Next(ends.Length)];
        string sentence = Unrelated[random.Next(Unrelated.Length)];
        HashSet<string> before = [.. Accusations(passage.Saying(passage.Text))];
        Assert.All(Accusations(passage.Saying(passage.Text[..at] + sentence + passage.Text[at..])), a => Assert.True(before.Contains(a), $"{passage.Id} with {sentence}: {a}"));
    }

    [Property(MaxTest = 400)]
    public void The_words_of_a_claim_hold_its_number_and_the_word_of_a_doubt_stands_in_its_section(int seed)
    {
        BlindPassage passage = Passages[new Random(seed).Next(Passages.Length)];
        string text = ChineseText.WithoutBlanks(passage.Text);
        foreach (Claim claim in National.Rules.ReadClaims(passage.Saying(passage.Text)))
        {
            // 不予公开3件,均系执法案卷: the number of all of them stands before.
            Assert.True(claim.Value is null or 0 or 1 || (claim.Quotation.Before + claim.Quotation.Text).Any(IsNumeral), $"{passage.Id}: {claim}");
            Assert.All(claim.Reasons, r => Assert.Contains(r.Words, text, StringComparison.Ordinal));
            Assert.Equal(Doubt.None, claim.Confirmed & claim.Doubt);
        }
    }

    [Property(MaxTest = 400)]
    public void What_the_tables_confirm_is_only_what_was_doubted(int seed)
    {
        BlindPassage passage = Passages[new Random(seed).Next(Passages.Length)];
        Report report = passage.Saying(passage.Text);
        ReportBuilder bare = report.ToBuilder();
        for (int i = 0; i < report.Form.Cells.Count; i++)
            bare[i] = Cell.Blank();
        List<Claim> claims = [.. National.Rules.ReadClaims(report)];
        foreach ((Claim with, Claim without) in claims.Zip(National.Rules.ReadClaims(bare.Build())))
        {
            Assert.Equal((with.Id, with.Value, with.Quotation), (without.Id, without.Value, without.Quotation));
            string before = ChineseText.WithoutBlanks(passage.Text[..with.Quotation.Start]);
            // Only another number that the tables confirm makes a certain one doubtful, or that it is what something else comes to that stands before it.
            bool isRestated = claims.Exists(c => c.Id == with.Id && c.Value != with.Value);
            bool isExplained = with.Reasons is [{ Doubt: Doubt.Part or Doubt.Subject } reason] && before.Contains(reason.Words, StringComparison.Ordinal);
            bool isCountered = without.IsCertain && !with.IsCertain && (isRestated || isExplained);
            Assert.Equal(without.Doubt, isCountered ? Doubt.None : with.Doubt | with.Confirmed);
        }
    }

    private static IEnumerable<string> Accusations(Report report) => National.Rules.Check(report)
        .Where(f => f.Outcome == Outcome.Fail && f.Severity != Severity.Info && f.Rule.StartsWith("narrative.", StringComparison.Ordinal) && f.Evidence.Count > 0)
        .Select(f => $"{f.Rule} {f.Evidence[0].Quotation.Text}");

    private static bool IsNumeral(char c) => char.IsDigit(c) || "〇零一二两三四五六七八九十百千万半单双".Contains(c, StringComparison.Ordinal);
}
