using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

internal sealed class ConstantText(string text) : TextExpression
{
    public string Text => text;

    public override string? Evaluate(Report report, Obstacles? obstacles) => text;
}
