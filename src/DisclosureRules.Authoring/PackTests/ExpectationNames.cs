using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.PackTests;

/// <summary>How tests and their results name outcomes.</summary>
internal static class ExpectationNames
{
    public static readonly Outcome[] All = [Outcome.Fail, Outcome.Pass, Outcome.NotAssessable, Outcome.DoesNotApply];

    /// <summary>What is expected is a violation; what a rule does then is fail.</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Fail => "violation",
        Outcome.Pass => "pass",
        Outcome.NotAssessable => "notAssessable",
        _ => "doesNotApply",
    };
}
