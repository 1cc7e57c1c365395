using DisclosureRules.Primitives;

namespace DisclosureRules.Json;

/// <summary>What somebody means who writes the words for severities that the tool prints in the place of their names. Stateless and safe to share between threads.</summary>
internal static class SeverityWords
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["错误"] = "error", ["严重"] = "error", ["警告"] = "warning", ["提醒"] = "warning", ["警示"] = "warning", ["warn"] = "warning", ["提示"] = "info", ["信息"] = "info", ["hint"] = "info", ["note"] = "info",
    };

    /// <summary>"Did you mean": the name that such a word stands for, or the nearest.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="accepted">The names that are accepted.</param>
    public static LocalizedText Meant(LocatedNode found, IReadOnlyCollection<string> accepted)
    {
        if (found.Kind != System.Text.Json.JsonValueKind.String)
            return LocalizedText.Empty;
        return Names.TryGetValue(found.Text, out string? name) && accepted.Contains(name) ? Texts.Of("words.did-you-mean", ("nearest", name)) : Suggestion.For(found.Text, accepted);
    }
}
