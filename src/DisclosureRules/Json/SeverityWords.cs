using DisclosureRules.Primitives;

namespace DisclosureRules.Json;

/// <summary>What somebody means who writes the words for severities, or for how rules end, that the tool prints in the place of their names. Stateless and safe to share between threads.</summary>
internal static class SeverityWords
{
    // The word and the name that it stands for, in turns.
    private static readonly Lazy<Dictionary<string, string>> Names = new(() =>
        $"{Texts.Of("words.severities").Zh} {Texts.Of("words.severities").En}".Split(' ').Chunk(2).ToDictionary(p => p[0], p => p[1], StringComparer.OrdinalIgnoreCase));

    /// <summary>"Did you mean": the name that such a word stands for, or the nearest.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="accepted">The names that are accepted.</param>
    public static LocalizedText Meant(LocatedNode found, IReadOnlyCollection<string> accepted)
    {
        if (found.Kind != System.Text.Json.JsonValueKind.String)
            return LocalizedText.Empty;
        if (Synonyms.Of("words.expectations", found.Text) is { } expected && accepted.Contains(expected))
            return Texts.Of("words.did-you-mean", ("nearest", expected));
        return Names.Value.TryGetValue(found.Text, out string? name) && accepted.Contains(name) ? Texts.Of("words.did-you-mean", ("nearest", name)) : Suggestion.For(found.Text, accepted);
    }
}
