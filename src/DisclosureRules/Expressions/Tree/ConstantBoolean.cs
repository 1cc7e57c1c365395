namespace DisclosureRules.Expressions.Tree;

internal sealed class ConstantBoolean(bool value) : BooleanExpression
{
    public bool Value => value;

    public override bool ReadsValues => false;

    public override Truth Evaluate(in EvaluationContext facts, MissingOperands? obstacles) => value ? Truth.True : Truth.False;

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
    }
}
