using DisclosureRules.Claims;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

/// <summary>
/// The number that the words state: of the claim whose turn it is, or of all certain claims with an identifier, when they agree.
/// </summary>
internal sealed class StatedNumber(string? id) : NumberExpression
{
    public string? Id => id;

    public override bool ReadsValues => true;

    public override bool TryEvaluate(in EvaluationContext facts, MissingOperands? obstacles, out ExactDecimal value)
    {
        decimal? stated = id is null ? facts.Claim?.Value : Agreed(facts.Words, id);
        value = stated is { } number ? ExactDecimal.Of(number) : default;
        if (stated is null)
            obstacles?.AddStatement(id ?? facts.Claim?.Id ?? "");
        return stated is not null;
    }

    public override void VisitCells(in EvaluationContext facts, Action<int> visit)
    {
    }

    private static decimal? Agreed(NarrativeReading? words, string id)
    {
        decimal? agreed = null;
        foreach (Claim claim in words?.Claims ?? [])
        {
            if (claim.Id != id || !claim.IsCertain || claim.Value is not { } value)
                continue;
            if (agreed is { } other && other != value)
                return null;
            agreed = value;
        }

        return agreed;
    }
}
