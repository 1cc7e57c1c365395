using System.Text.Json;
using System.Text.Json.Serialization;
using DisclosureRules.Forms;
using DisclosureRules.Json;

namespace DisclosureRules.Reports;

/// <summary>
/// A report as <see cref="ReportJson"/> writes it, places included, so that nothing is lost. Stateless and safe to share between threads.
/// </summary>
/// <param name="forms">The forms to choose from when reading.</param>
public sealed class ReportJsonConverter(FormCatalog forms) : JsonConverter<Report>
{
    /// <summary>Reads reports of the built-in forms. For others, add a converter that knows them to the serializer's options.</summary>
    public ReportJsonConverter()
        : this(FormCatalog.BuiltIn)
    {
    }

    /// <inheritdoc/>
    public override Report Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonValue.Read(ref reader, (node, json) => new ReportReader(json, forms, ownPlaces: false).Read(node));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Report value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        ReportWriter.Write(writer, value, withPlaces: true);
    }
}
