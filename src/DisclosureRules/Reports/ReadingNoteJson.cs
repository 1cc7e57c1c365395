using System.Text.Json;
using DisclosureRules.Json;

namespace DisclosureRules.Reports;

/// <summary>A note of a report as JSON. Its place is always written: a note is told apart by it.</summary>
internal static class ReadingNoteJson
{
    public static void Write(Utf8JsonWriter writer, ReadingNote note)
    {
        writer.WriteStartObject();
        writer.WriteString("code", note.Code);
        writer.WriteText("message", note.Message);
        CellRuns.Write(writer, "cells", note.Cells);
        if (note.Place is not null)
            LocationJson.Write(writer, note.Place);
        writer.WriteEndObject();
    }

    public static ReadingNote? Read(LocatedNode node, LocatedReader json)
    {
        if (!json.Expect(node, JsonValueKind.Object))
            return null;
        json.OnlyMembers(node, "code", "message", "cells", "place");
        return new(json.AnyText(node, "code"), json.Words(node, "message"), [.. CellRuns.Read(node, "cells", json).Select(c => c.Cell)], LocationJson.Read(node, json));
    }
}
