using System.Globalization;
using DisclosureRules.Claims;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Claims.Tokenization;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Evaluation;

/// <summary>What conditions make of claims, however those were read: here they are made by hand.</summary>
public sealed class StatedTests
{
    private static readonly Report Report = ReportSketch.Draw("2021");

    /// <summary>The claim's number, the percentage behind it as printed, the whole, and whether it is its share; nothing where that can't be told.</summary>
    [Theory]
    [InlineData("35", "4.3", "805", true)]
    [InlineData("35", "4.35", "805", true)]
    [InlineData("35", "4.4", "805", false)]
    [InlineData("35", "4.2", "805", false)]
    [InlineData("35", "4.347826087", "805", true)]
    [InlineData("35", "4.347826086", "805", false)]
    [InlineData("1", "13", "8", true)]
    [InlineData("1", "12", "8", true)]
    [InlineData("1", "12.5", "8", true)]
    [InlineData("1", "12.4", "8", false)]
    [InlineData("1", "11", "8", false)]
    [InlineData("1", "14", "8", false)]
    [InlineData("8", "100", "8", true)]
    [InlineData("0", "0", "8", true)]
    [InlineData("0", "0", "0", true)]
    [InlineData("0", "5", "0", false)]
    [InlineData("3", "0", "0", false)]
    [InlineData("1", "200", "0.5", true)]
    [InlineData("10000", "1000000", "1", true)]
    [InlineData("10000", "1000001", "1", null)]
    [InlineData("1000000000000", "100", "999999999999", true)]
    [InlineData("1000000000001", "100", "999999999999", null)]
    [InlineData("1", "0", "1000000000000", null)]
    [InlineData("1", "0", "-5", null)]
    [InlineData("35", "4.3478260870", "805", null)]
    public void A_percentage_is_a_share_where_it_is_rounded_rightly(string number, string percent, string whole, bool? isShare)
    {
        MissingOperands obstacles = new();
        EvaluationContext facts = new(Report, null, Claim("a", Parse(number)) with { Share = new(Parse(percent), Parse(percent).Scale) });
        Truth truth = new IsShareOf(new ConstantNumber(Parse(whole))).Evaluate(facts, obstacles);
        Assert.Equal(isShare switch { true => Truth.True, false => Truth.False, null => Truth.Unknown }, truth);
        Assert.Equal(isShare is null, obstacles.Overflow);
    }

    [Fact]
    public void A_claim_without_a_percentage_or_number_is_no_share_of_anything_and_passes()
    {
        IsShareOf test = new(new CellNumber(new(ReportRole.Self, Report.Form.Cells[0]), false));
        Report blank = Report.With(Report.Form.Cells[0].Id, Cell.Blank());
        Assert.Equal(Truth.True, test.Evaluate(new(blank), null));
        Assert.Equal(Truth.True, test.Evaluate(new(blank, null, Claim("a", 3)), null));
        Assert.Equal(Truth.True, test.Evaluate(new(blank, null, Claim("a", null) with { Share = new(5, 0) }), null));
        MissingOperands obstacles = new();
        Assert.Equal(Truth.Unknown, test.Evaluate(new(blank, null, Claim("a", 3) with { Share = new(5, 0) }), obstacles));
        Assert.Equal([0], obstacles.Cells.Select(c => c.Index));
        Assert.False(obstacles.Overflow);
        Assert.Equal([0], test.CellsToShow(blank).Select(c => c.Index));
    }

    [Fact]
    public void The_claim_whose_turn_it_is_states_its_own_number_or_says_which_is_not_stated()
    {
        Assert.Equal(3, Value(new StatedNumber(null), Claim("a", 3)).Value);
        Assert.Equal((null, "a"), Value(new StatedNumber(null), Claim("a", null)));
        Assert.Equal((null, ""), Value(new StatedNumber(null), null));
    }

