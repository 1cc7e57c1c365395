using DisclosureRules.Claims.Grammar;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Claims.Blind;
using DisclosureRules.Tests.Claims.Suite;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Claims.Grammar;

/// <summary>Sentences that state nothing are passed over: nothing that is read, nor how it is doubted, may depend on that.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 1000)]
public sealed class SilentSentenceTests
{
    private static readonly Lexicon Shared = new([.. RulePacks.National.Select(p => new PackWords(p.Vocabulary, p.Claims))], null);

    private static readonly BlindPassage[] Passages = [.. Directory.GetFiles(RepositoryFiles.Path("tests/DisclosureRules.Tests/Claims/Blind"), "*.json")
        .Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).SelectMany(BlindPassage.Load)];

    /// <summary>What ends sentences and clauses, opens and closes, denies, and changes of whom or what is spoken.</summary>
    private static readonly string[] Pieces =
    [
        "。", "。", "。", ";", ",", "(", ")", ":", "(一)", "\n一、", "【", "】", "2023年", "2022年", "截至", "均", "全部", "其中", "未收到", "无", "信访件", "行政复议", "诉讼", "指导", "协助", "县政府", "我局", "12件", "0件", "50%", "另", "上年",
        "已办结", "政府信息公开", "申请", "答复", "人大建议", "继续推进", "加强学习,", "认真落实要求",
    ];

    [Fact]
    public void The_blind_passages_make_the_same_claims_whether_they_are_passed_over_or_read()
    {
        int silent = 0, sentences = 0;
        foreach (BlindPassage passage in Passages)
        {
            foreach (string text in passage.Labels.Where(l => l is { Quote: not null, Wrong: not null }).Select(l => passage.Text.Replace(l.Quote!, l.Wrong!, StringComparison.Ordinal)).Prepend(passage.Text))
                Same(passage, text);
            silent += Silent(passage);
            sentences += passage.Text.Count(c => c == '。');
        }

        Assert.InRange(silent, sentences / 5, sentences);
    }

    [Property]
    public void Whatever_stands_beside_them_the_claims_are_the_same(Seed seed)
    {
        Random random = seed.Random();
        BlindPassage passage = random.Of(Passages);
        string text = random.Next(5) == 0 ? DrawnCases.Draw(random).Text : passage.Text;
        for (int i = random.Next(8); i > 0; i--)
        {
            int at = random.Next(text.Length + 1);
            string other = random.Of(Passages).Text;
            int start = random.Next(other.Length);
            text = random.Next(4) switch
            {
                0 => text[..at] + other[start..Math.Min(other.Length, start + random.Next(80))] + text[at..],
                1 => text[..at] + text[Math.Min(text.Length, at + random.Next(12))..],
                _ => text[..at] + random.Of(Pieces) + text[at..],
            };
        }

        Same(passage, text);
    }

    [Property]
    public void Pieces_in_any_order_make_the_same_claims(Seed seed)
    {
        Random random = seed.Random();
        Same(random.Of(Passages), string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => random.Of(Pieces))));
    }

    [Fact]
    public void A_long_sentence_can_be_cancelled_and_a_short_one_is_not_asked()
    {
        Token[] tokens = [.. Enumerable.Range(0, SilentSentence.Checked + 1).Select(i => new Token(TokenKind.Other, i, i + 1))];
        CancellationToken cancelled = new(canceled: true);
        Assert.Throws<OperationCanceledException>(() => SilentSentence.At(tokens, 0, Bearing.Speaks, 8, cancelled));
        Assert.Equal(tokens.Length, SilentSentence.At(tokens, 1, Bearing.Speaks, 8, cancelled)?.End);
    }

    private static void Same(BlindPassage passage, string text)
    {
        (StatedClaims passed, StatedClaims read) = (Read(passage, text, readsSilent: false), Read(passage, text, readsSilent: true));
        Assert.Equal(read.Claims, passed.Claims);
        Assert.Equal(read.Places, passed.Places);
    }

    private static StatedClaims Read(BlindPassage passage, string text, bool readsSilent)
    {
        StatedClaims claims = new();
        ReportingUnit speaker = new(passage.Unit, passage.Scope);
        SectionText section = SectionText.Of(passage.Section, text);
        using Tokenizer tokens = new(Shared, speaker, passage.Year);
        new ClaimScanner(Shared, speaker, passage.Year, section, tokens.Read(section), claims).Scan(CancellationToken.None, readsSilent);
        return claims;
    }

    /// <summary>How many sentences are silent, whatever stood before them.</summary>
    private static int Silent(BlindPassage passage)
    {
        using Tokenizer tokens = new(Shared, new(passage.Unit, passage.Scope), passage.Year);
        ArraySegment<Token> read = tokens.Read(SectionText.Of(passage.Section, passage.Text));
        int silent = 0;
        for (int start = 0; start < read.Count; start = NextSentence(read, start))
            silent += SilentSentence.At(read, start, Bearing.Speaks | Bearing.Foreign | Bearing.OfWhole, 8, CancellationToken.None) is null ? 0 : 1;
        return silent;
    }

    private static int NextSentence(ArraySegment<Token> tokens, int start)
    {
        while (start < tokens.Count && tokens[start].Kind != TokenKind.Stop)
            start++;
        return start + 1;
    }
}
