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
    [InlineData("first.json", 401, 8, 0, 363, 118)]
    [InlineData("second.json", 643, 21, 0, 500, 196)]
    [InlineData("third.json", 579, 4, 0, 522, 44)]
    [InlineData("fourth.json", 569, 13, 1, 496, 61)]
    [InlineData("fifth.json", 615, 5, 0, 530, 37)]
    [InlineData("sixth.json", 764, 0, 0, 674, 45)]
    [InlineData("seventh.json", 758, 29, 0, 610, 84)]
    [InlineData("eighth.json", 735, 1, 0, 637, 77)]
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
