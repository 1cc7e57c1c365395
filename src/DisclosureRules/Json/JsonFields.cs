using System.Text.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Json;

/// <summary>How texts in several languages and exact numbers stand in JSON, wherever they do.</summary>
internal static class JsonFields
{
    /// <summary>A member with the text in every language; null where there is none.</summary>
    public static void WriteText(this Utf8JsonWriter writer, string name, LocalizedText? text)
    {
        if (text is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteString("zh", text.Zh);
        writer.WriteString("en", text.En);
        writer.WriteEndObject();
    }

    /// <summary>A member with an exact number; null where there is none.</summary>
    public static void WriteExact(this Utf8JsonWriter writer, string name, decimal? number)
    {
        writer.WritePropertyName(name);
        if (number is { } value)
            writer.WriteRawValue(ExactNumber.Show(value), skipInputValidation: true);
        else
            writer.WriteNullValue();
    }
}
