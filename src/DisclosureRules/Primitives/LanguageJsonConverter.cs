using System.Text.Json;
using System.Text.Json.Serialization;

namespace DisclosureRules.Primitives;

/// <summary>A language as its code, e.g. <c>"en"</c>; any tag that <see cref="Language.Parse"/> takes is read. Stateless and safe to share between threads.</summary>
public sealed class LanguageJsonConverter : JsonConverter<Language>
{
    /// <inheritdoc/>
    public override Language Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Parsed(reader.GetString()) : throw new JsonException($"Found {reader.TokenType}; a language such as \"en\" is expected.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Language value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.Code);
    }

    /// <inheritdoc/>
    public override Language ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Parsed(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Language value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(value.Code);
    }

    private static Language Parsed(string? tag) =>
        Language.TryParse(tag, out Language language) ? language : throw new JsonException($"`{tag}` is no language; a code such as \"zh\" or \"en\" is expected.");
}
