using DisclosureRules.Constraints;
using DisclosureRules.Primitives;

namespace DisclosureRules.Authoring.Proofs;

/// <summary>Why something was not analysed, in words.</summary>
internal static class ReasonWords
{
    public static LocalizedText Of(OutsideReason reason) => reason switch
    {
        OutsideReason.Words => Texts.Of("words.authoring.verdict.words"),
        OutsideReason.Fact => Texts.Of("words.authoring.verdict.fact"),
        OutsideReason.Calculation => Texts.Of("words.authoring.verdict.calculation"),
        _ => Texts.Of("words.authoring.verdict.magnitude"),
    };
}
