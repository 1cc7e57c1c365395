using DisclosureRules.Languages;
using DisclosureRules.Tests.Generators;
using FsCheck.Xunit;

namespace DisclosureRules.Tests.Claims.Suite;

/// <summary>The rewritings themselves keep what they promise to keep.</summary>
[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public sealed class RewritingLaws
{
    [Property]
    public void Every_character_keeps_a_place_in_order(Seed seed)
    {
        Random random = seed.Random();
        string text = random.Of(AccuracySuite.Cases).Text;
        foreach ((string name, Func<string, Random, Rewriting> rewrite) in Rewritings.All)
        {
            Rewriting rewriting = rewrite(text, random);
            Assert.Equal(text.Length + 1, rewriting.Places.Length);
            Assert.Equal(rewriting.Places.Order(), rewriting.Places);
            Assert.InRange(rewriting.Places[^1], 0, rewriting.Text.Length);
            for (int i = 0; name is not nameof(Rewritings.Renumber) && i < text.Length; i++)
                Assert.True(text[i] == '\n' || ChineseText.Fold(text[i].ToString()) == ChineseText.Fold(rewriting.Text[rewriting.Places[i]].ToString()), name);
        }
    }

    [Property]
    public void Numbers_keep_their_values_and_their_order(Seed seed)
    {
        Random random = seed.Random();
        string text = random.Of(AccuracySuite.Cases).Text;
        foreach ((string name, Func<string, Random, Rewriting> rewrite) in Rewritings.All)
        {
            Rewriting rewriting = rewrite(text, random);
            IEnumerable<(decimal, decimal)> kept = Counts(rewriting.Text[rewriting.Places[0]..rewriting.Places[^1]]);
            Assert.Equal((name, string.Join(' ', Counts(text))), (name, string.Join(' ', kept)));
        }
    }

    [Fact]
    public void Rewritings_change_many_texts()
    {
        Random random = new(1);
        string[] texts = [.. AccuracySuite.Cases.Select(c => c.Text)];
        Assert.True(texts.Count(t => Rewritings.Renumber(t, random).Text != t) > texts.Length / 3);
        Assert.True(texts.Count(t => Rewritings.Break(t, random).Text != t) > texts.Length / 2);
        Assert.Equal("收到 12 件，答复 十 件", Rewritings.Join(Rewritings.Narrow("收到 １２\n 件，答复 十\n 件").Text.Replace(',', '，')).Text);
        Assert.Equal("31\n19件", Rewritings.Join("31\n19件").Text);
    }

    /// <summary>Numbers with a unit of count, read from left to right.</summary>
    private static IEnumerable<(decimal, decimal)> Counts(string text)
    {
        string folded = ChineseText.Fold(text).Replace("\n", "", StringComparison.Ordinal);
        for (int i = 0; i < folded.Length; i++)
        {
            if (!ChineseNumber.TryRead(folded.AsSpan(i), out NumberReading reading))
                continue;
            i += reading.Length - 1;
            if ("件条份起宗元".Contains(folded.Length > i + 1 ? folded[i + 1] : ' ', StringComparison.Ordinal))
                yield return (reading.Value, reading.Upper);
        }
    }
}
