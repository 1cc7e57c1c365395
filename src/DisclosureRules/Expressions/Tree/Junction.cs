namespace DisclosureRules.Expressions.Tree;

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

    public override Truth Evaluate(in EvaluationContext facts, MissingOperands? obstacles)
    {
        (Truth settling, Truth result) = IsAnd ? (Truth.False, Truth.True) : (Truth.True, Truth.False);
        foreach (BooleanExpression operand in _operands)
        {
            if (operand.ReadsValues)
                continue;
            Truth truth = operand.Evaluate(facts, null);
            if (truth == settling)
                return settling;
            if (truth == Truth.Unknown)
                result = Truth.Unknown;
        }

        // Without anybody to tell the reasons to, what is unknown stays so, and what is known need not be asked again.
        foreach (BooleanExpression operand in _operands)
        {
            if (obstacles is null && (result == Truth.Unknown || !operand.ReadsValues))
                continue;
            Truth truth = operand.Evaluate(facts, obstacles);
            if (truth == Truth.Unknown || (truth == settling && result != Truth.Unknown))
                result = truth;
        }

        return result;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
        foreach (BooleanExpression operand in _operands)
            operand.VisitCells(facts, visit);
    }
}
