using DisclosureRules.Claims;

namespace DisclosureRules.Findings;

/// <summary>Counts how often a claim was made, and how often in the same words, among the claims that a rule goes through: only where something is found.</summary>
/// <param name="claims">The claims, in their order.</param>
internal sealed class Occurrences(IReadOnlyList<Claim> claims)
{
    private readonly Dictionary<string, int> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Claim, string Words), int> _words = [];
    private int _counted;

    /// <summary>Which of its kind the claim at a place is; asked for in ascending order.</summary>
    public Occurrence At(int place)
    {
        Occurrence last = default;
        for (; _counted <= place; _counted++)
        {
            Claim claim = claims[_counted];
            (string, string) words = (claim.Id, claim.Quotation.Text);
            last = new(_claims[claim.Id] = _claims.GetValueOrDefault(claim.Id) + 1, _words[words] = _words.GetValueOrDefault(words) + 1);
        }

        return last;
    }
}

/// <summary>Which of several, counted from 1.</summary>
/// <param name="OfClaim">Of the places that make the same claim.</param>
/// <param name="OfWords">Of those that make it in the same words.</param>
internal readonly record struct Occurrence(int OfClaim, int OfWords);
