using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureRules.Json;

namespace DisclosureRules.Claims;

/// <summary>A quotation as an object: section, where it stands in it, the words, and their sentence. Stateless and safe to share between threads.</summary>
public sealed class QuotationJsonConverter : JsonConverter<Quotation>
{
    /// <inheritdoc/>
    public override Quotation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonValue.Read(ref reader, QuotationJson.Read);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Quotation value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        QuotationJson.Write(writer, value);
    }
}
