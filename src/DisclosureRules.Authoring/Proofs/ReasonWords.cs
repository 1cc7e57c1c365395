using DisclosureRules.Authoring.Proofs.Certificates;
using DisclosureRules.Constraints;
using DisclosureRules.Expressions.Tree;
using DisclosureRules.Primitives;
using DisclosureRules.Reports;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>Why something was not analysed, in words.</summary>
internal static class ReasonWords
{
    /// <summary>Why nothing is claimed of some rules; empty where all of them can be analysed.</summary>
    public static LocalizedText[] Of(IReadOnlyCollection<Requirement> rules) =>
    [
        .. rules.SelectMany(r => r.Outside).Where(p => !IsOfUnit(p)).Select(p => p.Reason).Distinct().Order().Select(Of),
        .. rules.SelectMany(r => r.Outside).Any(IsOfUnit) ? [Texts.Of("words.authoring.verdict.unit")] : (IEnumerable<LocalizedText>)[],
        .. rules.SelectMany(Obligation.Cells).Any(c => c.Role != ReportRole.Self) ? [Texts.Of("words.authoring.verdict.other-years")] : (IEnumerable<LocalizedText>)[],
    ];

    /// <summary>Whether it asks for the unit and nothing else: then there is a better place for it.</summary>
    private static bool IsOfUnit(OutsidePart part) =>
        part.Reason == OutsideReason.Fact && part.Condition.DescendantsAndSelf().OfType<TextExpression>().ToArray() is { Length: > 0 } texts
        && texts.All(t => t is FactText { Fact: ReportFact.Unit, Role: ReportRole.Self } or ConstantText);

    private static LocalizedText Of(OutsideReason reason) => reason switch
    {
        OutsideReason.Words => Texts.Of("words.authoring.verdict.words"),
        OutsideReason.Fact => Texts.Of("words.authoring.verdict.fact"),
        OutsideReason.Calculation => Texts.Of("words.authoring.verdict.calculation"),
        _ => Texts.Of("words.authoring.verdict.magnitude"),
    };
}
