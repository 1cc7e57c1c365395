using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

/// <summary>
/// Whether the percentage printed behind a claim's number is its share in a whole, rounded to the digits that are printed; half a unit
/// of the last digit is right either way. A claim without a percentage passes. Exact: |percent × whole − 100 × number| × 2 ≤ whole × last digit.
/// </summary>
internal sealed class ShareTest(NumberExpression whole) : BooleanExpression
{
    public NumberExpression Whole => whole;

    public override bool ReadsValues => true;

    public override Truth Evaluate(in EvaluationContext facts, MissingOperands? obstacles)
    {
        if (facts.Claim is not { Share: { } share, Value: { } number })
            return Truth.True;
        if (!whole.TryEvaluate(facts, obstacles, out ExactDecimal total))
            return Truth.Unknown;
        // Nothing has no shares: no percentage fits, apart from none of it.
        if (total.Sign == 0)
            return share.Percent == 0 && number == 0 ? Truth.True : Truth.False;
        decimal? all = total.ToDecimal();
        if (all is not ({ } sum and > 0 and < 1_000_000_000_000m) || number > 1_000_000_000_000m || share.Percent > 1_000_000m || share.Decimals > 9)
        {
            obstacles?.AddOverflow();
            return Truth.Unknown;
        }

        decimal step = 1;
        for (int i = 0; i < share.Decimals; i++)
            step /= 10;
        return Math.Abs((share.Percent * sum) - (100 * number)) * 2 <= sum * step ? Truth.True : Truth.False;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit) => whole.VisitCells(facts, visit);
}
