using DisclosureRules.Rules;

namespace DisclosureRules.Authoring.Coverage;

/// <summary>How one instance of a rule ended in the tests. Immutable.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Form">The form.</param>
/// <param name="Instance">The values of its variables; empty when it has none.</param>
/// <param name="Passed">In how many tests it passed.</param>
/// <param name="Failed">In how many it failed.</param>
/// <param name="NotAssessable">In how many it could not be assessed.</param>
/// <param name="DidNotApply">In how many it did not apply.</param>
public sealed record InstanceCoverage(Rule Rule, string Form, string Instance, int Passed, int Failed, int NotAssessable, int DidNotApply)
{
    /// <summary>Whether it both passed and failed somewhere: whoever breaks it breaks a test.</summary>
    public bool IsCovered => Passed > 0 && Failed > 0;

    /// <summary>Whether it never applied to a report of the tests.</summary>
    public bool NeverApplied => Passed + Failed + NotAssessable == 0;
}
