using DisclosureRules.Primitives;
using DisclosureRules.Rules;

namespace DisclosureRules.Findings;

/// <summary>Findings as people read them. Stateless and safe to share between threads.</summary>
public static class FindingText
{
    /// <summary>The finding on one line: severity, rule, instance and message.</summary>
    public static string OneLine(Finding finding, Language language) => OneLine(finding, language, TextCatalog.Default);

    /// <summary>The finding on one line, by the texts of <paramref name="catalog"/>.</summary>
    public static string OneLine(Finding finding, Language language, TextCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(finding);
        string instance = finding.InstanceLabel.In(language, catalog);
        string name = Name(finding).In(language, catalog);
        return $"{name}  {finding.Rule}{(instance.Length > 0 ? $" [{instance}]" : "")}  {finding.Message.In(language, catalog)}";
    }

    /// <summary>The word for a finding's weight, e.g. <c>错误</c> or <c>not assessable</c>.</summary>
    public static string Name(Finding finding, Language language)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return Name(finding).In(language);
    }

    /// <summary>The word for a severity.</summary>
    public static string Name(Severity severity, Language language) => Name(severity).In(language);

    private static Message Name(Finding finding) => finding.Outcome == Outcome.NotAssessable ? Texts.Of("words.not-assessable") : Name(finding.Severity);

    private static Message Name(Severity severity) => severity switch
    {
        Severity.Error => Texts.Of("words.error"),
        Severity.Warning => Texts.Of("words.warning"),
        _ => Texts.Of("words.info"),
    };
}
