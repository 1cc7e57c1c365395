using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

/// <summary>A sum; subtraction is a sum with a negated part.</summary>
internal sealed class SumNumber(IReadOnlyList<NumberExpression> parts) : NumberExpression
{
    private readonly NumberExpression[] _parts = [.. parts];

    public IReadOnlyList<NumberExpression> Parts => _parts;

    public override bool ReadsValues { get; } = parts.Any(p => p.ReadsValues);

    public override bool TryEvaluate(Report report, Obstacles? obstacles, out Exact value)
    {
        value = default;
        bool known = true;
        foreach (NumberExpression part in _parts)
        {
            if (!part.TryEvaluate(report, obstacles, out Exact number))
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

    public override void VisitCells(Report report, Action<int> visit)
    {
        foreach (NumberExpression part in _parts)
            part.VisitCells(report, visit);
    }
}
