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
    [InlineData("first.json", 421, 8, 0, 382, 106)]
    [InlineData("second.json", 690, 20, 0, 552, 163)]
    [InlineData("third.json", 599, 4, 0, 557, 30)]
    [InlineData("fourth.json", 592, 12, 1, 531, 53)]
    [InlineData("fifth.json", 653, 5, 0, 581, 16)]
    [InlineData("sixth.json", 798, 0, 0, 754, 32)]
    [InlineData("seventh.json", 800, 29, 0, 689, 74)]
    [InlineData("eighth.json", 763, 1, 0, 667, 60)]
    [InlineData("ninth.json", 1319, 5, 0, 1236, 113)]
    [InlineData("tenth.json", 871, 0, 0, 816, 95)]
    [InlineData("eleventh.json", 1396, 26, 0, 1316, 105)]
    [InlineData("thirteenth.json", 1087, 17, 0, 1014, 90)]
    [InlineData("fourteenth.json", 431, 10, 0, 365, 66)]
    [InlineData("fifteenth.json", 712, 10, 0, 656, 142)]
    [InlineData("sixteenth.json", 839, 12, 0, 738, 132)]
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

    /// <summary>Sets in which nothing is planted, full of numbers that look like a cell's and aren't.</summary>
    [Theory]
    [InlineData("traps-first.json", 220, 993, 52)]
    [InlineData("traps-second.json", 220, 1087, 60)]
    [InlineData("traps-third.json", 200, 513, 23)]
    [InlineData("traps-fourth.json", 220, 809, 70)]
    [InlineData("traps-fifth.json", 234, 1040, 32)]
    public void Reports_that_agree_are_not_accused(string file, int passages, int certain, int wrong)
    {
        BlindMeasure measure = new(RuleSet.Compile(RulePacks.National));
        IReadOnlyList<BlindPassage> all = BlindPassage.Load(file);
        foreach (BlindPassage passage in all)
            measure.Add(passage);
        output.WriteLine(measure.ToString());
        foreach (string note in measure.Notes)
            output.WriteLine(note);
        Assert.Equal(passages, all.Count);
        Assert.Equal(0, measure.FalseFindings);
        Assert.True(measure.Certain >= certain && measure.CertainWrong <= wrong, measure.ToString());
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
    [InlineData("fifteenth.json")]
    [InlineData("sixteenth.json")]
    [InlineData("traps-first.json")]
    [InlineData("traps-second.json")]
    [InlineData("traps-third.json")]
    [InlineData("traps-fourth.json")]
    [InlineData("traps-fifth.json")]
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
