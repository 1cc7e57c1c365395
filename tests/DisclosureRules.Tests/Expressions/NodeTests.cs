using System.Collections;
using System.Reflection;
using DisclosureRules.Claims;
using DisclosureRules.Compilation;
using DisclosureRules.Constraints;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Findings;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Tests.Generators;
using DisclosureRules.Tests.Packs;

namespace DisclosureRules.Tests.Expressions;

/// <summary>Every kind of node is known to everything that walks over trees.</summary>
public sealed class NodeTests
{
    private static readonly CellVariable Own = new(ReportRole.Self, National.Form2021.Cells[0]);
    private static readonly CellVariable Other = new(ReportRole.Previous, National.Form2021.Cells[1]);
    private static readonly CellNumber Number = new(Own, false);
    private static readonly ConstantCondition Always = new(true);

    private static readonly Expression[] Samples =
    [
        new ConstantNumber(2.5m), new FactNumber(ReportRole.Self, ReportFact.Year), new FactNumber(ReportRole.Previous, ReportFact.Year), Number, new CellNumber(Other, true),
        new SumNumber([Number, new NegatedNumber(Number)]), new NegatedNumber(Number), new ProductNumber(Number, Number),
        new ExtremeNumber(Extreme.Smallest, [Number, Number]), new ExtremeNumber(Extreme.Largest, [Number]), new AbsoluteValue(Number), new StateCount([Own, Other], CellStatesOf("Number")),
        new StatedNumber(null), new StatedParts(), new StatedSum(["a", "b"]),
        Always, new Negation(Always), new Conjunction(Always, Always), new Disjunction(Always, Always), new Disjunction(new Negation(Always), Always),
        .. Enum.GetValues<ComparisonOperator>().Select(o => new Comparison(o, Number, Number)),
        .. Enum.GetValues<ComparisonOperator>().Select(o => new DateComparison(o, Date(ReportRole.Self), Date(ReportRole.Previous))),
        new IsMultiple(Number, 2), new StateTest([Own, Other], CellStatesOf("Blank")), new Negation(new StateTest([Own], CellStatesOf("Missing"))),
        .. Enum.GetValues<TextRelation>().Select(r => new TextTest(r, new PrintedText(Own), ["1", "2"])),
        .. Enum.GetValues<ReportFact>().Select(f => new IsKnown(ReportRole.Previous, f)),
        new IsStated(["a"]), new StatedAlike(["a"]), new IsShareOf(Number), new IsShareOf(Number, true), new IsShareOf(Number, true, Number), new ClaimHas(ClaimPart.Share), new ClaimHas(ClaimPart.Parts),
        new SectionTest("1", true), new SectionTest("1", false), new SectionsInOrder(["1", "2"]), new HeadingsNumbered(HeadingOrder.NoneTwice, ["1"]), new HeadingsNumbered(HeadingOrder.NoneLeftOut, ["1"]),
        new ConstantText("x"), new FactText(ReportRole.Self, ReportFact.Unit), new FactText(ReportRole.Previous, ReportFact.Scope), new FactText(ReportRole.Self, ReportFact.Title),
        new PrintedText(Other), new SectionWords("1"), new SectionWords("1", "x"), new Headings(),
        Date(ReportRole.Self), new FactDate(ReportRole.Self, ReportFact.Signed), new CalculatedDate(new FactNumber(ReportRole.Self, ReportFact.Year), 2, 30),
        new CalculatedDate(new SumNumber([new FactNumber(ReportRole.Self, ReportFact.Year), new ConstantNumber(1)]), 1, 31),
    ];

    private static readonly Syntax[] SyntaxSamples =
    [
        Parser.Parse("if -a < 1 and not true then f('x', previous.year) else b in 1..requests[r, c]"),
        Parser.Parse("all x in previous.t[*, c]: x > 0"), Parser.Parse("any x in {a, b}: t[x, c] > 0"),
    ];

