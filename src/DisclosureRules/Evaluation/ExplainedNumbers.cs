using DisclosureRules.Claims;
using DisclosureRules.Claims.Lexicons;
using DisclosureRules.Claims.Reading;
using DisclosureRules.Languages;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Evaluation;

/// <summary>
/// Numbers that were read as one quantity and are not that of its cells, but what something else comes to of which the words have just spoken: several results
/// (<c>予以公开12件、部分公开10件,两类合计22件</c>), reviews and lawsuits together (<c>复议5件、诉讼4件,被纠正的共3件</c>), or one result
/// (<c>结果维持的,复议138件、诉讼127件</c>), or what is missing of it is another number of the sentence (<c>8件信息不存在,3件归他人负责</c>). As likely as not that is what they count, and nobody is accused.
/// </summary>
/// <remarks>
/// Tried with the reader of before the fifteenth blind set on that one and three sets of traps, in which it had made 31 false findings: 17 of them went, and 4 of 2,166
/// contradictions were no longer found.
/// </remarks>
internal sealed class ExplainedNumbers(StatedCells cells, Report report, NarrativeReading words, IReadOnlyList<Standing> standings)
{
    /// <summary>Claims before a number that are looked at; no sentence of the published reports at hand makes more than 30.</summary>
    private const int Reach = 30;

    /// <summary>A single character says nothing of a result.</summary>
    private const int ShortestResult = 2;

    /// <summary>One is missing by chance, too: with it 52 of 19,714 contradictions in the blind sets were no longer found, without it 14.</summary>
    private const int SmallestRest = 2;

    private HashSet<(string, decimal?)>? _stated;

    /// <summary>Doubts what differs from its cells and is explained; <paramref name="confirmed"/> are the claims, copied before the first is changed.</summary>
    public void Doubt(ref Claim[]? confirmed)
    {
        for (int i = 0; i < standings.Count; i++)
        {
            if (standings[i] is not (Standing.Less or Standing.More) || (confirmed ?? words.Claims)[i] is not { IsCertain: true, Value: > 0 and var value } claim)
                continue;
            if ((SumBefore(i, value) ?? OfSeveral(i, claim) ?? OfResult(i, claim) ?? Rest(i, claim, confirmed ?? words.Claims)) is not { } reason)
                continue;
            confirmed ??= [.. words.Claims];
            confirmed[i] = claim with { Doubt = reason.Doubt, Reasons = [reason] };
        }
    }

    /// <summary>予以公开12件、部分公开10件,两类合计22件: parts of the quantity stand right before it, each right, and their sum is what is stated.</summary>
    private DoubtReason? SumBefore(int index, decimal value)
    {
        ClaimDefinition whole = words.Places[index].Definition;
        decimal sum = 0;
        for (int i = index - 1; i >= Math.Max(0, index - Reach) && words.Places[i].Sentence == words.Places[index].Sentence; i--)
        {
            ClaimDefinition part = words.Places[i].Definition;
            if (standings[i] != Standing.Equal || words.Claims[i].Value is not { } number || !(part.IsWithin(whole) || (whole.Divided.Contains(part.By) && part.HasTopicsOf(whole))))
                return null;
            sum += number;
            if (i < index - 1 && sum == value)
                return Reason(Claims.Doubt.Part, words.Claims[i]);
        }

        return null;
    }

    /// <summary>复议5件、诉讼4件,被纠正的共3件: the number of both together, where both were spoken of.</summary>
    private DoubtReason? OfSeveral(int index, Claim claim)
    {
        ClaimDefinition definition = words.Places[index].Definition;
        if (definition.Topics is not [var topic])
            return null;
        for (int i = index - 1; i >= Math.Max(0, index - Reach) && words.Places[i].Passage == words.Places[index].Passage; i--)
        {
            if (words.Places[i].Definition.Topics is [var first, ..] topics && (topics.Count > 1 || first != topic) && IsOfBoth(claim, definition, topics))
                return Reason(Claims.Doubt.Subject, words.Claims[i]);
        }

        return null;
    }

