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
    [InlineData("first.json", 413, 8, 0, 379, 108)]
    [InlineData("second.json", 680, 20, 0, 541, 177)]
    [InlineData("third.json", 595, 4, 0, 552, 38)]
    [InlineData("fourth.json", 583, 12, 1, 521, 61)]
    [InlineData("fifth.json", 640, 5, 0, 563, 26)]
    [InlineData("sixth.json", 791, 0, 0, 747, 41)]
    [InlineData("seventh.json", 787, 29, 0, 687, 79)]
    [InlineData("eighth.json", 756, 1, 0, 663, 62)]
    [InlineData("ninth.json", 1319, 5, 0, 1241, 114)]
    [InlineData("tenth.json", 869, 0, 0, 813, 96)]
    [InlineData("eleventh.json", 1383, 28, 0, 1318, 119)]
    [InlineData("thirteenth.json", 1080, 17, 0, 1007, 104)]
    [InlineData("fourteenth.json", 422, 10, 0, 359, 72)]
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
    [InlineData("eleventh.json")]
    [InlineData("thirteenth.json")]
    [InlineData("fourteenth.json")]
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
