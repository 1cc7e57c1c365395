using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

internal sealed class YearNumber : NumberExpression
{
    public override bool ReadsValues => false;

    public override bool TryEvaluate(Report report, Obstacles? obstacles, out Exact value)
    {
        value = Exact.Of(report.Year ?? 0);
        if (report.Year is null)
            obstacles?.AddYear();
        return report.Year is not null;
    }

    public override void VisitCells(Report report, Action<int> visit)
    {
    }
}
