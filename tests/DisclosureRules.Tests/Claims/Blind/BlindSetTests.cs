using DisclosureRules.Checking;
using DisclosureRules.Rules;
using Xunit.Abstractions;

namespace DisclosureRules.Tests.Claims.Blind;

/// <summary>
/// How well passages are read that somebody wrote and labelled who had seen neither the reader nor its packs. The first measurements stand in the
/// README; a set that was measured may be learnt from, and the next blind one decides. Every miss is printed with the test's output.
/// </summary>
public sealed class BlindSetTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("first.json", 403, 8, 0, 372, 114)]
    [InlineData("second.json", 664, 21, 0, 519, 176)]
    [InlineData("third.json", 585, 4, 0, 528, 43)]
    [InlineData("fourth.json", 573, 13, 1, 503, 61)]
    [InlineData("fifth.json", 638, 5, 0, 546, 26)]
    [InlineData("sixth.json", 775, 0, 0, 698, 41)]
    [InlineData("seventh.json", 771, 29, 0, 640, 77)]
    [InlineData("eighth.json", 753, 1, 0, 655, 63)]
    [InlineData("ninth.json", 1302, 5, 0, 1195, 123)]
    [InlineData("tenth.json", 852, 0, 0, 780, 98)]
    public void A_set_is_read_as_well_as_before(string file, int certain, int wrong, int falseFindings, int found, int silent)
    {
        BlindMeasure measure = new(RuleSet.Compile(RulePacks.National));
        foreach (BlindPassage passage in BlindPassage.Load(file))
            measure.Add(passage);
        output.WriteLine(measure.ToString());
        foreach (string note in measure.Notes)
            output.WriteLine(note);
        Assert.True(measure.Certain >= certain && measure.Found >= found, measure.ToString());
        Assert.True(measure.CertainWrong <= wrong && measure.FalseFindings <= falseFindings && measure.Silent <= silent, measure.ToString());
    }

    [Theory]
    [InlineData("first.json")]
    [InlineData("second.json")]
    [InlineData("third.json")]
    [InlineData("fourth.json")]
    [InlineData("fifth.json")]
    [InlineData("sixth.json")]
    [InlineData("seventh.json")]
    [InlineData("eighth.json")]
    [InlineData("ninth.json")]
    [InlineData("tenth.json")]
    public void A_set_is_as_its_about_says(string file)
    {
        IReadOnlyList<BlindPassage> passages = BlindPassage.Load(file);
        Assert.All(passages, p => Assert.All(p.Labels, l => Assert.Equal(p.Text.IndexOf(l.Quote!, StringComparison.Ordinal), p.Text.LastIndexOf(l.Quote!, StringComparison.Ordinal))));
        Assert.All(passages, p => Assert.All(p.Labels, l => Assert.Contains(l.Quote!, p.Text, StringComparison.Ordinal)));
        Assert.All(passages, p => Assert.All(p.Traps, t => Assert.Contains(t.Quote, p.Text, StringComparison.Ordinal)));
        Assert.All(passages.SelectMany(p => p.Labels), l => Assert.NotEqual(l.Quote, l.Wrong));

        // The tables agree among themselves: whatever is found concerns words.
        Assert.All(passages, p => Assert.DoesNotContain(Generators.National.Rules.Check(p.Saying("。")), f => f.Severity == Severity.Error));
    }
}
