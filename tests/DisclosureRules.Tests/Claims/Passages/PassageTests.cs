using DisclosureRules.Checking;
using DisclosureRules.Rules;
using Xunit.Abstractions;

namespace DisclosureRules.Tests.Claims.Passages;

/// <summary>How well passages of published reports are read; the figures and every miss are printed with the test's output.</summary>
public sealed class PassageTests(ITestOutputHelper output)
{
    [Fact]
    public void Passages_of_published_reports_are_read_as_well_as_before()
    {
        PassageMeasure measure = new(RuleSet.Compile(RulePacks.National));
        for (int i = 0; i < Passage.All.Count; i++)
            measure.Add(Passage.All[i], $"{i}");
        output.WriteLine(measure.ToString());
        foreach (string miss in measure.Misses)
            output.WriteLine(miss);
        if (Passage.All.Count == 0)
            return;
        Assert.Equal(45, Passage.All.Count);
        Assert.True(measure.CertainRight >= 143 && measure.Found >= 139, measure.ToString());
        Assert.True(measure.CertainWrong <= 1 && measure.FalseFindings == 0 && measure.Silent == 0, measure.ToString());
    }
}
