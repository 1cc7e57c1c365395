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

    /// <summary>The same catalogue with another text; its placeholders are those listed in <c>rules/codes.md</c>.</summary>
    public TextCatalog With(Language language, string key, string text) => With(language, [new(key, text)]);

    /// <summary>The same catalogue with other texts, or those of another language.</summary>
    public TextCatalog With(Language language, IEnumerable<KeyValuePair<string, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
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
