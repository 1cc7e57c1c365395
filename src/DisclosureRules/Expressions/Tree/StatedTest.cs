using DisclosureRules.Claims;
using DisclosureRules.Claims.Reading;

namespace DisclosureRules.Expressions.Tree;

/// <summary>Whether the words state every one of some quantities with certainty.</summary>
internal sealed class StatedTest(IReadOnlyList<string> ids) : BooleanExpression
{
    public IReadOnlyList<string> Ids => ids;

    public override bool ReadsValues => false;

    public override Truth Evaluate(in EvaluationContext facts, MissingOperands? obstacles)
    {
        foreach (string id in ids)
        {
            if (!IsStated(facts.Words, id))
                return Truth.False;
        }

        return Truth.True;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
    }

    private static bool IsStated(NarrativeReading? words, string id)
    {
        foreach (Claim claim in words?.Claims ?? [])
        {
            if (claim.Id == id && claim.IsCertain)
                return true;
        }

        return false;
    }
}