    /// <summary>Claims as <c>id=number</c>, a doubtful one with a question mark, one without a number without it.</summary>
    [Theory]
    [InlineData("a=4", "4", "4")]
    [InlineData("a=4 a=4", "4", "4")]
    [InlineData("a=4 a=5", null, null)]
    [InlineData("a=5 b=3 a=5", "5", "5")]
    [InlineData("a?=5 a=4", "4", null)]
    [InlineData("a=4 a?=5", "4", null)]
    [InlineData("a?=5", null, null)]
    [InlineData("a", null, null)]
    [InlineData("a a=4", "4", null)]
    [InlineData("b=4", null, "0")]
    [InlineData("", null, "0")]
    public void What_several_claims_state_is_one_number_when_they_agree_and_nothing_else_is_certain(string claims, string? agreed, string? sum)
    {
        NarrativeReading words = new([], [.. claims.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Parsed)], [], [], new([], [], []));
        Assert.Equal((agreed, agreed is null ? "a" : null), Shown(Value(new StatedNumber("a"), null, words)));
        Assert.Equal((sum, sum is null ? "a" : null), Shown(Value(new StatedSum(["a"]), null, words)));
    }

    [Fact]
    public void A_sum_of_stated_numbers_names_each_that_is_not_certain_and_takes_nothing_for_what_is_not_said()
    {
        NarrativeReading words = new([], [Parsed("a=4"), Parsed("b=2.5"), Parsed("c?=1")], [], [], new([], [], []));
        Assert.Equal(("6.5", null), Shown(Value(new StatedSum(["a", "d", "b"]), null, words)));
        Assert.Equal((null, "c"), Shown(Value(new StatedSum(["a", "c", "b"]), null, words)));
        Assert.Equal(("0", null), Shown(Value(new StatedSum(["a"]), null)));
        Assert.Equal(Truth.True, new IsStated(["a", "b"]).Evaluate(new(Report, words), null));
        Assert.Equal(Truth.False, new IsStated(["a", "c"]).Evaluate(new(Report, words), null));
        Assert.Equal(Truth.False, new IsStated(["d", "a"]).Evaluate(new(Report, words), null));
        Assert.Equal(Truth.False, new IsStated(["a"]).Evaluate(new(Report), null));
        Assert.Equal(Truth.True, new IsStated([]).Evaluate(new(Report), null));
    }

    [Fact]
    public void Parts_are_summed_and_where_none_are_listed_the_claim_is_named()
    {
        Assert.Equal(("126.5", null), Shown(Value(new StatedParts(), Claim("a", 3) with { Parts = [113, 13.5m] })));
        Assert.Equal((null, "a"), Shown(Value(new StatedParts(), Claim("a", 3))));
        Assert.Equal((null, ""), Shown(Value(new StatedParts(), null)));
        ClaimHas parts = new(ClaimPart.Parts), share = new(ClaimPart.Share);
        foreach ((Claim? claim, Truth hasParts, Truth hasShare) in new[]
        {
            (null, Truth.False, Truth.False), (Claim("a", 3), Truth.False, Truth.False), (Claim("a", 3) with { Parts = [1] }, Truth.True, Truth.False),
            (Claim("a", 3) with { Share = new(5, 0) }, Truth.False, Truth.True),
        })
            Assert.Equal((hasParts, hasShare), (parts.Evaluate(new(Report, null, claim), null), share.Evaluate(new(Report, null, claim), null)));
    }

    [Fact]
    public void Numbers_too_far_apart_for_an_exact_sum_are_said_to_be_too_large()
    {
        decimal[] apart = [decimal.MaxValue, 0.0000000000000000000000000001m];
        foreach ((NumberExpression sum, Claim? claim) in new (NumberExpression, Claim?)[] { (new StatedParts(), Claim("a", 1) with { Parts = apart }), (new StatedSum(["b", "c"]), null) })
        {
            MissingOperands obstacles = new();
            Assert.False(sum.TryEvaluate(new(Report, new([], [Claim("b", apart[0]), Claim("c", apart[1])], [], [], new([], [], [])), claim), obstacles, out _));
            Assert.True(obstacles.Overflow);
            Assert.Empty(obstacles.Statements);
        }
    }

    [Fact]
    public void A_section_that_is_not_there_is_named_and_one_in_two_parts_is_read_as_one()
    {
        NarrativeReading words = new([SectionText.Of("1", "总 体"), SectionText.Of("6", ""), SectionText.Of("1", "情况")], [], [], [], new([], [], []));
        MissingOperands obstacles = new();
        Assert.Equal("总体情况", new SectionWords("1").Evaluate(new(Report, words), obstacles));
        Assert.Equal("", new SectionWords("6").Evaluate(new(Report, words), obstacles));
        Assert.Empty(obstacles.Sections);
        Assert.Null(new SectionWords("2").Evaluate(new(Report, words), obstacles));
        Assert.Null(new SectionWords("2").Evaluate(new(Report), obstacles));
        Assert.Equal(["2"], obstacles.Sections);
        Assert.Equal(Truth.True, new SectionTest("6", true).Evaluate(new(Report, words), null));
        Assert.Equal(Truth.False, new SectionTest("1", true).Evaluate(new(Report, words), null));
        Assert.Equal(Truth.True, new SectionTest("6", false).Evaluate(new(Report, words), null));
        Assert.Equal(Truth.False, new SectionTest("2", false).Evaluate(new(Report, words), null));
    }

    private static (decimal? Value, string? Unstated) Value(NumberExpression number, Claim? claim, NarrativeReading? words = null)
    {
        MissingOperands obstacles = new();
        bool known = number.TryEvaluate(new(Report, words, claim), obstacles, out ExactDecimal value);
        Assert.Equal(known, number.TryEvaluate(new(Report, words, claim), null, out _));
        Assert.Equal(known ? 0 : 1, obstacles.Statements.Count);
        return (known ? value.ToDecimal() : null, obstacles.Statements.SingleOrDefault());
    }

    private static (string?, string?) Shown((decimal? Value, string? Unstated) stated) => (stated.Value?.ToString(CultureInfo.InvariantCulture), stated.Unstated);

    private static Claim Parsed(string text)
    {
        string[] parts = text.Split('=');
        Claim claim = Claim(parts[0].TrimEnd('?'), parts.Length > 1 ? Parse(parts[1]) : null);
        return parts[0].EndsWith('?') ? claim with { Doubt = Doubt.Wording } : claim;
    }

    private static Claim Claim(string id, decimal? value) =>
        new() { Id = id, Title = LocalizedText.Empty, Quotation = new("1", "收到12件", 0, 5, 0, 5), Value = value };

    private static decimal Parse(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);
}
