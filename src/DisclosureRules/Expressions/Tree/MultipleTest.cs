using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

/// <summary>Whether a number is a whole multiple of a constant, e.g. an amount charged in steps of ten.</summary>
internal sealed class MultipleTest(NumberExpression number, decimal step) : BooleanExpression
{
    public NumberExpression Number => number;

    public decimal Step => step;

    public override bool ReadsValues => number.ReadsValues;

    public override Truth Evaluate(in EvaluationContext facts, MissingOperands? obstacles)
    {
        if (!number.TryEvaluate(facts, obstacles, out ExactDecimal value))
            return Truth.Unknown;
        if (value.ToDecimal() is { } exact)
            return exact % step == 0 ? Truth.True : Truth.False;
        obstacles?.AddOverflow();
        return Truth.Unknown;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit) => number.VisitCells(facts, visit);
}
