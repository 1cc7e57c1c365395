using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

/// <summary>The sum of the numbers that are listed as parts of the claim whose turn it is.</summary>
internal sealed class StatedParts : NumberExpression
{
    public override bool ReadsValues => true;

    public override bool TryEvaluate(in EvaluationContext facts, MissingOperands? obstacles, out ExactDecimal value)
    {
        value = default;
        if (facts.Claim is not { Parts.Count: > 0 } claim)
        {
            obstacles?.AddStatement(facts.Claim?.Id ?? "");
            return false;
        }

        foreach (decimal part in claim.Parts)
        {
            if (!ExactDecimal.TryAdd(value, ExactDecimal.Of(part), out value))
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
