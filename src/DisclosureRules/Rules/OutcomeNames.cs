namespace DisclosureRules.Rules;

/// <summary>The names of outcomes in JSON.</summary>
internal static class OutcomeNames
{
    public static string JsonName(this Outcome outcome) => outcome switch
    {
        Outcome.Fail => "fail",
        Outcome.NotAssessable => "notAssessable",
        Outcome.DoesNotApply => "doesNotApply",
        _ => "pass",
    };
}
