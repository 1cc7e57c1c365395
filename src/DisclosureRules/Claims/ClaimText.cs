using DisclosureRules.Primitives;

namespace DisclosureRules.Claims;

/// <summary>Claims as people read them. Stateless and safe to share between threads.</summary>
public static class ClaimText
{
    /// <summary>What was read: <c> = 12,占 33.9%,分项 5 + 7</c>; empty for a claim that states no number.</summary>
    public static string Reading(Claim claim, Language language)
    {
        ArgumentNullException.ThrowIfNull(claim);
        string text = claim.Value is { } value ? $" = {ExactNumber.Show(value)}" : "";
        if (claim.Share is { } share)
            text += Texts.Say("words.claim-share", language, TextCatalog.Default, ("percent", share.Percent));
        if (claim.Parts.Count > 0)
            text += Texts.Say("words.claim-parts", language, TextCatalog.Default, ("parts", string.Join(" + ", claim.Parts.Select(ExactNumber.Show))));
        return text;
    }
}
