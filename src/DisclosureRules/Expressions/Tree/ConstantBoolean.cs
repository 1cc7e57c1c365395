namespace DisclosureRules.Expressions.Tree;

internal sealed class ConstantBoolean(bool value) : BooleanExpression
{
    public bool Value => value;

    public override bool ReadsValues => false;

    public override Truth Evaluate(in Facts facts, Obstacles? obstacles) => value ? Truth.True : Truth.False;

    public override void VisitCells(in Facts facts, Action<int> visit)
    {
    }
}
