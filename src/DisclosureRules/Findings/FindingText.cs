using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Findings;

/// <summary>Findings as people read them. Stateless and safe to share between threads.</summary>
public static class FindingText
{
    /// <summary>The finding on one line: severity, rule, instance and message.</summary>
    public static string OneLine(Finding finding, Language language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        string instance = finding.InstanceLabel.In(language);
        return $"{Name(finding, language)}  {finding.Rule}{(instance.Length > 0 ? $" [{instance}]" : "")}  {finding.Message.In(language)}";
    }

    /// <summary>The word for a finding's weight, e.g. <c>错误</c> or <c>not assessable</c>.</summary>
    public static string Name(Finding finding, Language language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        bool english = language == Language.English;
        if (finding.Outcome == Outcome.NotAssessable)
            return english ? "not assessable" : "未能核对";
        return Name(finding.Severity, language);
    }

    /// <summary>The word for a severity.</summary>
    public static string Name(Severity severity, Language language)
    {
        bool english = language == Language.English;
        return severity switch
        {
            Severity.Error => english ? "error" : "错误",
            Severity.Warning => english ? "warning" : "警告",
            _ => english ? "info" : "提示",
        };
    }
}
