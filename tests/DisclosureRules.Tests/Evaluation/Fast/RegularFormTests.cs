using System.Globalization;
using DisclosureRules.Checking;
using DisclosureRules.Constraints;
using DisclosureRules.Evaluation.Fast;
using DisclosureRules.Findings;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;
using DisclosureRules.Tests.Rules;

namespace DisclosureRules.Tests.Evaluation.Fast;

/// <summary>
/// What conditions become for regular cells. Whether that is right is for the laws to say; here it is whether the fast way is taken where it can be,
/// which no finding tells. Counts are written <c>@a</c> and <c>@b</c>, an amount <c>@m</c>, a cell of the other edition <c>@x</c>.
/// </summary>
public sealed class RegularFormTests
{
    private const string Always = "always", Never = "never", AsTree = "as a tree";
    private static readonly (string Short, string Cell)[] Names =
        [("@a", "requests[granted, enterprise]"), ("@b", "requests[partial, enterprise]"), ("@m", "proactive[adminFees, amount]"), ("@x", "proactive[regulations, newlyMade]")];

    public static readonly TheoryData<string, string, string> Cases = new()
    {
        { "@a = @b", "@a -@b Equal", "@a -@b NotEqual" },
        { "@a != 3", "@a -3 NotEqual", "@a -3 Equal" },
        { "@a <= 3", "@a -3 AtMost", "@a -4 AtLeast" },
        { "@a >= 3", "@a -3 AtLeast", "@a -2 AtMost" },
        { "@a < 3", "@a -2 AtMost", "@a -3 AtLeast" },
        { "@a > 3", "@a -4 AtLeast", "@a -3 AtMost" },
        { "@a + @a - 2 * @b = 0", "2@a -2@b Equal", "2@a -2@b NotEqual" },
        { "@a * 3 = -@b", "3@a @b Equal", "3@a @b NotEqual" },
        { "4096 * @a = 0", "4096@a Equal", "4096@a NotEqual" },
        { "4096 * @a + @b = 0", AsTree, AsTree },
        { "@a * 4097 = 0", AsTree, AsTree },
        { "4097 * @a = 0", AsTree, AsTree },
        { "64 * (64 * @a) = 0", "4096@a Equal", "4096@a NotEqual" },
        { "0.5 * @a = 0", AsTree, AsTree },
        { "@a * 0.5 = 0", AsTree, AsTree },
        { "@a * @b = 0", AsTree, AsTree },
        { "@a = 274877906944", "@a -274877906944 Equal", "@a -274877906944 NotEqual" },
        { "@a = 274877906945", AsTree, AsTree },
        { "@a = year - 2020", "@a -3 Equal", "@a -3 NotEqual" },
        { "@a - @a = 0", Always, Never },
        { "@a - @a != 0", Never, Always },
        { "@a - @a < 0", Never, Always },
        { "@a - @a <= 0", Always, Never },
        { "@a - @a > 0", Never, Always },
        { "@a - @a >= 0", Always, Never },
        { "1 = 2", Never, Always },
        { "1 < 2", Always, Never },
        { "2 > 1", Always, Never },
        { "year >= 2023", Always, Never },
        { "@a = 0.5", "amount", "amount" },
        { "@m >= 0", "@m AtLeast", "@m 1 AtMost" },
        { "0 <= @m", "@m AtLeast", "@m 1 AtMost" },
        { "@m < 999999999", "@m -999999998 AtMost", "@m -999999999 AtLeast" },
        { "@m > 0", "amount", "amount" },
        { "3 >= @m", "amount", "amount" },
        { "@m = 3", "amount", "amount" },
        { "3 > @m", "@m -2 AtMost", "@m -3 AtLeast" },
        { "-@m <= 3", "@m 3 AtLeast", "@m 4 AtMost" },
        { "@m < 1000000000", AsTree, AsTree },
        { "@m < 0.123456789", "amount", "amount" },
        { "@m < 0.1234567891", AsTree, AsTree },
        { "0.1234567891 < @m", AsTree, AsTree },
        { "@m + 1 >= 0", "@m 1 AtLeast", "@m 2 AtMost" },
        { "@m + @m >= 0", AsTree, AsTree },
        { "1.0 * @m >= 0", AsTree, AsTree },
        { "@x >= 0", AsTree, AsTree },
        { "isNumber(@a, @m)", Always, Never },
        { "isInteger(@a)", Always, Never },
        { "isInteger(@m)", AsTree, AsTree },
        { "isBlank(@a)", Never, Always },
        { "isMissing(@x)", Always, Never },
        { "isMissing(@a, @m)", Never, Always },
        { "countNumbers(@a, @b, @x) = 2", Always, Never },
        { "countBlank(@a, @b) + @a = 3", "@a -3 Equal", "@a -3 NotEqual" },
        { "-countNumbers(@a, @b) + @a = 3", "@a -5 Equal", "@a -5 NotEqual" },
        { "unit = '青禾市'", "text", "not text" },
        { "contains(printed(@a), '1')", AsTree, AsTree },
        { "true", Always, Never },
        { "false", Never, Always },
        { "@a = 1 and @b = 2", "@a -1 Equal & @b -2 Equal", "@a -1 NotEqual | @b -2 NotEqual" },
        { "@a = 1 or @b = 2", "@a -1 Equal | @b -2 Equal", "@a -1 NotEqual & @b -2 NotEqual" },
        { "@a = 1 and @m * @m > 0", AsTree, AsTree },
        { "@a = 1 or @m * @m > 0", AsTree, AsTree },
        { "@a - @a = 0 or @b = 2", Always, Never },
        { "@a - @a = 1 and @b = 2", Never, Always },
        { "@a - @a = 0 and @b = 2", "@b -2 Equal", "@b -2 NotEqual" },
        { "@a - @a = 1 or @b = 2", "@b -2 Equal", "@b -2 NotEqual" },
        { "@a - @a = 0 or @m * @m > 0", AsTree, AsTree },
        { "@a - @a = 1 and @m * @m > 0", AsTree, AsTree },
        { "isNumber(@a) or @m * @m > 0", Always, Never },
        { "isBlank(@a) and @m * @m > 0", Never, Always },
        { "@a - @a = 0 or unit = '青禾市'", "always, if known", "never, if known" },
        { "@a - @a = 1 and unit = '青禾市'", "never, if known", "always, if known" },
        { "(@a = 1 and @b = 2) or (@a = 3 and @b = 4)", "@a -1 Equal | @a -3 Equal & @a -1 Equal | @b -4 Equal & @b -2 Equal | @a -3 Equal & @b -2 Equal | @b -4 Equal", "@a -1 NotEqual | @b -2 NotEqual & @a -3 NotEqual | @b -4 NotEqual" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Conditions_become_clauses_where_they_can(string condition, string plain, string negated)
    {
        Assert.Equal(plain, Clauses(condition));
        Assert.Equal(negated, Clauses($"not ({condition})"));
    }

    /// <summary>Whether an amount reaches an integer is asked of its floor; what it is then is for the tree to say.</summary>
    [Theory]
    [InlineData("0")]
    [InlineData("99.99")]
    [InlineData("100")]
    [InlineData("100.0")]
    [InlineData("100.01")]
    [InlineData("-0.01")]
    [InlineData("-1")]
    [InlineData("-100.5")]
    [InlineData("-99.5")]
    [InlineData("1125899906842623.5")]
    [InlineData("1125899906842624.5")]
    [InlineData("-1125899906842623.5")]
    [InlineData("9223372036854775807.5")]
    [InlineData("-9223372036854775808.5")]
    [InlineData("100000000000000000000.5")]
    [InlineData("-100000000000000000000.5")]
    public void An_amount_against_an_integer_ends_both_ways_alike(string amount)
    {
        string[] checks = [.. from relation in (string[])["<", "<=", ">", ">=", "=", "!="] from side in (string[])["@m {0} 100", "100 {0} @m", "-@m {0} 100", "@m + 100 {0} 0"] select string.Format(CultureInfo.InvariantCulture, side, relation)];
        string rules = string.Join(", ", checks.Select((c, i) => PackSketch.Rule(c.Replace("@m", "proactive[adminFees, amount]", StringComparison.Ordinal), $"a.rule-{i}")));
        Report report = ReportSketch.Draw("2021", $"proactive[adminFees, amount] = {amount}");
        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), report[new CellId("proactive", "adminFees", "amount")].Value);
        IReadOnlyList<Finding> findings = RuleSet.Compile([RulePack.Parse(PackSketch.Of(rules))]).CheckBothWays(report);
        Assert.InRange(findings.Count, 1, checks.Length - 1);
    }

