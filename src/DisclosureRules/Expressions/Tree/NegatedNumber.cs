using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

internal sealed class NegatedNumber(NumberExpression operand) : NumberExpression
{
    public NumberExpression Operand => operand;

    public override bool ReadsValues => operand.ReadsValues;

    public override bool TryEvaluate(in Facts facts, Obstacles? obstacles, out Exact value)
    {
        bool known = operand.TryEvaluate(facts, obstacles, out value);
        value = value.Negated;
        return known;
    }

    public override void VisitCells(in Facts facts, Action<int> visit) => operand.VisitCells(facts, visit);
}