    private bool IsOfBoth(Claim claim, ClaimDefinition definition, IReadOnlyList<string> topics)
    {
        foreach (string other in cells.Claims)
        {
            if (words.DefinitionOf(other) is { Topics.Count: > 1 } both && both.By == definition.By && topics.All(both.Topics.Contains) && both.SharesTopicWith(definition)
                && Quantity(other).SequenceEqual(Quantity(claim.Id)) && IsNumberOf(other, claim))
                return true;
        }

        return false;
    }

    /// <summary>结果维持的,复议138件: the number of a result that stands before it and has no number of its own.</summary>
    private DoubtReason? OfResult(int index, Claim claim)
    {
        ClaimDefinition definition = words.Places[index].Definition;
        if (definition is not { By.Length: 0, MayBePart: true } || !definition.Divided.Contains(ClaimDefinition.Results))
            return null;
        string? before = null;
        foreach (string other in cells.Claims)
        {
            if (words.DefinitionOf(other) is not { By: ClaimDefinition.Results } result || !result.HasTopicsOf(definition) || IsStated(other, claim.Value) || !IsNumberOf(other, claim))
                continue;
            before ??= ChineseText.WithoutBlanks(claim.Quotation.Before);
            if (result.Before.Concat(result.After).FirstOrDefault(w => w.Length >= ShortestResult && before.Contains(w, StringComparison.Ordinal)) is { } said)
                return new(Claims.Doubt.Part, said);
        }

        return null;
    }

    /// <summary>8件信息不存在,3件归他人负责: what is missing is another number of the sentence, of which nobody knows what it counts.</summary>
    private DoubtReason? Rest(int index, Claim claim, IReadOnlyList<Claim> claims)
    {
        if (standings[index] != Standing.Less)
            return null;
        int sentence = words.Places[index].Sentence;
        for (int i = Math.Max(0, index - Reach); i < Math.Min(claims.Count, index + Reach); i++)
        {
            if (i != index && words.Places[i].Sentence == sentence && !claims[i].IsCertain && standings[i] is Standing.Less or Standing.More && claims[i].Value is { } other && IsRest(claim, other))
                return Reason(Claims.Doubt.Part, claims[i]);
        }

        for (int i = FirstUnclaimed(sentence); i < words.Unclaimed.Count && words.Unclaimed[i].Sentence == sentence; i++)
        {
            if (IsRest(claim, words.Unclaimed[i].Value))
                return new(Claims.Doubt.Part, words.Unclaimed[i].Words);
        }

        return null;
    }

    private bool IsRest(Claim claim, decimal other) => other >= SmallestRest && cells.CellsOf(report, words, claim, ExactDecimal.Of(claim.Value!.Value + other)).Length > 0;

    /// <summary>The first number of a sentence that nobody claims, or one behind it.</summary>
    private int FirstUnclaimed(int sentence)
    {
        int low = 0, high = words.Unclaimed.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = words.Unclaimed[middle].Sentence < sentence ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>What is counted, without whose: <c>upheld</c> of <c>reviews.upheld</c>.</summary>
    private static ReadOnlySpan<char> Quantity(string claim) => claim.AsSpan(claim.IndexOf('.', StringComparison.Ordinal) + 1);

    private bool IsStated(string claim, decimal? value) => (_stated ??= [.. words.Claims.Select(c => (c.Id, c.Value))]).Contains((claim, value));

    /// <summary>Whether the cells of another quantity have the number of a claim.</summary>
    private bool IsNumberOf(string other, Claim claim) => cells.CellsOf(report, words, claim with { Id = other }, ExactDecimal.Of(claim.Value!.Value)).Length > 0;

    private static DoubtReason Reason(Doubt doubt, Claim other) => new(doubt, ChineseText.WithoutBlanks(other.Quotation.Text));
}
