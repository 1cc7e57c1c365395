namespace DisclosureRules.Expressions.Tree;

/// <summary>Whether the claim whose turn it is has a percentage behind its number, or parts listed.</summary>
internal sealed class ClaimTest(string member) : BooleanExpression
{
    public const string HasShare = "hasShare";
    public const string HasParts = "hasParts";

    public string Member => member;

    public override bool ReadsValues => false;

    public override Truth Evaluate(in EvaluationContext facts, MissingOperands? obstacles) =>
        (member == HasShare ? facts.Claim?.Share is not null : facts.Claim?.Parts.Count > 0) ? Truth.True : Truth.False;

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
    }
}
