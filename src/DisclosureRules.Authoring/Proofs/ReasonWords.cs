using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Constraints;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>Why something was not analysed, in words.</summary>
internal static class ReasonWords
{
    /// <summary>Why nothing is claimed of some rules; empty where all of them can be analysed.</summary>
    public static LocalizedText[] Of(IReadOnlyCollection<Requirement> rules) =>
    [
        .. rules.SelectMany(r => r.Outside).Select(p => p.Reason).Distinct().Order().Select(Of),
        .. rules.SelectMany(Obligation.Cells).Any(c => c.Role != ReportRole.Self) ? [Texts.Of("words.authoring.verdict.other-years")] : (IEnumerable<LocalizedText>)[],
    ];

    private static LocalizedText Of(OutsideReason reason) => reason switch
    {
        OutsideReason.Words => Texts.Of("words.authoring.verdict.words"),
        OutsideReason.Fact => Texts.Of("words.authoring.verdict.fact"),
        OutsideReason.Calculation => Texts.Of("words.authoring.verdict.calculation"),
        _ => Texts.Of("words.authoring.verdict.magnitude"),
    };
}
