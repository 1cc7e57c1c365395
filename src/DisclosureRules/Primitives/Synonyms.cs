namespace DisclosureRules.Primitives;

/// <summary>
/// What somebody means who writes a word of Chinese or of another tool in the place of a name of the rule language. The pairs stand among the texts,
/// <c>求和=sum 合计=sum</c>, those of both languages together. Stateless and safe to share between threads.
/// </summary>
internal static class Synonyms
{
    /// <summary>The name that a word stands for; <see langword="null"/> where it stands for none.</summary>
    /// <param name="key">The text with the pairs.</param>
    /// <param name="word">What was written, in capitals or small letters.</param>
    public static string? Of(string key, string word)
    {
        Message pairs = Texts.Of(key);
        foreach (string pair in $"{pairs.Zh} {pairs.En}".Split(' '))
        {
            if (pair.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && pair.AsSpan(0, at).Equals(word, StringComparison.OrdinalIgnoreCase))
                return pair[(at + 1)..];
        }

        return null;
    }

    /// <summary>"Did you mean": the name that a word stands for, or the nearest.</summary>
    /// <param name="key">The text with the pairs.</param>
    /// <param name="word">What was written.</param>
    /// <param name="accepted">The names.</param>
    /// <param name="prefix">What stands before the name.</param>
    public static LocalizedText Meant(string key, string word, IReadOnlyCollection<string> accepted, string prefix = "") =>
        (Of(key, word) ?? (prefix.Length > 0 ? word : null)) is { } name && accepted.Contains(prefix + name) ? Texts.Of("words.did-you-mean", ("nearest", prefix + name)) : Suggestion.For(prefix + word, accepted);
}
