namespace DisclosureRules.Expressions.Tree;

/// <summary>Whether the sections that the report has stand in the form's order, each once.</summary>
internal sealed class OrderTest(IReadOnlyList<string> sections) : BooleanExpression
{
    public override bool ReadsValues => false;

    public override Truth Evaluate(in EvaluationContext facts, MissingOperands? obstacles)
    {
        int last = -1;
        foreach (Reports.NarrativeSection section in facts.Report.Narrative)
        {
            int place = IndexOf(section.Section);
            if (place < 0)
                continue;
            if (place <= last)
                return Truth.False;
            last = place;
        }

        return Truth.True;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
    }

    private int IndexOf(string section)
    {
        for (int i = 0; i < sections.Count; i++)
        {
            if (sections[i] == section)
                return i;
        }

        return -1;
    }
}
