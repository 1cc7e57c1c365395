namespace DisclosureRules.Expressions.Tree;

/// <summary>
/// A condition over a report, with three values. Tests that read no cell's value (its state, the year, the unit) may settle an
/// <c>and</c>, <c>or</c> or <c>if</c> on their own; everything else is strict: a part that is unknown makes the whole unknown,
/// so that a rule with a missing operand never passes by luck.
/// </summary>
internal abstract class BooleanExpression
{
    public abstract bool ReadsValues { get; }

    public abstract Truth Evaluate(in EvaluationContext facts, MissingOperands? obstacles);

    /// <summary>Names the cells that the condition speaks of.</summary>
    public abstract void VisitCells(in EvaluationContext facts, Action<int> visit);
}
