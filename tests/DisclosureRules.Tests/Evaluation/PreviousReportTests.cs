using DisclosureRules.Checking;
using DisclosureRules.Compilation;
using DisclosureRules.Evaluation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Findings;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;
using DisclosureRules.Tests.Rules;

namespace DisclosureRules.Tests.Evaluation;

/// <summary>What rules say of last year's report: with <c>@a</c> a cell of it, with <c>@b</c> the same one of the report that is checked.</summary>
public sealed class PreviousReportTests
{
    private const string Named = "reviews[review, total]";

    [Theory]
    [InlineData("@a = 3", true)]
    [InlineData("@a = @b", false)]
    [InlineData("@a + 2 = @b", true)]
    [InlineData("isNumber(@a) and not isBlank(@a, @b)", true)]
    [InlineData("countNumbers(@a, @b) = 2", true)]
    [InlineData("all c in reviews[review, total]: c = previous.c + 2", true)]
    [InlineData("all c in previous.reviews[review, total]: c = 3 and c + 2 = @b", true)]
    [InlineData("printed(@a) = '3'", true)]
    [InlineData("year = previous.year + 1", true)]
    [InlineData("previous.unit = '青禾市'", false)]
    [InlineData("contains(previous.title, '年度报告')", true)]
    [InlineData("previous.scope = 'own'", true)]
    [InlineData("previous.published < published", true)]
    [InlineData("previous.signed < date(previous.year + 1, 2, 1)", true)]
    [InlineData("isKnown(previous.unit)", true)]
    [InlineData("isKnown(previous.signed)", true)]
    public void A_rule_reads_cells_and_facts_of_it(string check, bool passes)
    {
        Assert.Equal(passes ? Truth.True : Truth.False, Evaluate(check, new(Report(2023, 5), Previous: PreviousReport.Of(Report(2022, 3))), out _));
    }

    [Theory]
    [InlineData("@a = 3")]
    [InlineData("isNumber(@a)")]
    [InlineData("countNumbers(@a, @b) = 2")]
    [InlineData("printed(@a) = '3'")]
    [InlineData("year = previous.year + 1")]
    [InlineData("previous.unit = '青禾市'")]
    [InlineData("previous.published < published")]
    public void Where_it_is_not_at_hand_nothing_is_claimed(string check)
    {
        Assert.Equal(Truth.Unknown, Evaluate(check, Report(2023, 5), out MissingOperands missing));
        Assert.Equal([ReportRole.Previous], missing.Reports);
        Assert.Empty(missing.Cells);
        Assert.Equal(new("不能核对:没有上一年度的报告", "can't be assessed: last year's report is not at hand"), NotAssessableMessage.Of(missing, [], Report(2023, 5)));
    }

    [Fact]
    public void A_rule_may_ask_whether_it_is_at_hand()
    {
        const string check = "if isKnown(previous.year) then @a = @b";
        Assert.Equal(Truth.True, Evaluate(check, Report(2023, 5), out _));
        Assert.Equal(Truth.False, Evaluate(check, new(Report(2023, 5), Previous: PreviousReport.Of(Report(2022, 3))), out _));
    }

    [Fact]
    public void Where_nobody_asks_about_other_years_the_rule_does_not_apply() => Assert.Empty(Rules("@a = @b").Check(Report(2023, 5)));

    [Fact]
    public void A_report_of_another_form_has_facts_but_no_cells()
    {
        Report other = ReportSketch.Draw("2019").ToBuilder().Build();
        Assert.Equal(Truth.True, Evaluate("isKnown(previous.year)", new(Report(2023, 5), Previous: PreviousReport.Of(other)), out _));
        Assert.Equal(Truth.Unknown, Evaluate("@a = 3", new(Report(2023, 5), Previous: PreviousReport.Of(other)), out MissingOperands missing));
        Assert.Equal([ReportRole.Previous], missing.Reports);
    }

    [Fact]
    public void What_is_missing_in_it_is_told_apart_from_what_is_missing_in_the_report()
    {
        ReportBuilder previous = Report(2022, 3).ToBuilder();
        previous[National.Form2021.IndexOf(new("reviews", "review", "total"))] = Cell.Blank();
        previous.Unit = null;
        EvaluationContext context = new(Report(2023, 5), Previous: PreviousReport.Of(previous.Build()));
        Assert.Equal(Truth.Unknown, Evaluate("@a = @b", context, out MissingOperands missing));
        Assert.Equal($"previous.{Named}", Assert.Single(missing.Cells).ToString());
        Assert.Equal(Truth.Unknown, Evaluate("previous.unit = '青禾县'", context, out missing));
        Assert.Equal([(ReportRole.Previous, ReportFact.Unit)], missing.Facts);
        Assert.Equal(Truth.False, Evaluate("isKnown(previous.unit)", context, out _));
    }

    [Theory]
    [InlineData("previous.units = 0", "rule.unknown-name", "unknown name `previous.units` (did you mean `previous.unit`?); a cell is written previous.table[row, column]")]
    [InlineData("previous.form = 0", "rule.unknown-name", "unknown name `previous.form`")]
    [InlineData("previous.reviws[review, total] = 0", "rule.unknown-table", "did you mean `reviews`?")]
    [InlineData("previous.stated = 0", "rule.unknown-name", "unknown name `previous.stated`")]
    public void What_it_does_not_have_is_refused(string check, string code, string message)
    {
        Diagnostics.Diagnostic problem = Assert.Single(PackSketch.Diagnostics(PackSketch.Of(PackSketch.Rule(check))));
        Assert.Equal(code, problem.Code);
        Assert.Contains(message, problem.Message.En, StringComparison.Ordinal);
    }

    private static RuleSet Rules(string check) => RuleSet.Compile([RulePack.Parse(PackSketch.Of(PackSketch.Rule(
        check.Replace("@a", $"previous.{Named}", StringComparison.Ordinal).Replace("@b", Named, StringComparison.Ordinal))))]);

    private static Truth Evaluate(string check, EvaluationContext context, out MissingOperands missing)
    {
        BoundRule rule = Rules(check).Instances(National.Form2021).Single();
        missing = new();
        Truth truth = rule.Evaluate(context, missing);
        Assert.Equal(truth, rule.Evaluate(context));
        return truth;
    }

    private static Report Report(int year, int reviews)
    {
        ReportBuilder builder = ReportSketch.Draw("2021", $"{Named} = {reviews}").ToBuilder();
        builder.Year = year;
        builder.Unit = "青禾县";
        builder.Scope = ReportScope.Own;
        builder.Title = "青禾县政府信息公开工作年度报告";
        builder.PublishedOn = builder.SignedOn = new(year + 1, 1, 20);
        return builder.Build();
    }
}
