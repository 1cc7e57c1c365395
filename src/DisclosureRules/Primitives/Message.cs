using System.Text;
using System.Text.Json.Serialization;

namespace DisclosureRules.Primitives;

/// <summary>
/// A sentence known by its code: the words are looked up, and the arguments filled in, when it is asked for in a language. Texts have placeholders
/// in braces: <c>{name}</c> is the argument's value, <c>{name|one|many}</c> the first word where the value is 1 and else the second; a doubled
/// brace is a brace. Immutable and safe to share between threads.
/// </summary>
[JsonConverter(typeof(NoJsonConverter<Message>))]
[JsonInstead("Hold it as a LocalizedText: its words are written in Chinese and English.")]
public sealed class Message : LocalizedText
{
    private readonly TextSource _source;
    private readonly MessageArgument[] _arguments;

    /// <summary>Creates a message.</summary>
    /// <param name="source">Where its words are found, if the catalogue that is asked has none.</param>
    /// <param name="key">The code, and behind a slash which of several texts of the code: <c>json.wrong-type/cell</c>.</param>
    /// <param name="arguments">What the placeholders stand for, each name once.</param>
    public Message(TextSource source, string key, params ReadOnlySpan<MessageArgument> arguments)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrEmpty(key);
        (_source, Key, _arguments) = (source, key, arguments.ToArray());
    }

    /// <summary>The name of its text in the catalogue.</summary>
    public string Key { get; }

    /// <summary>Stable dotted identifier of what is said, e.g. <c>rule.unknown-row</c>: what stands before the slash in <see cref="Key"/>.</summary>
    public string Code => Key.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0 ? Key[..slash] : Key;

    /// <summary>What the placeholders stand for.</summary>
    public IReadOnlyList<MessageArgument> Arguments => ValueList<MessageArgument>.Of(_arguments);

    private protected override string Make(Language language, TextCatalog catalog)
    {
        string text = catalog.Find(_source, Key, language);
        if (_arguments.Length == 0 && !text.AsSpan().ContainsAny('{', '}'))
            return text;
        StringBuilder words = new(text.Length + 32);
        foreach (TextPart part in TextPart.Of(text))
        {
            if (part.Name is null)
                words.Append(part.Literal);
            else if (Argument(part.Name) is not { } argument)
                words.Append('{').Append(part.Name).Append('}');
            else
                words.Append(part.One is null ? argument.In(language, catalog) : argument.IsOne ? part.One : part.Many);
        }

        return words.ToString();
    }

    private protected override bool IsMadeAs(LocalizedText other) =>
        other is Message message && Key == message.Key && _source == message._source && _arguments.AsSpan().SequenceEqual(message._arguments);

    private MessageArgument? Argument(string name)
    {
        foreach (MessageArgument argument in _arguments)
        {
            if (argument.Name == name)
                return argument;
        }

        return null;
    }
}
