using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureRules.Diagnostics;
using DisclosureRules.Primitives;

namespace DisclosureRules.Forms;

/// <summary>A form as the JSON that it was read from, see <see cref="Form.Json"/>. Stateless and safe to share between threads.</summary>
/// <param name="forms">Where editions named in <c>alsoReads</c> are found when reading.</param>
public sealed class FormJsonConverter(FormCatalog forms) : JsonConverter<Form>
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    /// <summary>Reads forms beside the built-in ones. For others, add a converter that knows them to the serializer's options.</summary>
    public FormJsonConverter()
        : this(FormCatalog.BuiltIn)
    {
    }

    /// <inheritdoc/>
    public override Form Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return Form.TryRead(JsonMarshal.GetRawUtf8Value(document.RootElement), null, out Form? form, out IReadOnlyList<Diagnostic> diagnostics, forms)
            ? form
            : throw new JsonException(string.Join("; ", diagnostics.Select(d => d.ToString(Language.English))));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Form value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ReadOnlySpan<byte> utf8 = value.Json.Span;
        writer.WriteRawValue((utf8.StartsWith(Mark) ? utf8[Mark.Length..] : utf8).Trim(Blanks));
    }
}
