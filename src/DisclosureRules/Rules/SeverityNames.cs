namespace DisclosureRules.Rules;

/// <summary>The names of severities in JSON.</summary>
internal static class SeverityNames
{
    public static string JsonName(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
