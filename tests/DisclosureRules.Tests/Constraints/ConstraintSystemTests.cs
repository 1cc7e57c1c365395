using DisclosureRules.Checking;
using DisclosureRules.Constraints;
using DisclosureRules.Evaluation;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Rules;

namespace DisclosureRules.Tests.Constraints;

/// <summary>How rules are told as rows. Counts are written <c>@a</c> and <c>@b</c>, an amount <c>@m</c>.</summary>
public sealed class ConstraintSystemTests
{
    private static readonly Form Form = National.Form2021;

    /// <summary>A check, and its rows.</summary>
    public static readonly TheoryData<string, string> Rows = new()
    {
        { "@a = @b", "assessable 1: integer|decimal(@a, @b)\ndemand 1: @a - @b = 0" },
        { "@a - @a = 0", "assessable 1: integer|decimal(@a)" },
        { "@m < 0.25", "assessable 1: integer|decimal(@m)\ndemand 1: (100 @m - 25) / 10^2 < 0" },
        { "0.50 * @m != year", "assessable 1: integer|decimal(@m)\ndemand 1: (5 @m - 20230) / 10^1 != 0" },
        { "if isNumber(@a) then isInteger(@a) and @a >= 0", "demand 1: not integer|decimal(@a) or integer(@a)\ndemand 2: not integer|decimal(@a) or @a >= 0" },
        { "isBlank(@a, @b) or @a > @b", "assessable 1: blank(@a, @b) or integer|decimal(@a, @b)\ndemand 1: blank(@a, @b) or @a - @b > 0" },
        { "isBlank(@a) and isBlank(@b) or @a = 1", "assessable 1: blank(@a, @b) or integer|decimal(@a)\ndemand 1: blank(@a, @b) or @a - 1 = 0" },
        { "countBlank(@a, @b) <= 1", "demand 1: (@a is blank) + (@b is blank) - 1 <= 0" },
        { "@a in 1..3", "assessable 1: integer|decimal(@a)\ndemand 1: @a - 1 >= 0\ndemand 2: @a - 3 <= 0" },
    };

