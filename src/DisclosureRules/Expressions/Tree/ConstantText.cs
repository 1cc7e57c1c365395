namespace DisclosureRules.Expressions.Tree;

internal sealed class ConstantText(string text) : TextExpression
{
    public string Text => text;

    public override string? Evaluate(in Facts facts, Obstacles? obstacles) => text;
}
