using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureRules.Json;

namespace DisclosureRules.Reports;

/// <summary>A cell as an object: its state, what was printed, the value, and what else is known of it. Stateless and safe to share between threads.</summary>
public sealed class CellJsonConverter : JsonConverter<Cell>
{
    /// <inheritdoc/>
    public override Cell Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonValue.Read(ref reader, CellJson.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Cell value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        CellJson.Write(writer, value);
    }
}
