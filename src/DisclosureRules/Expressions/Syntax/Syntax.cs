using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Syntax;

/// <summary>A node of an expression as it was written, with its position in the text; names are not resolved yet.</summary>
internal abstract record Syntax(int Start, int End)
{
    /// <summary>How many nodes stand one above the other; everything that walks the tree needs stack for so many.</summary>
    public virtual int Depth => 1;

    /// <summary>The nodes directly below, in the order of writing.</summary>
    public virtual IReadOnlyList<Syntax> Children => [];

    /// <summary>The node and all below it: each before its children, and these in the order of writing.</summary>
    public IEnumerable<Syntax> DescendantsAndSelf()
    {
        Stack<Syntax> open = new([this]);
        while (open.TryPop(out Syntax? node))
        {
            yield return node;
            IReadOnlyList<Syntax> children = node.Children;
            for (int i = children.Count - 1; i >= 0; i--)
                open.Push(children[i]);
        }
    }
}

internal sealed record NumberSyntax(decimal Value, int Start, int End) : Syntax(Start, End);

internal sealed record TextSyntax(string Value, int Start, int End) : Syntax(Start, End);

internal sealed record BooleanSyntax(bool Value, int Start, int End) : Syntax(Start, End);

/// <summary>
/// A variable of the rule, or one of <c>year</c>, <c>unit</c>, <c>scope</c>, <c>form</c>; with <c>previous.</c> before it, of last year's report, and a variable with
/// <c>children.</c> the cell of the units below.
/// </summary>
internal sealed record NameSyntax(string Name, int Start, int End, ReportRole Role = ReportRole.Self) : Syntax(Start, End);

/// <summary><c>table[row, column]</c>; row and column may select several, and <c>previous.</c> before it means last year's report, <c>children.</c> those of the units below.</summary>
internal sealed record CellSyntax(string Table, Selector Row, Selector Column, int Start, int End, ReportRole Role = ReportRole.Self) : Syntax(Start, End);

internal sealed record NegateSyntax(Syntax Operand, int Start, int End) : Syntax(Start, End)
{
    public override int Depth { get; } = 1 + Operand.Depth;

    public override IReadOnlyList<Syntax> Children => [Operand];
}

internal sealed record NotSyntax(Syntax Operand, int Start, int End) : Syntax(Start, End)
{
    public override int Depth { get; } = 1 + Operand.Depth;

    public override IReadOnlyList<Syntax> Children => [Operand];
}

internal sealed record BinarySyntax(string Operator, Syntax Left, Syntax Right, int Start, int End) : Syntax(Start, End)
{
    public override int Depth { get; } = 1 + Math.Max(Left.Depth, Right.Depth);

    public override IReadOnlyList<Syntax> Children => [Left, Right];
}

internal sealed record IfSyntax(Syntax Condition, Syntax Then, Syntax? Else, int Start, int End) : Syntax(Start, End)
{
    public override int Depth { get; } = 1 + Math.Max(Condition.Depth, Math.Max(Then.Depth, Else?.Depth ?? 0));

    public override IReadOnlyList<Syntax> Children => Else is null ? [Condition, Then] : [Condition, Then, Else];
}

internal sealed record CallSyntax(string Function, IReadOnlyList<Syntax> Arguments, int Start, int End) : Syntax(Start, End)
{
    public override int Depth { get; } = 1 + (Arguments.Count == 0 ? 0 : Arguments.Max(a => a.Depth));

    public override IReadOnlyList<Syntax> Children => Arguments;
}

/// <summary><c>value in low..high</c>, both ends included.</summary>
internal sealed record RangeSyntax(Syntax Value, Syntax Low, Syntax High, int Start, int End) : Syntax(Start, End)
{
    public override int Depth { get; } = 1 + Math.Max(Value.Depth, Math.Max(Low.Depth, High.Depth));

    public override IReadOnlyList<Syntax> Children => [Value, Low, High];
}

/// <summary><c>all x in set: body</c> or <c>any x in set: body</c>; the set is identifiers or cells.</summary>
internal sealed record QuantifierSyntax(bool All, string Variable, Selector? Ids, CellSyntax? Cells, Syntax Body, int Start, int End) : Syntax(Start, End)
{
    public override int Depth { get; } = 1 + Body.Depth;

    public override IReadOnlyList<Syntax> Children => Cells is null ? [Body] : [Cells, Body];
}

/// <summary>A set of rows or columns: names (<c>granted</c>, <c>denied.*</c>, a named set, a variable) or everything, less the excepted.</summary>
internal sealed record Selector(bool Everything, IReadOnlyList<SelectorItem> Items, IReadOnlyList<SelectorItem> Except, int Start, int End);

internal sealed record SelectorItem(string Name, int Start, int End);
