using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

/// <summary>Conjunction (<c>and</c>, <c>all</c>) or disjunction (<c>or</c>, <c>any</c>, <c>if-then</c>) of any number of conditions.</summary>
internal sealed class Junction : BooleanExpression
{
    private readonly BooleanExpression[] _operands;

    public Junction(bool isAnd, IEnumerable<BooleanExpression> operands)
    {
        IsAnd = isAnd;
        _operands = [.. operands];
        ReadsValues = _operands.Any(o => o.ReadsValues);
    }

    public bool IsAnd { get; }

    public IReadOnlyList<BooleanExpression> Operands => _operands;

    public override bool ReadsValues { get; }

    public override Truth Evaluate(Report report, Obstacles? obstacles)
    {
        Truth settling = IsAnd ? Truth.False : Truth.True;
        foreach (BooleanExpression operand in _operands)
        {
            if (!operand.ReadsValues && operand.Evaluate(report, null) == settling)
                return settling;
        }

        Truth result = IsAnd ? Truth.True : Truth.False;
        foreach (BooleanExpression operand in _operands)
        {
            Truth truth = operand.Evaluate(report, obstacles);
            if (truth == Truth.Unknown)
            {
                result = Truth.Unknown;
                if (obstacles is null)
                    return result;
            }
            else if (truth == settling && result != Truth.Unknown)
            {
                result = settling;
            }
        }

        return result;
    }

    public override void VisitCells(Report report, Action<int> visit)
    {
        foreach (BooleanExpression operand in _operands)
            operand.VisitCells(report, visit);
    }
}
