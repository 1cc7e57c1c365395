using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

internal sealed class ConstantNumber(decimal number) : NumberExpression
{
    private readonly ExactDecimal _value = ExactDecimal.Of(number);

    public decimal Number => number;

    public override bool ReadsValues => false;

    public override bool TryEvaluate(in EvaluationContext facts, MissingOperands? obstacles, out ExactDecimal value)
    {
        value = _value;
        return true;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
    }
}
