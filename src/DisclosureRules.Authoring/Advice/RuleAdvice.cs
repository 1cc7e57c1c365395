using DisclosureRules.Compilation;
using DisclosureRules.Diagnostics;
using DisclosureRules.Expressions.Syntax;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;
using DisclosureRules.Rules;
using SyntaxNode = DisclosureRules.Expressions.Syntax.Syntax;

namespace DisclosureRules.Authoring.Advice;

/// <summary>What looks like a mistake in one rule: it can be used, and does something else than its author means.</summary>
internal sealed class RuleAdvice(Rule rule, IReadOnlyList<Form> forms, IReadOnlyList<BoundRule> instances, List<Diagnostic> found)
{
    private static readonly string[] SummingShorthands = ["columnTotals", "rowTotals"];

    private IEnumerable<SyntaxNode> Syntax => new[] { rule.CheckText.Syntax, rule.WhenText?.Syntax }.OfType<SyntaxNode>().Concat(rule.Variables.Select(v => v.Cells?.Syntax).OfType<SyntaxNode>()).SelectMany(s => s.DescendantsAndSelf());

    /// <summary>Receives what is to be told, with the members of the rule where it stands: the first that there is.</summary>
    public delegate void Told(Message message, params ReadOnlySpan<string> members);

    public void Give()
    {
        Names();
        Years();
        Ranges();
        NegativeCounts();
        Possibilities();
        TextAdvice texts = new(rule, instances, Syntax, Add);
        texts.Compared();
        texts.UnitPatterns();
        Totals();
        Dates();
        Cells();
        MessageAdvice messages = new(rule, instances, Templates(), Add);
        messages.Placeholders();
        messages.FullWidthBraces();
    }

