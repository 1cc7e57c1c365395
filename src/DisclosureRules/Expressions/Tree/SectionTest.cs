namespace DisclosureRules.Expressions.Tree;

/// <summary>Whether the report has a section, or has it without any words.</summary>
internal sealed class SectionTest(string section, bool empty) : BooleanExpression
{
    public string Section => section;

    public bool Empty => empty;

    public override bool ReadsValues => false;

    public override Truth Evaluate(in EvaluationContext facts, MissingOperands? obstacles)
    {
        string? text = facts.Words?.Text(section);
        return (empty ? text is { Length: 0 } : text is not null) ? Truth.True : Truth.False;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
    }
}
