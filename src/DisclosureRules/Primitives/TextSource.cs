using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DisclosureRules.Primitives;

/// <summary>
/// The texts in which an assembly speaks: an embedded file for each language, <c>zh.json</c> and <c>en.json</c>, one object of codes and texts.
/// A file is read when the first text of its language is asked for. Safe to share between threads.
/// </summary>
/// <param name="assembly">The assembly that the files are embedded in.</param>
/// <param name="folder">What their names start with, without the slash.</param>
[JsonConverter(typeof(NoJsonConverter<TextSource>))]
[JsonInstead("Write its Texts of a language.")]
public sealed class TextSource(Assembly assembly, string folder)
{
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> _languages = new(StringComparer.Ordinal);

    /// <summary>All texts of a language by key; empty where there is no file for it.</summary>
    public IReadOnlyDictionary<string, string> Texts(Language language) => _languages.GetOrAdd(language.Code, Read);

    /// <summary>The languages that there is a file for: Chinese and English first, the others by their codes.</summary>
    public IReadOnlyList<Language> Languages =>
        ValueList<Language>.Of(assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            .Select(name => Language.Parse(name[(folder.Length + 1)..^".json".Length]))
            .OrderBy(l => l == Language.Chinese ? 0 : l == Language.English ? 1 : 2).ThenBy(l => l.Code, StringComparer.Ordinal));

    internal string? Find(Language language, string key) => _languages.GetOrAdd(language.Code, Read).GetValueOrDefault(key);

    private Dictionary<string, string> Read(string code)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        using Stream? stream = assembly.GetManifestResourceStream($"{folder}/{code}.json");
        if (stream is null)
            return texts;
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
        Utf8JsonReader json = new(utf8);
        string? key = null;
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.PropertyName)
                key = json.GetString();
            else if (json.TokenType == JsonTokenType.String)
                texts.Add(key!, json.GetString()!);
        }

        return texts;
    }
}