    /// <summary>A check, and why a part of it stays outside.</summary>
    public static readonly TheoryData<string, string> OutsideParts = new()
    {
        { "@a = @b", "Whole" },
        { "isKnown(year)", "Whole" },
        { "@a = 0 or contains(unit, '镇')", "Part: Fact" },
        { "@a = 0 or isKnown(scope)", "Part: Fact" },
        { "@a * @b = 0", "None: Calculation" },
        { "@a = 0 or multipleOf(@a, 10)", "Part: Calculation" },
        { "max(@a, @b) = 0 and @a = 0", "Part: Calculation" },
        { "@a = 0 and published <= date(year, 12, 31)", "Part: Calculation" },
        { "@a * 9999999999999999999999999999 * 9999999999999999999999999999 = 0", "None: Magnitude" },
        { "hasSection('6') or @a = 0", "None: Words" },
        { "contains(printed(@a), '1')", "None: Fact" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_rule_is_told_as_rows(string check, string rows) => Assert.Equal(rows, Listing(PackSketch.Rule(Named(check))));

    [Fact]
    public void A_rule_with_a_condition_demands_case_by_case() => Assert.Equal(
        "assessable 1: not blank(@m) or integer|decimal(@a)\nassessable 2: blank(@m) or integer|decimal(@b)\nassessable 3: @a != 0 or integer|decimal(@b)\n"
        + "demand 1: not blank(@m) => @b = 0\ndemand 2: @a = 0 => @b = 0",
        Listing(PackSketch.Rule(Named("@b = 0"), members: $"\"when\": \"{Named("not (isBlank(@m) and @a != 0)")}\",")));

    [Fact]
    public void Where_blank_is_zero_a_blank_cell_is_assessable() => Assert.Equal(
        "assessable 1: blank|integer|decimal(@a)\ndemand 1: @a = 0",
        Listing(PackSketch.Rule(Named("@a = 0"), members: "\"blank\": \"zero\",")));

    [Theory]
    [InlineData("@a = previous.@a", "assessable 1: integer|decimal(@a, previous.@a)\ndemand 1: @a - previous.@a = 0")]
    [InlineData("isBlank(previous.@a) or @a = 0", "assessable 1: Previous is at hand\nassessable 2: blank(previous.@a) or integer|decimal(@a)\ndemand 1: blank(previous.@a) or @a = 0")]
    public void Cells_of_last_years_report_are_variables_like_any_others(string check, string rows)
    {
        string rule = PackSketch.Rule(Named(check));
        Assert.Equal(rows, Listing(rule));
        RuleSet rules = RuleSet.Compile([RulePack.Parse(PackSketch.Of(rule))]);
        Requirement requirement = Assert.Single(rules.Constraints(Form, 2023).Requirements);
        foreach (Cell mine in (Cell[])[Cell.Number(0), Cell.Number(3), Cell.Blank(), Cell.Missing()])
        {
            foreach (Cell? theirs in (Cell?[])[Cell.Number(0), Cell.Number(3), Cell.Blank(), Cell.Missing(), null])
            {
                EvaluationContext context = new(Report(2023, mine), Previous: theirs is { } last ? PreviousReport.Of(Report(2022, last)) : default);
                Truth expected = Assert.Single(rules.Instances(Form)).Evaluate(context);
                Truth actual = !requirement.Assessable.Holds(context) ? Truth.Unknown : requirement.Demand.Holds(context) ? Truth.True : Truth.False;
                Assert.Equal(expected, actual);
            }
        }
    }

    [Theory]
    [MemberData(nameof(OutsideParts))]
    public void What_stays_outside_is_listed_with_the_reason(string check, string expected)
    {
        Requirement requirement = Assert.Single(System(PackSketch.Rule(Named(check))).Requirements);
        Assert.Equal(expected, string.Join(": ", [$"{requirement.Coverage}", .. requirement.Outside.Select(p => $"{p.Reason}").Distinct()]));
    }

    [Fact]
    public void Rules_of_other_years_are_not_in_force() =>
        Assert.Empty(System(PackSketch.Rule(Named("@a = 0"), members: "\"years\": \"2019..2022\",")).Requirements);

    /// <summary>A text that isn't known is neither this nor another: a clause of both says something.</summary>
    [Theory]
    [InlineData("not (if scope != 'own' then (if 1 <= requests[granted, total] then scope != 'own' else unit = '某县统计局') else requests[granted, total] * requests[partial, total] > 0.5)")]
    [InlineData("(scope = 'own' and requests[granted, total] = 0) or (scope != 'own' and requests[granted, total] = 0)")]
    [InlineData("(scope = 'own' and unit = '青禾镇') or (scope != 'own' and unit = '青禾镇')")]
    public void A_condition_and_its_opposite_about_an_unknown_text_are_kept(string check)
    {
        Requirement requirement = Assert.Single(System(PackSketch.Rule(check)).Requirements);
        ReportBuilder builder = new(Form) { Unit = "青禾镇", Year = 2023, [new CellId("requests", "granted", "total")] = Cell.Number(0), [new CellId("requests", "partial", "total")] = Cell.Number(0) };
        foreach (ReportScope? scope in (ReportScope?[])[null, ReportScope.Own, ReportScope.Aggregate])
        {
            builder.Scope = scope;
            Report report = builder.Build();
            Assert.Equal(requirement.Demand.Holds(report), requirement.Clauses()!.Where(c => c.Origin.Kind == ClauseKind.Demand).All(c => c.Holds(report)));
        }
    }

    [Fact]
    public void Too_many_clauses_are_left_as_a_formula()
    {
        string many = string.Join(" or ", Enumerable.Range(0, 9).Select(i => Named($"(@a = {i} and @b = {i})")));
        Requirement requirement = Assert.Single(System(PackSketch.Rule(many)).Requirements);
        Assert.Null(requirement.Clauses());
        Assert.Equal(Coverage.Whole, requirement.Coverage);
        Assert.Equal(18, requirement.Demand.Literals.Count());
    }

    [Fact]
    public void The_cells_are_those_that_rules_name_and_may_hold_anything_at_first()
    {
        ConstraintSystem system = System(PackSketch.Rule(Named("@b = @a or isBlank(@m)")));
        Assert.Equal(["@m", "@a", "@b"], system.Cells.Select(c => Shown($"{c.Cell}")));
        Assert.All(system.Cells, c => Assert.Equal((CellDomain.Any, 1), (c.Domain, c.Weight)));
        ConstraintSystem narrowed = system.Within(_ => new(CellStates.Integer, 0, 9)).Weighted(c => c.Index);
        Assert.All(narrowed.Cells, c => Assert.Equal((true, 9m, c.Cell.Index), (c.Domain.IsInteger, c.Domain.Greatest, c.Weight)));
        Assert.True(narrowed.Requirements[0].Assessable.IsTrue);
        Assert.Equal("@a - @b = 0", Shown($"{narrowed.Requirements[0].Demand}").Replace("- @a + @b", "@a - @b", StringComparison.Ordinal));
    }

    /// <summary>Texts and dates apart, the national rules over the tables are wholly rows; two have too many before the states of cells are known.</summary>
    [Fact]
    public void The_national_rules_over_tables_are_rows()
    {
        foreach (Form form in National.Forms)
        {
            RegularCells regular = new(form);
            foreach (int year in National.Years(form))
            {
                ConstraintSystem system = National.Rules.Constraints(form, year);
                Assert.All(OverTables(system), r => Assert.DoesNotContain(r.Outside, p => p.Reason is OutsideReason.Calculation or OutsideReason.Magnitude));
                Assert.All(OverTables(system).Where(r => r.Clauses() is null), r => Assert.Contains($"{r.Rule.Id}[{r.Instance}]", (string[])["requests.column-total[total]", "requests.column-total-single-other[total]"]));
                Assert.All(OverTables(system.Within(c => regular.DomainOf(c))), r => Assert.NotNull(r.Clauses()));
            }
        }

        static IEnumerable<Requirement> OverTables(ConstraintSystem system) =>
            system.Requirements.Where(r => r.Rule.Id.Split('.')[0] is "requests" or "reviews" or "proactive" && r.Outside.All(p => p.Reason != OutsideReason.Words));
    }

    private static ConstraintSystem System(string rule) => RuleSet.Compile([RulePack.Parse(PackSketch.Of(rule))]).Constraints(Form, 2023);

    private static Report Report(int year, Cell cell)
    {
        ReportBuilder builder = new(Form) { Year = year };
        builder[Form.Cells.Single(c => $"{c.Id}" == Named("@a")).Index] = cell;
        return builder.Build();
    }

    private static string Listing(string rule) => Shown(System(rule).ToString()).Replace("a.rule[] ", "", StringComparison.Ordinal);

    private static string Named(string text) => text
        .Replace("@a", "requests[granted, enterprise]", StringComparison.Ordinal)
        .Replace("@b", "requests[partial, enterprise]", StringComparison.Ordinal)
        .Replace("@m", "proactive[adminFees, amount]", StringComparison.Ordinal);

    private static string Shown(string text) => text
        .Replace("requests[granted, enterprise]", "@a", StringComparison.Ordinal)
        .Replace("requests[partial, enterprise]", "@b", StringComparison.Ordinal)
        .Replace("proactive[adminFees, amount]", "@m", StringComparison.Ordinal);
}
