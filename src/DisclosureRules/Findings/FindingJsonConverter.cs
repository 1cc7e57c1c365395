using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureRules.Json;

namespace DisclosureRules.Findings;

/// <summary>A finding as <see cref="FindingJson"/> writes it. Stateless and safe to share between threads.</summary>
public sealed class FindingJsonConverter : JsonConverter<Finding>
{
    /// <inheritdoc/>
    public override Finding Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonValue.Read(ref reader, FindingReader.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Finding value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        FindingJson.Write(value, writer);
    }
}
