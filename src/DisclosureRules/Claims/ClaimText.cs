using DisclosureRules.Primitives;

namespace DisclosureRules.Claims;

/// <summary>Claims as people read them. Stateless and safe to share between threads.</summary>
public static class ClaimText
{
    /// <summary>What was read: <c> = 12,占 33.9%,分项 5 + 7</c>; empty for a claim that states no number.</summary>
    public static string Reading(Claim claim, Language language)
    {
        ArgumentNullException.ThrowIfNull(claim);
        bool english = language == Language.English;
        string text = claim.Value is { } value ? $" = {ExactNumber.Show(value)}" : "";
        if (claim.Share is { } share)
            text += english ? $", share {ExactNumber.Show(share.Percent)}%" : $",占 {ExactNumber.Show(share.Percent)}%";
        if (claim.Parts.Count > 0)
            text += (english ? ", parts " : ",分项 ") + string.Join(" + ", claim.Parts.Select(p => ExactNumber.Show(p)));
        return text;
    }
}
