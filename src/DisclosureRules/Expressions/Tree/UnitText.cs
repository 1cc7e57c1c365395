namespace DisclosureRules.Expressions.Tree;

internal sealed class UnitText : TextExpression
{
    public override string? Evaluate(in EvaluationContext facts, MissingOperands? obstacles)
    {
        if (facts.Report.Unit is null)
            obstacles?.AddUnit();
        return facts.Report.Unit;
    }
}
