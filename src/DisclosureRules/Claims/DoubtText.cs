using DisclosureRules.Primitives;

namespace DisclosureRules.Claims;

/// <summary>Says why a claim can't be held against the tables without hesitation. Stateless and safe to share between threads.</summary>
public static class DoubtText
{
    private static readonly (Doubt Doubt, string Key)[] Keys =
    [
        (Doubt.Subject, "words.doubt.subject"),
        (Doubt.Period, "words.doubt.period"),
        (Doubt.Inexact, "words.doubt.inexact"),
        (Doubt.Part, "words.doubt.part"),
        (Doubt.Wording, "words.doubt.wording"),
        (Doubt.Number, "words.doubt.number"),
    ];

    /// <summary>The reasons in words, separated by commas; empty for <see cref="Doubt.None"/>.</summary>
    public static string Reasons(Doubt doubt, Language language) => Reasons(doubt).In(language);

    /// <summary>The reasons to doubt a claim in words, each with the word that it rests on; empty for a claim that is certain.</summary>
    public static string Reasons(Claim claim, Language language)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return Reasons(claim).In(language);
    }

    /// <summary>The claim with its reasons: <c>“受理17件”与表中不同,但所说的主体可能不是本报告的全部范围</c>.</summary>
    internal static LocalizedText Of(Claim claim) => Texts.Of("words.doubtful-claim", ("quote", claim.Quotation.Text), ("reasons", Reasons(claim)));

    private static LocalizedText Reasons(Claim claim) =>
        LocalizedText.Join(Texts.Comma, Keys.Where(k => (claim.Doubt & k.Doubt) != 0).Select(k => Reason(claim, k.Doubt, Texts.Of(k.Key))));

    private static LocalizedText Reason(Claim claim, Doubt doubt, LocalizedText reason)
    {
        string? words = claim.Reasons.Where(r => r.Doubt == doubt).Select(r => r.Words).FirstOrDefault();
        return words is null ? reason : Texts.Of("words.doubt-because", ("reason", reason), ("words", words));
    }

    private static LocalizedText Reasons(Doubt doubt) =>
        LocalizedText.Join(Texts.Comma, Keys.Where(k => (doubt & k.Doubt) != 0).Select(k => Texts.Of(k.Key)));
}
