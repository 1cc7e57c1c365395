using System.Text.Json;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>A place as JSON; of a place only what the source's format has.</summary>
internal static class LocationJson
{
    public static void Write(Utf8JsonWriter writer, DocumentLocation? place)
    {
        if (place is null)
        {
            writer.WriteNull("place");
            return;
        }

        writer.WritePropertyName("place");
        WriteValue(writer, place);
    }

    /// <summary>Writes the object itself.</summary>
    public static void WriteValue(Utf8JsonWriter writer, DocumentLocation place)
    {
        writer.WriteStartObject();
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

    /// <summary>The member <c>place</c>; <see langword="null"/> where it is null or left out.</summary>
    public static DocumentLocation? Read(LocatedNode node, LocatedReader json) => json.Known(node, "place") is { } place ? ReadValue(place, json) : null;

    /// <summary>Reads the object itself.</summary>
    public static DocumentLocation? ReadValue(LocatedNode node, LocatedReader json)
    {
        if (!json.Expect(node, JsonValueKind.Object))
            return null;
        json.OnlyMembers(node, "page", "box", "table", "tableRow", "tableColumn", "line", "column", "sheet", "address");
        return new()
        {
            Page = Counted("page"),
            Box = node.Member("box") is { } box && json.Expect(box, JsonValueKind.Object) ? ReadBox(box, json) : null,
            Table = Counted("table"),
            TableRow = Counted("tableRow"),
            TableColumn = Counted("tableColumn"),
            Line = Counted("line"),
            Column = Counted("column"),
            Sheet = json.KnownText(node, "sheet"),
            Address = json.KnownText(node, "address"),
        };

        int? Counted(string name)
        {
            if (json.Integer(node, name) is not { } number)
                return null;
            if (number < 1)
                json.Add(Texts.Of("json.wrong-value", ("name", name), ("number", number)), node.Member(name)!);
            return number;
        }
    }

    private static PageRectangle ReadBox(LocatedNode box, LocatedReader json)
    {
        json.OnlyMembers(box, "left", "bottom", "width", "height");
        return new(Length("left"), Length("bottom"), Length("width"), Length("height"));

        decimal Length(string name) => json.Required(box, name) is { } length ? json.Number(length) ?? 0 : 0;
    }
}
