using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureRules.Json;

namespace DisclosureRules.Findings;

/// <summary>A baseline as <see cref="Baseline.Write"/> writes it and <see cref="Baseline.Parse(string)"/> reads it. Stateless and safe to share between threads.</summary>
public sealed class BaselineJsonConverter : JsonConverter<Baseline>
{
    /// <inheritdoc/>
    public override Baseline Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValue.Read(ref reader, (node, json) => BaselineJson.Read(node, json) is { } entries ? Baseline.Of(entries) : null);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Baseline value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        BaselineJson.Write(writer, value);
    }
}
