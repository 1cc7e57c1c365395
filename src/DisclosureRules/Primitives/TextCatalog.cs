using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace DisclosureRules.Primitives;

/// <summary>
/// The words to speak in. The default catalogue has those that the assemblies bring along (<see cref="TextSource"/>); a host can replace any text and
/// add languages. What a language lacks is said in English, and what English lacks in Chinese. Immutable and safe to share between threads.
/// </summary>
[JsonConverter(typeof(NoJsonConverter<TextCatalog>))]
[JsonInstead("Write the codes and texts that you gave it, and give them to TextCatalog.With where they are read.")]
public sealed class TextCatalog
{
    private readonly FrozenDictionary<(string Language, string Key), string> _texts;

    private TextCatalog(FrozenDictionary<(string, string), string> texts) => _texts = texts;

    /// <summary>The texts that the assemblies bring along.</summary>
    public static TextCatalog Default { get; } = new(FrozenDictionary<(string, string), string>.Empty);

    /// <summary>The same catalogue with another text; its placeholders are those listed in <c>rules/codes.md</c>, and it may leave some out.</summary>
    /// <param name="language">The language of the text.</param>
    /// <param name="key">The code, with what stands behind its slash.</param>
    /// <param name="text">The text.</param>
    /// <param name="others">Texts of other assemblies than this one, where the code is of one of them: <c>new TextSource(typeof(ReportFile).Assembly, "texts")</c>.</param>
    /// <returns>The catalogue with the text.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such code, or the text has a placeholder that this code hasn't; with the nearest.</exception>
    public TextCatalog With(Language language, string key, string text, params IReadOnlyList<TextSource> others) => With(language, [new(key, text)], others);

    /// <summary>The same catalogue with other texts, or those of another language.</summary>
    /// <param name="language">The language of the texts.</param>
    /// <param name="texts">The texts by their codes.</param>
    /// <param name="others">Texts of other assemblies than this one that are among them.</param>
    /// <returns>The catalogue with the texts.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">There is no such code, or a text has a placeholder that its code hasn't; with the nearest.</exception>
    public TextCatalog With(Language language, IEnumerable<KeyValuePair<string, string>> texts, params IReadOnlyList<TextSource> others)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(others);
        KeyValuePair<string, string>[] given = [.. texts];
        KnownTexts known = new([Texts.Source, .. others]);
        foreach ((string key, string text) in given)
        {
            ArgumentNullException.ThrowIfNull(key, nameof(texts));
            ArgumentNullException.ThrowIfNull(text, nameof(texts));
            if (known.Problems(key, text).FirstOrDefault() is { } problem)
                throw new ArgumentException(problem.En, nameof(texts));
        }

        return WithKnown(language, given);
    }

    /// <summary>The same catalogue with texts whose codes and placeholders were looked at.</summary>
    internal TextCatalog WithKnown(Language language, IEnumerable<KeyValuePair<string, string>> texts)
    {
        Dictionary<(string, string), string> all = new(_texts);
        foreach ((string key, string text) in texts)
            all[(language.Code, key)] = text;
        return new(all.ToFrozenDictionary());
    }

    /// <summary>The text of a key, with its placeholders; the key itself where nobody has a text for it.</summary>
    internal string Find(TextSource source, string key, Language language) =>
        Own(source, key, language) ?? Own(source, key, Language.English) ?? Own(source, key, Language.Chinese) ?? key;

    private string? Own(TextSource source, string key, Language language) =>
        (_texts.Count > 0 ? _texts.GetValueOrDefault((language.Code, key)) : null) ?? source.Find(language, key);
}
