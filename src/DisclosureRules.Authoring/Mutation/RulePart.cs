namespace DisclosureRules.Authoring.Mutation;

/// <summary>The member of a rule that a mutant changes.</summary>
internal enum RulePart
{
    Check,
    When,
    Each,
    Years,
    Blank,
    Claim,
}

internal static class RulePartNames
{
    /// <summary>What the member is called in packs.</summary>
    public static string Name(this RulePart part) => part switch
    {
        RulePart.Check => "check",
        RulePart.When => "when",
        RulePart.Each => "each",
        RulePart.Years => "years",
        RulePart.Blank => "blank",
        _ => "claim",
    };
}
