using System.Text.Json;
using System.Text.Json.Serialization;

namespace DisclosureRules.Primitives;

/// <summary>A text in several languages as <c>{ "zh": …, "en": … }</c>; one text alone is read as both. Stateless and safe to share between threads.</summary>
public sealed class LocalizedTextJsonConverter : JsonConverter<LocalizedText>
{
    /// <inheritdoc/>
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            string both = reader.GetString()!;
            return new(both, both);
        }

        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"Found {reader.TokenType}; a text or {{\"zh\":…,\"en\":…}} is expected.");
        string? zh = null, en = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType != JsonTokenType.String)
                throw new JsonException($"Member `{name}` is {reader.TokenType}; a text is expected.");
            switch (name)
            {
                case "zh":
                    zh = reader.GetString();
                    break;
                case "en":
                    en = reader.GetString();
                    break;
                default:
                    throw new JsonException($"Unknown member `{name}`; accepted: zh, en.");
            }
        }

        return zh is null ? throw new JsonException("Member `zh` is missing.") : new(zh, en ?? zh);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("zh", value.Zh);
        writer.WriteString("en", value.En);
        writer.WriteEndObject();
    }
}
