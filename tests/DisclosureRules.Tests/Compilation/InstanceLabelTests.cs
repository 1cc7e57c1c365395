using DisclosureRules.Checking;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Rules;

namespace DisclosureRules.Tests.Compilation;

public sealed class InstanceLabelTests
{
    [Theory]
    [InlineData("reviews[r, total] >= 0")]
    [InlineData("if year > 2020 then true else reviews[r, total] >= 0")]
    [InlineData("0 in -1..reviews[r, total]")]
    [InlineData("0 in -reviews[r, total]..1")]
    [InlineData("all c in reviews[r, *]: c >= 0")]
    [InlineData("max(1, -reviews[r, total]) > 0")]
    [InlineData("not zero(previous.reviews[r, total])")]
    public void A_variable_is_labelled_by_the_row_wherever_its_cell_stands(string check)
    {
        RuleSet rules = RuleSet.Compile([RulePack.Parse(PackSketch.Of(PackSketch.Rule(check, members: """ "each": { "r": ["review"] }, """)))]);
        RuleFormula formula = Assert.Single(FormulaText.Of(rules, rules.Rules[0], National.Form2021));
        Assert.Equal(new("行政复议", "Administrative review"), formula.Label);
    }

    /// <summary>The form has a row and a column <c>total</c>.</summary>
    [Theory]
    [InlineData("requests[newReceived, t] >= 0", "Total")]
    [InlineData("requests[newReceived, t] + requests[carriedIn, t] = requests[total, t] + requests[carriedOut, t]", "Total")]
    [InlineData("requests[t, naturalPerson] >= 0", "Total of results")]
    [InlineData("requests[t, t] >= 0", "Total of results")]
    [InlineData("sum(requests[{newReceived, carriedIn}, {t}]) >= 0", "Total")]
    public void A_variable_for_columns_is_labelled_by_the_column(string check, string label)
    {
        RuleSet rules = RuleSet.Compile([RulePack.Parse(PackSketch.Of(PackSketch.Rule(check, members: """ "each": { "t": ["total"] }, """)))]);
        Assert.Equal(label, Assert.Single(FormulaText.Of(rules, rules.Rules[0], National.Form2021)).Label.En);
    }
}
