using DisclosureRules.Primitives;

namespace DisclosureRules.Claims;

/// <summary>Says why a claim can't be held against the tables without hesitation. Stateless and safe to share between threads.</summary>
public static class DoubtText
{
    private static readonly (Doubt Doubt, string Zh, string En)[] Words =
    [
        (Doubt.Subject, "所说的主体可能不是本报告的全部范围", "it may speak of another subject than the whole report"),
        (Doubt.Period, "所说的时间可能不是整个报告年度", "it may speak of another time than the whole report year"),
        (Doubt.Inexact, "数字不是确数", "the number is approximate"),
        (Doubt.Part, "可能只是其中一部分", "it may be only a part"),
        (Doubt.Wording, "表述中有限定或未识别的词语", "words that are not known may narrow it"),
        (Doubt.Number, "数字或单位的写法不完整", "the number or its unit is broken"),
    ];

    /// <summary>The reasons in words, separated by commas; empty for <see cref="Doubt.None"/>.</summary>
    public static string Reasons(Doubt doubt, Language language)
    {
        bool english = language == Language.English;
        return string.Join(english ? ", " : "、", Words.Where(r => (doubt & r.Doubt) != 0).Select(r => english ? r.En : r.Zh));
    }

    /// <summary>The claim with its reasons: <c>“受理17件”与表中不同,但所说的主体可能不是本报告的全部范围</c>.</summary>
    internal static string Of(Claim claim, Language language)
    {
        string reasons = Reasons(claim.Doubt, language);
        return language == Language.English ? $"“{claim.Quotation.Text}” differs, but {reasons}" : $"“{claim.Quotation.Text}”与之不符,但{reasons}";
    }
}
