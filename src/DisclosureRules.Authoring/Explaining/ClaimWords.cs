using DisclosureRules.Claims;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Explaining;

/// <summary>What was read of words, said to an author. Stateless and safe to share between threads.</summary>
internal static class ClaimWords
{
    /// <summary>The claim with its number and the words that state it, and those that leave it in doubt.</summary>
    public static Message Of(Claim claim)
    {
        string value = claim.Value is { } number ? ExactNumber.Show(number) : "-";
        return claim.IsCertain
            ? Texts.Of("words.authoring.explain.claim", ("claim", claim.Id), ("value", value), ("quote", claim.Quotation.Text))
            : Texts.Of("words.authoring.explain.doubtful", ("claim", claim.Id), ("value", value), ("quote", claim.Quotation.Text), ("reasons", Texts.List(claim.Reasons.Select(r => r.Words).Distinct())));
    }
}
