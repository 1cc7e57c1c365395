using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

/// <summary>The smallest or the largest of several numbers, or, of one alone, its magnitude.</summary>
internal sealed class ExtremeNumber(string function, IReadOnlyList<NumberExpression> operands) : NumberExpression
{
    private readonly NumberExpression[] _operands = [.. operands];

    public string Function => function;

    public IReadOnlyList<NumberExpression> Operands => _operands;

    public override bool ReadsValues { get; } = operands.Any(o => o.ReadsValues);

    public override bool TryEvaluate(in EvaluationContext facts, MissingOperands? obstacles, out ExactDecimal value)
    {
        value = default;
        bool known = true;
        for (int i = 0; i < _operands.Length; i++)
        {
            if (!_operands[i].TryEvaluate(facts, obstacles, out ExactDecimal number))
            {
                known = false;
                continue;
            }

            if (function == "abs")
            {
                value = number.Sign < 0 ? number.Negated : number;
            }
            else if (i == 0)
            {
                value = number;
            }
            else if (ExactDecimal.Compare(number, value) is not { } order)
            {
                obstacles?.AddOverflow();
                known = false;
            }
            else if (function == "min" ? order < 0 : order > 0)
            {
                value = number;
            }
        }

        return known;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
        foreach (NumberExpression operand in _operands)
            operand.VisitCells(facts, visit);
    }
}
