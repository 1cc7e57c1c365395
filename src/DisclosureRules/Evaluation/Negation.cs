using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

internal sealed class Negation(BooleanExpression operand) : BooleanExpression
{
    public BooleanExpression Operand => operand;

    public override bool ReadsValues => operand.ReadsValues;

    public override Truth Evaluate(Report report, Obstacles? obstacles) => operand.Evaluate(report, obstacles) switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };

    public override void VisitCells(Report report, Action<int> visit) => operand.VisitCells(report, visit);
}
