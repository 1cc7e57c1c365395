using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Rules;

/// <summary>A pack as <see cref="RulePackJson"/> writes it and as pack files are read. Stateless and safe to share between threads.</summary>
public sealed class RulePackJsonConverter : JsonConverter<RulePack>
{
    /// <inheritdoc/>
    public override RulePack Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return RulePack.TryRead(JsonMarshal.GetRawUtf8Value(document.RootElement), null, out RulePack? pack, out IReadOnlyList<Diagnostic> diagnostics)
            ? pack
            : throw new JsonException(string.Join("; ", diagnostics.Select(d => d.ToString(Language.English))));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RulePack value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        RulePackJson.Write(writer, value);
    }
}
