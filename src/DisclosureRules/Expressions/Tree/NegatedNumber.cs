using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

internal sealed class NegatedNumber(NumberExpression operand) : NumberExpression
{
    public NumberExpression Operand => operand;

    public override bool ReadsValues => operand.ReadsValues;

    public override bool TryEvaluate(in EvaluationContext facts, MissingOperands? obstacles, out ExactDecimal value)
    {
        bool known = operand.TryEvaluate(facts, obstacles, out value);
        value = value.Negated;
        return known;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit) => operand.VisitCells(facts, visit);
}
