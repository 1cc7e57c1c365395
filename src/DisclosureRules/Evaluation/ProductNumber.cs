using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

internal sealed class ProductNumber(NumberExpression left, NumberExpression right) : NumberExpression
{
    public NumberExpression Left => left;

    public NumberExpression Right => right;

    public override bool ReadsValues => left.ReadsValues || right.ReadsValues;

    public override bool TryEvaluate(Report report, Obstacles? obstacles, out Exact value)
    {
        value = default;
        bool known = left.TryEvaluate(report, obstacles, out Exact a) & right.TryEvaluate(report, obstacles, out Exact b);
        if (!known)
            return false;
        if (Exact.TryMultiply(a, b, out value))
            return true;
        obstacles?.AddOverflow();
        return false;
    }

    public override void VisitCells(Report report, Action<int> visit)
    {
        left.VisitCells(report, visit);
        right.VisitCells(report, visit);
    }
}
