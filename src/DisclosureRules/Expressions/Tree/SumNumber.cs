using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

/// <summary>A sum; subtraction is a sum with a negated part.</summary>
internal sealed class SumNumber(IReadOnlyList<NumberExpression> parts) : NumberExpression
{
    private readonly NumberExpression[] _parts = [.. parts];

    public IReadOnlyList<NumberExpression> Parts => _parts;

    public override bool ReadsValues { get; } = parts.Any(p => p.ReadsValues);

    public override bool TryEvaluate(in Facts facts, Obstacles? obstacles, out Exact value)
    {
        value = default;
        bool known = true;
        foreach (NumberExpression part in _parts)
        {
            if (!part.TryEvaluate(facts, obstacles, out Exact number))
            {
                known = false;
            }
            else if (known && !Exact.TryAdd(value, number, out value))
            {
                obstacles?.AddOverflow();
                known = false;
            }

            if (!known && obstacles is null)
                return false;
        }

        return known;
    }

    public override void VisitCells(in Facts facts, Action<int> visit)
    {
        foreach (NumberExpression part in _parts)
            part.VisitCells(facts, visit);
    }
}
