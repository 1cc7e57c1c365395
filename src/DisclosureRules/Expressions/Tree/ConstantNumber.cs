using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

internal sealed class ConstantNumber(decimal number) : NumberExpression
{
    private readonly Exact _value = Exact.Of(number);

    public decimal Number => number;

    public override bool ReadsValues => false;

    public override bool TryEvaluate(in Facts facts, Obstacles? obstacles, out Exact value)
    {
        value = _value;
        return true;
    }

    public override void VisitCells(in Facts facts, Action<int> visit)
    {
    }
}
