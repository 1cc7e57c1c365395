using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Claims.Suite;

/// <summary>The library's own reading of drawn cases, and of texts that say the same in another form.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 1000)]
public sealed class ReadingLaws
{
    [Property]
    public void Drawn_cases_are_read_as_labelled(Seed seed)
    {
        Accuracy accuracy = Accuracy.Of([DrawnCases.Draw(seed.Random())], ReadingSuiteTests.Read);
        Assert.True(accuracy.Disagreements.Count == 0, string.Join("\n", accuracy.Disagreements));
        Assert.Equal((1.0, 1.0), (accuracy.Precision, accuracy.Recall));
    }

    [Property]
    public void Another_way_of_writing_changes_no_claim(Seed seed)
    {
        Random random = seed.Random();
        SuiteCase labelled = random.Next(3) == 0 ? DrawnCases.Draw(random) : random.Of(AccuracySuite.Cases);
        IReadOnlyList<ReadClaim> claims = ReadingSuiteTests.Read(labelled);
        foreach ((string name, Func<string, Random, Rewriting> rewrite) in Rewritings.All)
        {
            Rewriting rewriting = rewrite(labelled.Text, random);
            IEnumerable<ReadClaim> expected = claims.Select(c => c with { Start = rewriting.Places[c.Start], End = rewriting.End(c.End) });
            Assert.Equal(Shown(name, rewriting.Text, expected), Shown(name, rewriting.Text, ReadingSuiteTests.Read(labelled, rewriting.Text)));
        }
    }

    [Fact]
    public void A_line_broken_anywhere_changes_no_claim() => Assert.All(AccuracySuite.Cases, labelled =>
    {
        IReadOnlyList<ReadClaim> claims = ReadingSuiteTests.Read(labelled);
        Assert.All(Rewritings.BreakOnce(labelled.Text), broken =>
        {
            IEnumerable<ReadClaim> expected = claims.Select(c => c with { Start = broken.Places[c.Start], End = broken.End(c.End) });
            Assert.Equal(Shown(labelled.Text, broken.Text, expected), Shown(labelled.Text, broken.Text, ReadingSuiteTests.Read(labelled, broken.Text)));
        });
    });

    [Property]
    public void Any_text_is_read_without_harm(Seed seed)
    {
        Random random = seed.Random();
        string[] pieces = [.. AccuracySuite.Cases.Select(c => c.Text), "(", ")", "其中", "“", "《", "。", "未", "均", "\n", "２０２３年", "一百二十", "占", "%", "、", "\0", "\ud800", "行政复议、行政诉讼"];
        string text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Of(pieces) is var piece && piece.Length > 3 && random.Next(2) == 0 ? piece[random.Next(piece.Length)..] : piece));
        SuiteCase labelled = AccuracySuite.Cases[0] with { Text = text };
        IReadOnlyList<ReadClaim> claims = ReadingSuiteTests.Read(labelled);
        Assert.All(claims, c =>
        {
            Assert.InRange(c.Start, 0, text.Length - 1);
            Assert.InRange(c.End, c.Start + 1, text.Length);
        });
        Assert.Equal(Shown("", text, claims), Shown("", text, ReadingSuiteTests.Read(labelled)));
    }

    [Fact]
    public void A_text_of_near_matches_without_end_is_read_to_its_end()
    {
        const string NearMatches = "未收到收到受理政府信息公开政府信息公开申请行政复议行政复议申请(其中(含上年结转上年度结转“予以公开《不予公开一百二十三万四千五百六十七亿截至结转至2024年1月1日其中3件,4件、网络收到收到均答复";
        string text = string.Concat(Enumerable.Repeat(NearMatches, 2000));
        Assert.All(ReadingSuiteTests.Read(AccuracySuite.Cases[0] with { Text = text }), c => Assert.InRange(c.End, 1, text.Length));
    }

    private static string Shown(string name, string text, IEnumerable<ReadClaim> claims) =>
        string.Join('\n', claims.OrderBy(c => (c.Start, c.Claim)).Select(c => $"{c.Claim} {c.Value} {c.IsCertain} {text[c.Start..c.End]}").Prepend($"{name}: {text}"));
}
