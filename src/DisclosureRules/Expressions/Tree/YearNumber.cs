using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

internal sealed class YearNumber : NumberExpression
{
    public override bool ReadsValues => false;

    public override bool TryEvaluate(in EvaluationContext facts, MissingOperands? obstacles, out ExactDecimal value)
    {
        value = ExactDecimal.Of(facts.Report.Year ?? 0);
        if (facts.Report.Year is null)
            obstacles?.AddYear();
        return facts.Report.Year is not null;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
    }
}
