using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

internal sealed class YearNumber : NumberExpression
{
    public override bool ReadsValues => false;

    public override bool TryEvaluate(in Facts facts, Obstacles? obstacles, out Exact value)
    {
        value = Exact.Of(facts.Report.Year ?? 0);
        if (facts.Report.Year is null)
            obstacles?.AddYear();
        return facts.Report.Year is not null;
    }

    public override void VisitCells(in Facts facts, Action<int> visit)
    {
    }
}
