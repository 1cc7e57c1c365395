namespace DisclosureRules.Expressions.Syntax;

/// <summary>A node of an expression as it was written, with its position in the text; names are not resolved yet.</summary>
internal abstract record Syntax(int Start, int End)
{
    /// <summary>How many nodes stand one above the other; everything that walks the tree needs stack for so many.</summary>
    public virtual int Depth => 1;
}

internal sealed record NumberSyntax(decimal Value, int Start, int End) : Syntax(Start, End);

internal sealed record TextSyntax(string Value, int Start, int End) : Syntax(Start, End);

internal sealed record BooleanSyntax(bool Value, int Start, int End) : Syntax(Start, End);

/// <summary>A variable of the rule, or one of <c>year</c>, <c>unit</c>, <c>scope</c>, <c>form</c>.</summary>
internal sealed record NameSyntax(string Name, int Start, int End) : Syntax(Start, End);

/// <summary><c>table[row, column]</c>; row and column may select several.</summary>
internal sealed record CellSyntax(string Table, Selector Row, Selector Column, int Start, int End) : Syntax(Start, End);

internal sealed record NegateSyntax(Syntax Operand, int Start, int End) : Syntax(Start, End)
{
    public override int Depth { get; } = 1 + Operand.Depth;
}

internal sealed record NotSyntax(Syntax Operand, int Start, int End) : Syntax(Start, End)
{
    public override int Depth { get; } = 1 + Operand.Depth;
}

internal sealed record BinarySyntax(string Operator, Syntax Left, Syntax Right, int Start, int End) : Syntax(Start, End)
{
    public override int Depth { get; } = 1 + Math.Max(Left.Depth, Right.Depth);
}

internal sealed record IfSyntax(Syntax Condition, Syntax Then, Syntax? Else, int Start, int End) : Syntax(Start, End)
{
    public override int Depth { get; } = 1 + Math.Max(Condition.Depth, Math.Max(Then.Depth, Else?.Depth ?? 0));
}

internal sealed record CallSyntax(string Function, IReadOnlyList<Syntax> Arguments, int Start, int End) : Syntax(Start, End)
{
    public override int Depth { get; } = 1 + (Arguments.Count == 0 ? 0 : Arguments.Max(a => a.Depth));
}

/// <summary><c>value in low..high</c>, both ends included.</summary>
internal sealed record RangeSyntax(Syntax Value, Syntax Low, Syntax High, int Start, int End) : Syntax(Start, End)
{
    public override int Depth { get; } = 1 + Math.Max(Value.Depth, Math.Max(Low.Depth, High.Depth));
}

/// <summary><c>all x in set: body</c> or <c>any x in set: body</c>; the set is identifiers or cells.</summary>
internal sealed record QuantifierSyntax(bool All, string Variable, Selector? Ids, CellSyntax? Cells, Syntax Body, int Start, int End) : Syntax(Start, End)
{
    public override int Depth { get; } = 1 + Body.Depth;
}

/// <summary>A set of rows or columns: names (<c>granted</c>, <c>denied.*</c>, a named set, a variable) or everything, less the excepted.</summary>
internal sealed record Selector(bool Everything, IReadOnlyList<SelectorItem> Items, IReadOnlyList<SelectorItem> Except, int Start, int End);

internal sealed record SelectorItem(string Name, int Start, int End);
