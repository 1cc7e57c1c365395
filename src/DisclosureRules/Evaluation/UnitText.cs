using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

internal sealed class UnitText : TextExpression
{
    public override string? Evaluate(Report report, Obstacles? obstacles)
    {
        if (report.Unit is null)
            obstacles?.AddUnit();
        return report.Unit;
    }
}