    [Fact]
    public void There_is_a_sample_of_every_kind_of_node()
    {
        Assert.Equal(Kinds<Expression>(), Samples.Select(s => s.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Kinds<Syntax>(), SyntaxSamples.SelectMany(s => s.DescendantsAndSelf()).Select(s => s.GetType().Name).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_a_node_is_made_of_is_among_its_children_and_cells()
    {
        foreach (Expression node in Samples)
        {
            Assert.Equal(Parts<Expression>(node, nameof(Expression.Children)).ToHashSet(), [.. node.Children]);
            Assert.Equal(Parts<CellVariable>(node, nameof(Expression.Cells)).Concat(node is StateTest or StateCount ? node.Cells : []).ToHashSet(), [.. node.Cells]);
            Assert.Equal(node.DescendantsAndSelf().SelectMany(n => n.Cells), node.AllCells());
        }

        foreach (Syntax node in SyntaxSamples.SelectMany(s => s.DescendantsAndSelf()))
        {
            Assert.Equal(Parts<Syntax>(node, nameof(Syntax.Children)), node.Children);
            Assert.Equal(1 + node.Children.Select(c => c.Depth).DefaultIfEmpty().Max(), node.Depth);
        }
    }

    [Fact]
    public void The_order_of_a_walk_is_that_of_writing() => Assert.Equal(
        ["IfSyntax", "BinarySyntax", "BinarySyntax", "NegateSyntax", "a", "NumberSyntax", "NotSyntax", "BooleanSyntax", "CallSyntax", "TextSyntax", "year", "RangeSyntax", "b", "NumberSyntax", "CellSyntax"],
        SyntaxSamples[0].DescendantsAndSelf().Select(s => s is NameSyntax name ? name.Name : s.GetType().Name));

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public void Every_node_is_put_into_words(string code)
    {
        Language language = code == "zh" ? Language.Chinese : Language.English;
        FormulaWriter writer = new(language, TextCatalog.Default, National.Rules.Instances(National.Form2021)[0], [Own, Other], new Dictionary<string, LocalizedText>());
        EvaluationContext context = Context();
        foreach (Expression node in Samples)
        {
            string words = writer.Say(FormulaWriter.Settle(AsCondition(node))) + writer.Say(AsCondition(node));
            Assert.DoesNotContain('?', words);
            if (node is NumberExpression number)
                Assert.DoesNotContain('?', new ExpressionWording(context, language, TextCatalog.Default, [.. node.AllCells()]).Say(number));
        }
    }

    [Fact]
    public void Every_node_is_evaluated_and_says_why_it_is_unknown()
    {
        foreach (Expression node in Samples.Where(n => n is not SectionWords))
        {
            MissingOperands none = new(), missing = new();
            Assert.NotEqual(Truth.Unknown, AsCondition(node).Evaluate(Context(), none));
            Assert.True(IsEmpty(none));
            EvaluationContext blank = new(new ReportBuilder(National.Form2021).Build(), Previous: new(PreviousReportState.Absent, null));
            Assert.Equal(AsCondition(node).Evaluate(blank, missing) == Truth.Unknown, !IsEmpty(missing));
        }
    }

    [Fact]
    public void Every_condition_is_told_by_the_constraint_system_as_it_is_evaluated()
    {
        EvaluationContext absent = new(new ReportBuilder(National.Form2021) { Year = 2023 }.Build(), Previous: new(PreviousReportState.Absent, null));
        BoundRule some = National.Rules.Instances(National.Form2021)[0];
        foreach (Expression node in Samples)
        {
            Condition check = AsCondition(node);
            BoundRule rule = new() { Rule = some.Rule, Grid = some.Grid, Ordinal = 0, Id = "", Variables = some.Variables, When = null, Check = check };
            Requirement requirement = new RequirementReader(rule, 2023).Read();
            foreach (EvaluationContext context in (EvaluationContext[])[Context(), absent])
            {
                Truth told = !requirement.Assessable.Holds(context) ? Truth.Unknown : requirement.Demand.Holds(context) ? Truth.True : Truth.False;
                Assert.Equal(check.Evaluate(context, null), told);
            }
        }
    }

    [Fact]
    public void Conditions_over_numbers_and_states_of_cells_stay_outside_the_constraint_system_nowhere()
    {
        BoundRule some = National.Rules.Instances(National.Form2021)[0];
        string[] whole = [.. Samples.OfType<Condition>().Where(s => new RequirementReader(
            new() { Rule = some.Rule, Grid = some.Grid, Ordinal = 0, Id = "", Variables = some.Variables, When = null, Check = s }, 2023).Read().Coverage == Coverage.Whole)
            .Select(s => s.GetType().Name).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(["Comparison", "Conjunction", "ConstantCondition", "Disjunction", "Negation", "StateTest"], whole);
    }

    private static Condition AsCondition(Expression node) => node switch
    {
        Condition condition => condition,
        NumberExpression number => new Comparison(ComparisonOperator.Equal, number, new ConstantNumber(0)),
        TextExpression text => new TextTest(TextRelation.Equal, text, ["x"]),
        DateExpression date => new DateComparison(ComparisonOperator.AtMost, date, date),
        _ => throw new ArgumentException(node.GetType().Name),
    };

    private static EvaluationContext Context()
    {
        ReportBuilder builder = ReportSketch.Draw("2021").ToBuilder();
        (builder.Title, builder.PublishedOn, builder.SignedOn) = ("年度报告", new(2024, 1, 20), new(2024, 1, 20));
        Report report = builder.Build();
        Claim claim = new() { Id = "a", Title = new("甲", "a"), Quotation = new("1", "收到3件", 0, 4, 0, 4), Value = 3, Parts = [1, 2], Share = new(5, 0) };
        return new(report, null, claim, PreviousReport.Of(report));
    }

    private static bool IsEmpty(MissingOperands missing) =>
        missing is { Cells.Count: 0, Facts.Count: 0, Reports.Count: 0, Claims.Count: 0, Statements.Count: 0, Sections.Count: 0, Overflow: false };

    private static FactDate Date(ReportRole role) => new(role, ReportFact.Published);

    private static byte CellStatesOf(string name) =>
        (byte)typeof(Expression).Assembly.GetType("DisclosureRules.Forms.CellStates")!.GetField(name)!.GetRawConstantValue()!;

    private static IEnumerable<string> Kinds<T>() => typeof(T).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(T)) && !t.IsAbstract).Select(t => t.Name).Order(StringComparer.Ordinal);

    /// <summary>What the properties of a node hold, apart from the one that lists it.</summary>
    private static IEnumerable<T> Parts<T>(object node, string but) => node.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.Name != but && p.GetIndexParameters().Length == 0)
        .SelectMany(p => p.GetValue(node) switch { T part => [part], IEnumerable parts and not string => parts.OfType<T>(), _ => [] });
}