    private void Names()
    {
        if (!rule.Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_'))
            Add(Texts.Of("advice.rule-id", ("rule", rule.Id)), "id");
        foreach (RuleVariable variable in rule.Variables.Where(v => v.Node.Parent?.Name == "each"))
        {
            if (!IsUsed(variable.Name))
                Add(Texts.Of("advice.unused-variable", ("name", variable.Name)), variable.Node);
        }

        foreach (Selector selector in Syntax.SelectMany(SelectorsOf))
        {
            foreach (IGrouping<string, SelectorItem> twice in selector.Items.Concat(selector.Except).GroupBy(i => i.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
                Add(Texts.Of("advice.named-twice", ("name", twice.Key)), "check");
        }

        bool IsUsed(string name) => Syntax.OfType<NameSyntax>().Any(n => n.Name == name) || Syntax.SelectMany(SelectorNames).Contains(name, StringComparer.Ordinal)
            || Templates().SelectMany(t => t.Parts).Select(p => p.Expression).OfType<SyntaxNode>().SelectMany(e => e.DescendantsAndSelf()).Any(n => n is NameSyntax s ? s.Name == name : SelectorNames(n).Contains(name));
    }

    private void Years()
    {
        if (forms.Count > 0 && rule.Years.IsBounded && forms.All(f => Max(f.Years.From, rule.Years.From) > Min(f.Years.To, rule.Years.To)))
            Add(Texts.Of("advice.years-outside", ("years", rule.Years.ToString()), ("forms", string.Join(", ", forms.Select(f => $"{f.Id} ({f.Years})")))), "years");

        static int Max(int? a, int? b) => Math.Max(a ?? int.MinValue, b ?? int.MinValue);
        static int Min(int? a, int? b) => Math.Min(a ?? int.MaxValue, b ?? int.MaxValue);
    }

    private void Ranges()
    {
        foreach (RangeSyntax range in Syntax.OfType<RangeSyntax>())
        {
            if (range.Low is NumberSyntax low && range.High is NumberSyntax high && low.Value > high.Value)
                Add(Texts.Of("advice.empty-range", ("low", low.Value), ("high", high.Value)), "check");
        }
    }

    /// <summary>What is wanted of a cell that counts something, and only a number below zero would meet.</summary>
    private void NegativeCounts()
    {
        foreach (Comparison comparison in instances.SelectMany(i => Wanted(i.Check)).OfType<Comparison>())
        {
            if (Bound(comparison) is not var (cell, relation, number) || cell.Cell.Kind != CellKind.Count)
                continue;
            bool isNever = relation switch
            {
                ComparisonOperator.Less => number <= 0,
                ComparisonOperator.AtMost or ComparisonOperator.Equal => number < 0,
                _ => false,
            };
            if (isNever)
            {
                Add(Texts.Of("advice.negative-count", ("cell", cell.ToString())), "check");
                return;
            }
        }

        static IEnumerable<Condition> Wanted(Condition condition) => condition is Junction junction ? junction.Operands.SelectMany(Wanted) : [condition];

        static (CellVariable Cell, ComparisonOperator Relation, decimal Number)? Bound(Comparison comparison) => (comparison.Left, comparison.Right) switch
        {
            (CellNumber left, var other) when Constant(other) is { } right => (left.Cell, comparison.Operator, right),
            (var other, CellNumber right) when Constant(other) is { } left => (right.Cell, comparison.Operator.Mirrored(), left),
            _ => null,
        };

        static decimal? Constant(NumberExpression number) => number switch
        {
            ConstantNumber constant => constant.Number,
            NegatedNumber { Operand: ConstantNumber constant } => -constant.Number,
            _ => null,
        };
    }

    /// <summary>What holds or fails whatever the report says. A rule over claims that is only there to say that something stands in the words fails on purpose.</summary>
    private void Possibilities()
    {
        if (instances.Count == 0)
            return;
        if (rule.WhenText is not null && instances.All(i => Possibility.IsNone((i.When!, true)) || Possibility.IsNone([(i.When!, true), .. InForce(i)])))
        {
            Add(Texts.Of("advice.never-applies"), "when");
            return;
        }

        bool onPurpose = rule.CheckText.Syntax is BooleanSyntax { Value: false };
        if (instances.All(i => Possibility.IsNone([.. When(i), (i.Check, false)])))
            Add(Texts.Of("advice.never-fails"), "check");
        else if (!onPurpose && instances.All(i => Possibility.IsNone([.. When(i), (i.Check, true)])))
            Add(Texts.Of("advice.always-fails"), "check");

        static IEnumerable<(Condition, bool)> When(BoundRule instance) => instance.When is { } when ? [(when, true)] : [];
    }

    /// <summary>That the year is one for which the form is in force.</summary>
    private static IEnumerable<(Condition, bool)> InForce(BoundRule instance)
    {
        FactNumber year = new(ReportRole.Self, ReportFact.Year);
        YearRange years = instance.Grid.Form.Years;
        if (years.From is { } from)
            yield return (new Comparison(ComparisonOperator.AtLeast, year, new ConstantNumber(from)), true);
        if (years.To is { } to)
            yield return (new Comparison(ComparisonOperator.AtMost, year, new ConstantNumber(to)), true);
    }

    /// <summary>A shorthand that adds up all others takes in what the form prints outside the heading that its total stands below.</summary>
    private void Totals()
    {
        string? name = SummingShorthands.FirstOrDefault(n => rule.Node?.Member(n) is { } node && node.Member("parts") is null);
        if (name is null)
            return;
        foreach (BoundRule instance in instances)
        {
            if (instance.Check is not Comparison { Left: CellNumber { Cell.Cell: var total }, Right: SumNumber sum } || Heading(total) is not { } heading)
                continue;
            FormCell[] outside = [.. sum.Parts.OfType<CellNumber>().Select(p => p.Cell.Cell).Where(c => !heading.Equals(Heading(c)))];
            if (outside.Length == 0)
                continue;
            IEnumerable<string> except = (rule.Node!.Member(name)!.Member("except") is { } written ? written.Kind == System.Text.Json.JsonValueKind.Array ? written.Items.Select(i => i.Text) : [written.Text] : []).Concat(outside.Select(c => name == "rowTotals" ? c.Column.Id : c.Row.Id));
            Add(
                Texts.Of(
                    "advice.total-takes-in", ("shorthand", name), ("heading", heading), ("outside", Texts.List(outside.Select(c => name == "rowTotals" ? c.Column.Label : c.Row.Label))),
                    ("except", string.Join(", ", except.Select(e => $"\"{e}\"")))),
                name);
            return;
        }

        LocalizedText? Heading(FormCell cell) => name == "rowTotals" ? cell.Column.Group : cell.Row.Groups is [var outermost, ..] ? outermost : null;
    }

    private void Dates()
    {
        foreach (CalculatedDate date in instances.Take(1).SelectMany(Expressions).OfType<CalculatedDate>())
        {
            if (date is { Month: 2, Day: 29 })
                Add(Texts.Of("advice.leap-day"), "check");
            if (date.Year is ConstantNumber year && !(rule.Years.From is { } only && only == rule.Years.To))
                Add(Texts.Of("advice.fixed-year", ("year", year.Number)), "check");
        }
    }

    private void Cells()
    {
        foreach (BoundRule instance in instances)
        {
            Expression[] all = [.. Expressions(instance)];
            HashSet<CellVariable> asked = [.. all.Where(e => e is StateTest or StateCount or PrintedText).SelectMany(e => e.Cells)];
            if (all.OfType<CellNumber>().FirstOrDefault(c => !c.Cell.Cell.IsNative && !asked.Any(a => a.Cell.Id.Row == c.Cell.Cell.Id.Row || a.Cell.Id.Column == c.Cell.Cell.Id.Column)) is { } other)
            {
                Add(Texts.Of("advice.other-edition", ("cell", other.Cell.ToString()), ("edition", other.Cell.Cell.Edition), ("form", instance.Grid.Form.Id)), "check");
                return;
            }

            foreach (Comparison comparison in all.OfType<Comparison>())
            {
                if (comparison.Operator == ComparisonOperator.Equal && TotalInSum(comparison) is { } total)
                {
                    Add(Texts.Of("advice.total-in-sum", ("cell", total.ToString())), "check");
                    return;
                }

                if (comparison is { Left: CellNumber { Cell.Cell.Kind: not CellKind.Amount }, Right: ConstantNumber { Number: var number } } && !decimal.IsInteger(number))
                    Add(Texts.Of("advice.fraction", ("number", number)), "check");
            }
        }
    }

    /// <summary>A cell that is all of one side of an equation and a part of the other: what else is added up there would have to be zero.</summary>
    private static CellVariable? TotalInSum(Comparison comparison) => (comparison.Left, comparison.Right) switch
    {
        (CellNumber total, SumNumber { Parts: [_, _, ..] parts }) when parts.OfType<CellNumber>().Any(p => p.Cell == total.Cell) => total.Cell,
        (SumNumber { Parts: [_, _, ..] parts }, CellNumber total) when parts.OfType<CellNumber>().Any(p => p.Cell == total.Cell) => total.Cell,
        _ => null,
    };

    private IEnumerable<MessageTemplate> Templates() => rule.Templates.Concat(rule.Hints.SelectMany(h => new[] { h.Zh, h.En }));

    public static IEnumerable<Expression> Expressions(BoundRule instance) => instance.Check.DescendantsAndSelf().Concat(instance.When?.DescendantsAndSelf() ?? []);

    private static IEnumerable<Selector> SelectorsOf(SyntaxNode node) => node switch
    {
        CellSyntax cell => [cell.Row, cell.Column],
        QuantifierSyntax { Ids: { } ids } => [ids],
        _ => [],
    };

    private static IEnumerable<string> SelectorNames(SyntaxNode node) => SelectorsOf(node).SelectMany(s => s.Items.Concat(s.Except)).Select(i => i.Name);

    private void Add(Message message, params ReadOnlySpan<string> members) => Add(new Diagnostic(message, rule.PlaceOf(members)));

    private void Add(Message message, LocatedNode at) => Add(new Diagnostic(message, rule.Origin.File, at.Line, at.Column, at.Path));

    private void Add(Diagnostic advice)
    {
        if (!found.Contains(advice))
            found.Add(advice);
    }
}
