using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Wording;

/// <summary>How a rule ended, in a word.</summary>
internal static class OutcomeWords
{
    public static Message Of(Outcome outcome) => outcome switch
    {
        Outcome.Fail => Texts.Of("words.authoring.outcome.fail"),
        Outcome.Pass => Texts.Of("words.authoring.outcome.pass"),
        Outcome.NotAssessable => Texts.Of("words.authoring.outcome.not-assessable"),
        _ => Texts.Of("words.authoring.outcome.does-not-apply"),
    };
}
