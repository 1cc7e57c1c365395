using DisclosureRules.Reports;

namespace DisclosureRules.Expressions.Tree;

internal sealed class ScopeText : TextExpression
{
    public override string? Evaluate(in EvaluationContext facts, MissingOperands? obstacles)
    {
        if (facts.Report.Scope is null)
            obstacles?.AddScope();
        return facts.Report.Scope switch { ReportScope.Own => "own", ReportScope.Aggregate => "aggregate", _ => null };
    }
}
