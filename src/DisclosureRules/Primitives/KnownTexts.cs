namespace DisclosureRules.Primitives;

/// <summary>The texts that there are, against which those of a host are held.</summary>
/// <param name="sources">Where they stand.</param>
internal sealed class KnownTexts(IReadOnlyList<TextSource> sources)
{
    private const int MostShown = 40;

    /// <summary>Why a text takes the place of none, or what it would fill in that isn't given; with what may have been meant.</summary>
    public IEnumerable<Message> Problems(string key, string text)
    {
        if (Find(key) is not { } known)
        {
            LocalizedText suggestion = Suggestion.For(key, sources.SelectMany(s => s.Texts(Language.English).Keys));
            yield return Texts.Of("text.unknown-code", ("code", Shortened(key)), ("suggestion", suggestion));
            yield break;
        }

        string[] accepted = [.. Placeholders(known)];
        foreach (string name in Placeholders(text).Except(accepted))
        {
            LocalizedText list = accepted.Length > 0 ? Suggestion.Accepted(accepted) : LocalizedText.Empty;
            yield return Texts.Of("text.unknown-placeholder", ("name", Shortened(name)), ("accepted", list));
        }
    }

    private string? Find(string key) => sources.Select(s => s.Find(Language.English, key)).FirstOrDefault(t => t is not null);

    private static string Shortened(string text) => text.Length <= MostShown ? text : text[..MostShown] + "…";

    private static IEnumerable<string> Placeholders(string text) => TextPart.Of(text).Where(p => p.Name is not null).Select(p => p.Name!).Distinct();
}
