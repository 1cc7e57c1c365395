namespace DisclosureRules.Expressions.Tree;

/// <summary>The report's title as printed.</summary>
internal sealed class TitleText : TextExpression
{
    public override string? Evaluate(in EvaluationContext facts, MissingOperands? obstacles)
    {
        if (facts.Report.Title is null)
            obstacles?.AddTitle();
        return facts.Report.Title;
    }
}
