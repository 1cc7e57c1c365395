using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

internal sealed class NegatedNumber(NumberExpression operand) : NumberExpression
{
    public NumberExpression Operand => operand;

    public override bool ReadsValues => operand.ReadsValues;

    public override bool TryEvaluate(Report report, Obstacles? obstacles, out Exact value)
    {
        bool known = operand.TryEvaluate(report, obstacles, out value);
        value = value.Negated;
        return known;
    }

    public override void VisitCells(Report report, Action<int> visit) => operand.VisitCells(report, visit);
}
