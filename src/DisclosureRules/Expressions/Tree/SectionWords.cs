namespace DisclosureRules.Expressions.Tree;

/// <summary>The words of a section, folded and without blanks; unknown when the report has no such section.</summary>
internal sealed class SectionWords(string section) : TextExpression
{
    public string Section => section;

    public override string? Evaluate(in EvaluationContext facts, MissingOperands? obstacles)
    {
        string? text = facts.Words?.Text(section);
        if (text is null)
            obstacles?.AddSection(section);
        return text;
    }
}
