using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

/// <summary>A sum; subtraction is a sum with a negated part.</summary>
internal sealed class SumNumber(IReadOnlyList<NumberExpression> parts) : NumberExpression
{
    private readonly NumberExpression[] _parts = [.. parts];

    public IReadOnlyList<NumberExpression> Parts => _parts;

    public override bool ReadsValues { get; } = parts.Any(p => p.ReadsValues);

    public override bool TryEvaluate(in EvaluationContext facts, MissingOperands? obstacles, out ExactDecimal value)
    {
        value = default;
        bool known = true;
        foreach (NumberExpression part in _parts)
        {
            if (!part.TryEvaluate(facts, obstacles, out ExactDecimal number))
            {
                known = false;
            }
            else if (known && !ExactDecimal.TryAdd(value, number, out value))
            {
                obstacles?.AddOverflow();
                known = false;
            }

            if (!known && obstacles is null)
                return false;
        }

        return known;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
        foreach (NumberExpression part in _parts)
            part.VisitCells(facts, visit);
    }
}
