using System.Text.Json;

namespace DisclosureRules.Reports;

/// <summary>Writes a place as JSON; of a place only what the source's format has.</summary>
internal static class LocationJson
{
    public static void Write(Utf8JsonWriter writer, DocumentLocation? place)
    {
        if (place is null)
        {
            writer.WriteNull("place");
            return;
        }

        writer.WriteStartObject("place");
        Known("page", place.Page);
        if (place.Box is { } box)
        {
            writer.WriteStartObject("box");
            writer.WriteNumber("left", box.Left);
            writer.WriteNumber("bottom", box.Bottom);
            writer.WriteNumber("width", box.Width);
            writer.WriteNumber("height", box.Height);
            writer.WriteEndObject();
        }

        Known("table", place.Table);
        Known("tableRow", place.TableRow);
        Known("tableColumn", place.TableColumn);
        Known("line", place.Line);
        Known("column", place.Column);
        Named("sheet", place.Sheet);
        Named("address", place.Address);
        writer.WriteEndObject();

        void Known(string name, int? number)
        {
            if (number is { } value)
                writer.WriteNumber(name, value);
        }

        void Named(string name, string? text)
        {
            if (text is not null)
                writer.WriteString(name, text);
        }
    }
}
