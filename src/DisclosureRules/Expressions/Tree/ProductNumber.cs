using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

internal sealed class ProductNumber(NumberExpression left, NumberExpression right) : NumberExpression
{
    public NumberExpression Left => left;

    public NumberExpression Right => right;

    public override bool ReadsValues => left.ReadsValues || right.ReadsValues;

    public override bool TryEvaluate(in EvaluationContext facts, MissingOperands? obstacles, out ExactDecimal value)
    {
        value = default;
        bool known = left.TryEvaluate(facts, obstacles, out ExactDecimal a) & right.TryEvaluate(facts, obstacles, out ExactDecimal b);
        if (!known)
            return false;
        if (ExactDecimal.TryMultiply(a, b, out value))
            return true;
        obstacles?.AddOverflow();
        return false;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
        left.VisitCells(facts, visit);
        right.VisitCells(facts, visit);
    }
}
