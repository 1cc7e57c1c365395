using DisclosureRules.Claims;
using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

/// <summary>
/// The sum of several quantities as the words state them. One that isn't stated counts as nothing; one that is stated doubtfully, or with
/// different numbers, makes the sum unknown.
/// </summary>
internal sealed class StatedSum(IReadOnlyList<string> ids) : NumberExpression
{
    public IReadOnlyList<string> Ids => ids;

    public override bool ReadsValues => true;

    public override bool TryEvaluate(in EvaluationContext facts, MissingOperands? obstacles, out ExactDecimal value)
    {
        value = default;
        foreach (string id in ids)
        {
            decimal? stated = null;
            foreach (Claim claim in facts.Words?.Claims ?? [])
            {
                if (claim.Id != id)
                    continue;
                if (!claim.IsCertain || claim.Value is null || (stated is { } other && other != claim.Value))
                {
                    obstacles?.AddStatement(id);
                    return false;
                }

                stated = claim.Value;
            }

            if (stated is { } number && !ExactDecimal.TryAdd(value, ExactDecimal.Of(number), out value))
            {
                obstacles?.AddOverflow();
                return false;
            }
        }

        return true;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
    }
}
