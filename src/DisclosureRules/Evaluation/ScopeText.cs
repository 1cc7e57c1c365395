using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

internal sealed class ScopeText : TextExpression
{
    public override string? Evaluate(Report report, Obstacles? obstacles)
    {
        if (report.Scope is null)
            obstacles?.AddScope();
        return report.Scope switch { ReportScope.Own => "own", ReportScope.Aggregate => "aggregate", _ => null };
    }
}
