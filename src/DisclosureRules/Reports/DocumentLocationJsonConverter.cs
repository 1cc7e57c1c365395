using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureRules.Json;

namespace DisclosureRules.Reports;

/// <summary>A place as an object with what is known of it. Stateless and safe to share between threads.</summary>
public sealed class DocumentLocationJsonConverter : JsonConverter<DocumentLocation>
{
    /// <inheritdoc/>
    public override DocumentLocation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonValue.Read(ref reader, LocationJson.ReadValue);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DocumentLocation value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        LocationJson.WriteValue(writer, value);
    }
}
