namespace DisclosureRules.Expressions.Tree;

internal sealed class ConstantText(string text) : TextExpression
{
    public string Text => text;

    public override string? Evaluate(in EvaluationContext facts, MissingOperands? obstacles) => text;
}
