using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>What a file or a configuration sets a rule to, in one word.</summary>
internal static class RuleSetting
{
    private static readonly string[] Words = ["off", "on", .. Enum.GetValues<Severity>().Select(s => s.JsonName())];

    public static RuleAdjustment? Parse(RuleSelector selector, string? setting) => setting switch
    {
        "off" => new(selector) { IsOn = false },
        "on" => new(selector) { IsOn = true },
        _ => SeverityOf(setting) is { } severity ? new(selector) { IsOn = true, Severity = severity } : null,
    };

    public static Severity? SeverityOf(string? name)
    {
        foreach (Severity severity in Enum.GetValues<Severity>())
        {
            if (severity.JsonName() == name)
                return severity;
        }

        return null;
    }

    public static Message Unknown(string found) => Texts.Of("selection.setting", ("found", $"`{found}`"), ("accepted", Suggestion.Accepted(Words)));
}
