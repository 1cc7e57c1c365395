using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

/// <summary>
/// A number that a rule computes from a report. Evaluation gives an exact value, or nothing when an operand is missing, not a number,
/// or blank where the rule doesn't count blank as zero; <c>obstacles</c>, where given, receives the reason.
/// </summary>
internal abstract class NumberExpression
{
    /// <summary>Whether a cell's value is read (tests of a cell's state read none).</summary>
    public abstract bool ReadsValues { get; }

    public abstract bool TryEvaluate(in EvaluationContext facts, MissingOperands? obstacles, out ExactDecimal value);

    /// <summary>Names the cells that the number speaks of: those whose value is read, and those that are counted.</summary>
    public abstract void VisitCells(in EvaluationContext facts, Action<int> visit);
}
