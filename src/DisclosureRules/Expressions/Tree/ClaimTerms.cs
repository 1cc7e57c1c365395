using DisclosureRules.Claims;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Primitives;

namespace DisclosureRules.Expressions.Tree;

/// <summary>
/// The number that the words state: of the current claim, or of all certain claims with an identifier, when they agree.
/// </summary>
internal sealed class StatedNumber(string? id) : NumberExpression(true)
{
    public string? Id => id;

    public override bool TryEvaluate(in EvaluationContext context, MissingOperands? missing, out ExactDecimal value)
    {
        decimal? stated = id is null ? context.Claim?.Value : Agreed(context.Words, id);
        value = stated is { } number ? ExactDecimal.Of(number) : default;
        if (stated is null)
            missing?.AddStatement(id ?? context.Claim?.Id ?? "");
        return stated is not null;
    }

    private static decimal? Agreed(NarrativeReading? words, string id)
    {
        decimal? agreed = null;
        foreach (Claim claim in words?.ClaimsOf(id) ?? [])
        {
            if (!claim.IsCertain || claim.Value is not { } value)
                continue;
            if (agreed is { } other && other != value)
                return null;
            agreed = value;
        }

        return agreed;
    }
}

/// <summary>The sum of the numbers that are listed as parts of the current claim.</summary>
internal sealed class StatedParts() : NumberExpression(true)
{
    public override bool TryEvaluate(in EvaluationContext context, MissingOperands? missing, out ExactDecimal value)
    {
        value = default;
        if (context.Claim is not { Parts.Count: > 0 } claim)
        {
            missing?.AddStatement(context.Claim?.Id ?? "");
            return false;
        }

        foreach (decimal part in claim.Parts)
        {
            if (!ExactDecimal.TryAdd(value, ExactDecimal.Of(part), out value))
            {
                missing?.AddOverflow();
                return false;
            }
        }

        return true;
    }
}

/// <summary>
/// The sum of several quantities as the words state them. One that isn't stated counts as nothing; one that is stated doubtfully, or with
/// different numbers, makes the sum unknown.
/// </summary>
internal sealed class StatedSum(IReadOnlyList<string> ids) : NumberExpression(true)
{
    public IReadOnlyList<string> Ids => ids;

    public override bool TryEvaluate(in EvaluationContext context, MissingOperands? missing, out ExactDecimal value)
    {
        value = default;
        foreach (string id in ids)
        {
            decimal? stated = null;
            foreach (Claim claim in context.Words?.ClaimsOf(id) ?? [])
            {
                if (!claim.IsCertain || claim.Value is null || (stated is { } other && other != claim.Value))
                {
                    missing?.AddStatement(id);
                    return false;
                }

                stated = claim.Value;
            }

            if (stated is { } number && !ExactDecimal.TryAdd(value, ExactDecimal.Of(number), out value))
            {
                missing?.AddOverflow();
                return false;
            }
        }

        return true;
    }
}

/// <summary>Whether the words state every one of some quantities with certainty.</summary>
internal sealed class IsStated(IReadOnlyList<string> ids) : Condition(false)
{
    public IReadOnlyList<string> Ids => ids;

    public override Truth Evaluate(in EvaluationContext context, MissingOperands? missing)
    {
        foreach (string id in ids)
        {
            if (!States(context.Words, id))
                return Truth.False;
        }

        return Truth.True;
    }

    private static bool States(NarrativeReading? words, string id)
    {
        foreach (Claim claim in words?.ClaimsOf(id) ?? [])
        {
            if (claim.IsCertain)
                return true;
        }

        return false;
    }
}

/// <summary>Whether the words state some quantities, which are one and the same, with one number wherever they state them with certainty.</summary>
internal sealed class StatedAlike(IReadOnlyList<string> ids) : Condition(false)
{
    public IReadOnlyList<string> Ids => ids;

    public override Truth Evaluate(in EvaluationContext context, MissingOperands? missing)
    {
        decimal? first = null;
        foreach (Claim claim in context.Words?.ClaimsOf(ids) ?? [])
        {
            if (!claim.IsCertain || claim.Value is not { } value)
                continue;
            if ((first ??= value) != value)
                return Truth.False;
        }

        return Truth.True;
    }
}

