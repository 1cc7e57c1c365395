namespace DisclosureRules.Rules;

/// <summary>How states of rules are called in JSON.</summary>
internal static class RuleStateNames
{
    public static string JsonName(this RuleState state) => state switch
    {
        RuleState.InForce => "inForce",
        RuleState.OtherForm => "otherForm",
        RuleState.OtherYears => "otherYears",
        RuleState.OtherUnits => "otherUnits",
        RuleState.Off => "off",
        _ => "unknown",
    };
}
