using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureRules.Json;

namespace DisclosureRules.Claims;

/// <summary>A claim as <see cref="ClaimJson"/> writes it, without a source. Stateless and safe to share between threads.</summary>
public sealed class ClaimJsonConverter : JsonConverter<Claim>
{
    /// <inheritdoc/>
    public override Claim Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonValue.Read(ref reader, ClaimReader.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Claim value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ClaimJson.Write(writer, value);
    }
}