/// <summary>
/// Whether the percentage printed behind a claim's number is its share in a whole, rounded to the digits that are printed; half a unit
/// of the last digit is right either way; or, where it need only be near, cut off or adjusted so that all shares make 100, by less than one unit of
/// that digit. A claim without a percentage passes. Exact: |percent × whole − 100 × number| × 2 ≤ whole × last digit, without the 2 when near.
/// </summary>
internal sealed class IsShareOf(NumberExpression whole, bool isNear = false, NumberExpression? part = null) : Condition(true)
{
    /// <summary>The number whose share is printed; the claim's own where there is none.</summary>
    public NumberExpression? Part => part;

    /// <summary>Whether a percentage that is off by less than a unit of its last digit is right.</summary>
    public bool IsNear => isNear;

    public NumberExpression Whole => whole;

    public override IReadOnlyList<Expression> Children => part is null ? [whole] : [part, whole];

    public override Truth Evaluate(in EvaluationContext context, MissingOperands? missing)
    {
        if (context.Claim is not { Share: { } share, Value: { } stated })
            return Truth.True;
        ExactDecimal ofPart = ExactDecimal.Of(stated);
        if (part?.TryEvaluate(context, missing, out ofPart) == false)
            return Truth.Unknown;
        if (ofPart.ToDecimal() is not { } number)
        {
            missing?.AddOverflow();
            return Truth.Unknown;
        }

        if (!whole.TryEvaluate(context, missing, out ExactDecimal total))
            return Truth.Unknown;
        // Nothing has no shares: no percentage fits, apart from none of it.
        if (total.Sign == 0)
            return Of(share.Percent == 0 && number == 0);
        decimal? all = total.ToDecimal();
        if (all is not ({ } sum and > 0 and < 1_000_000_000_000m) || Math.Abs(number) > 1_000_000_000_000m || share.Percent > 1_000_000m || share.Decimals > 9)
        {
            missing?.AddOverflow();
            return Truth.Unknown;
        }

        decimal step = 1;
        for (int i = 0; i < share.Decimals; i++)
            step /= 10;
        return Of(Math.Abs((share.Percent * sum) - (100 * number)) * (isNear ? 1 : 2) <= sum * step);
    }
}

/// <summary>What a claim may have beside its number.</summary>
internal enum ClaimPart
{
    /// <summary>A percentage behind its number.</summary>
    Share,

    /// <summary>Parts that are listed.</summary>
    Parts,
}

/// <summary>Whether the current claim has a percentage behind its number, or parts listed.</summary>
internal sealed class ClaimHas(ClaimPart part) : Condition(false)
{
    public ClaimPart Part => part;

    public override Truth Evaluate(in EvaluationContext context, MissingOperands? missing) =>
        Of(part == ClaimPart.Share ? context.Claim?.Share is not null : context.Claim?.Parts.Count > 0);
}

/// <summary>Whether the report has a section, or has it without any words.</summary>
internal sealed class SectionTest(string section, bool empty) : Condition(false)
{
    public string Section => section;

    public bool Empty => empty;

    public override Truth Evaluate(in EvaluationContext context, MissingOperands? missing)
    {
        string? text = context.Words?.Text(section);
        return Of(empty ? text is { Length: 0 } : text is not null);
    }
}

/// <summary>Whether the sections that the report has stand in the form's order, each once.</summary>
internal sealed class SectionsInOrder(IReadOnlyList<string> sections) : Condition(false)
{
    public override Truth Evaluate(in EvaluationContext context, MissingOperands? missing)
    {
        int last = -1;
        foreach (Reports.NarrativeSection section in context.Report.Narrative)
        {
            int place = IndexOf(section.Section);
            if (place < 0)
                continue;
            if (place <= last)
                return Truth.False;
            last = place;
        }

        return Truth.True;
    }

    private int IndexOf(string section)
    {
        for (int i = 0; i < sections.Count; i++)
        {
            if (sections[i] == section)
                return i;
        }

        return -1;
    }
}
