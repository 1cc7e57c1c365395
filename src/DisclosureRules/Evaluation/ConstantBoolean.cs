using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

internal sealed class ConstantBoolean(bool value) : BooleanExpression
{
    public bool Value => value;

    public override bool ReadsValues => false;

    public override Truth Evaluate(Report report, Obstacles? obstacles) => value ? Truth.True : Truth.False;

    public override void VisitCells(Report report, Action<int> visit)
    {
    }
}
