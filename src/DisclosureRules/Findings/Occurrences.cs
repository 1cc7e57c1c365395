using DisclosureRules.Claims;

namespace DisclosureRules.Findings;

/// <summary>Counts how often a claim was made, and how often in the same words, as a rule goes through the claims of a report.</summary>
internal sealed class Occurrences
{
    private Dictionary<string, int>? _claims;
    private Dictionary<(string Claim, string Words), int>? _words;

    /// <summary>Which of its kind the next claim is; the first of all where the rule asks for none.</summary>
    public Occurrence Next(Claim? claim)
    {
        if (claim is null)
            return new(1, 1);
        _claims ??= new(StringComparer.Ordinal);
        _words ??= [];
        (string, string) words = (claim.Id, claim.Quotation.Text);
        return new(_claims[claim.Id] = _claims.GetValueOrDefault(claim.Id) + 1, _words[words] = _words.GetValueOrDefault(words) + 1);
    }
}

/// <summary>Which of several, counted from 1.</summary>
/// <param name="OfClaim">Of the places that make the same claim.</param>
/// <param name="OfWords">Of those that make it in the same words.</param>
internal readonly record struct Occurrence(int OfClaim, int OfWords);
