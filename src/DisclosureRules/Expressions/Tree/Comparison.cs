using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

internal sealed class Comparison(string op, NumberExpression left, NumberExpression right) : BooleanExpression
{
    public string Operator => op;

    public NumberExpression Left => left;

    public NumberExpression Right => right;

    public override bool ReadsValues => left.ReadsValues || right.ReadsValues;

    public override Truth Evaluate(in EvaluationContext facts, MissingOperands? obstacles)
    {
        bool leftKnown = left.TryEvaluate(facts, obstacles, out ExactDecimal a);
        if (!leftKnown && obstacles is null)
            return Truth.Unknown;
        if (!right.TryEvaluate(facts, obstacles, out ExactDecimal b) || !leftKnown)
            return Truth.Unknown;
        if (ExactDecimal.Compare(a, b) is not { } order)
        {
            obstacles?.AddOverflow();
            return Truth.Unknown;
        }

        bool holds = op switch
        {
            "=" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
        return holds ? Truth.True : Truth.False;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
        left.VisitCells(facts, visit);
        right.VisitCells(facts, visit);
    }
}
