using System.Globalization;
using System.Text.Json.Serialization;

namespace DisclosureRules.Primitives;

/// <summary>
/// What a placeholder of a <see cref="Message"/> stands for: a string, an exact number, or a text in several languages, another message among them.
/// Written as a pair: <c>("file", name)</c>.
/// </summary>
[JsonConverter(typeof(NoJsonConverter<MessageArgument>))]
[JsonInstead("Write the words of its message, which is held as a LocalizedText.")]
public readonly record struct MessageArgument
{
    private MessageArgument(string name, object value) => (Name, Value) = (name, value);

    /// <summary>The placeholder's name.</summary>
    public string Name { get; }

    /// <summary>A <see cref="string"/>, <see cref="long"/>, <see cref="decimal"/> or <see cref="LocalizedText"/>.</summary>
    public object Value { get; }

    /// <summary>A string; nothing stands for <see langword="null"/>.</summary>
    public static implicit operator MessageArgument((string Name, string? Value) pair) => new(pair.Name, pair.Value ?? "");

    /// <summary>A whole number.</summary>
    public static implicit operator MessageArgument((string Name, long Value) pair) => new(pair.Name, pair.Value);

    /// <summary>An exact number.</summary>
    public static implicit operator MessageArgument((string Name, decimal Value) pair) => new(pair.Name, pair.Value);

    /// <summary>A text in several languages.</summary>
    public static implicit operator MessageArgument((string Name, LocalizedText Value) pair) => new(pair.Name, pair.Value);

    /// <summary>The value in words or digits.</summary>
    public string In(Language language, TextCatalog catalog) => Value switch
    {
        LocalizedText text => text.In(language, catalog),
        long number => number.ToString(CultureInfo.InvariantCulture),
        decimal number => ExactNumber.Show(number),
        _ => Value as string ?? "",
    };

    /// <summary>Whether one of the thing is meant: the singular.</summary>
    internal bool IsOne => Value is 1L or 1m;
}
