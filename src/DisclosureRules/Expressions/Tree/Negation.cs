namespace DisclosureRules.Expressions.Tree;

internal sealed class Negation(BooleanExpression operand) : BooleanExpression
{
    public BooleanExpression Operand => operand;

    public override bool ReadsValues => operand.ReadsValues;

    public override Truth Evaluate(in EvaluationContext facts, MissingOperands? obstacles) => operand.Evaluate(facts, obstacles) switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };

    public override void VisitCells(in EvaluationContext facts, Action<int> visit) => operand.VisitCells(facts, visit);
}