    [Fact]
    public void Alternatives_beyond_measure_stay_a_tree()
    {
        Assert.Equal(256, Clauses(Choices(8)).Split(" & ").Length);
        Assert.Equal(AsTree, Clauses(Choices(9)));

        static string Choices(int count) => string.Join(" or ", Enumerable.Range(0, count).Select(i => $"(@a = {i} and @b = {i})"));
    }

    private static string Clauses(string condition)
    {
        foreach ((string name, string cell) in Names)
            condition = condition.Replace(name, cell, StringComparison.Ordinal);
        RuleSet rules = RuleSet.Compile([RulePack.Parse(PackSketch.Of(PackSketch.Rule(condition)))]);
        RegularCells regular = new(National.Form2021);
        Requirement requirement = Assert.Single(rules.Constraints(National.Form2021, 2023).Within(c => regular.DomainOf(c)).Requirements);
        if (RegularForm.Of(requirement, regular) is not { } form)
            return AsTree;
        string clauses = form.Clauses switch
        {
            [] => Always,
            [{ Count: 0 }] => Never,
            var some => string.Join(" & ", some.Select(c => string.Join(" | ", c.Select(Show)))),
        };
        bool asks = form.Clauses.Any(c => c.Any(r => r is TextRow));
        Assert.True(form.Texts.Count > 0 || !asks);
        return form.Texts.Count > 0 && !asks ? $"{clauses}, if known" : clauses;
    }

    private static string Show(Row row)
    {
        if (row is not IntegerRow { Sum: var sum, Relation: var relation })
            return row is AmountRow ? "amount" : row is TextRow { Test.IsNegated: true } ? "not text" : "text";
        IEnumerable<string> terms = sum.Terms.Select(t => (t.Coefficient == 1 ? "" : t.Coefficient == -1 ? "-" : $"{t.Coefficient}") + NameOf(t.Variable.Cell.Index));
        return string.Join(' ', [.. terms, .. sum.Constant == 0 ? [] : new[] { $"{sum.Constant}" }, $"{relation}"]);
    }

    private static string NameOf(int index) => Names.Single(n => n.Cell == National.Form2021.Cells[index].Id.ToString()).Short;
}
