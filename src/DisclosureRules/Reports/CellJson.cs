using System.Text.Json;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>
/// A cell as JSON, alone or as a part of an object that names it: <c>state</c>, <c>raw</c>, <c>value</c>, <c>place</c>; <c>reading</c> and <c>reason</c>
/// where there is one.
/// </summary>
internal static class CellJson
{
    /// <summary>The members of a cell, for objects that have others too.</summary>
    public static readonly string[] Members = ["state", "raw", "value", "place", "reading", "reason"];

    private static readonly CellState[] States = Enum.GetValues<CellState>();

    public static void Write(Utf8JsonWriter writer, Cell cell)
    {
        writer.WriteStartObject();
        WriteContent(writer, cell);
        WriteRest(writer, cell);
        writer.WriteEndObject();
    }

    /// <summary>Writes what stands in the cell.</summary>
    public static void WriteContent(Utf8JsonWriter writer, Cell cell)
    {
        writer.WriteString("state", cell.State.JsonName());
        writer.WriteString("raw", cell.Raw);
        writer.WriteExact("value", cell.Value);
    }

    /// <summary>Writes where it stood, and what else is known of it.</summary>
    public static void WriteRest(Utf8JsonWriter writer, Cell cell)
    {
        LocationJson.Write(writer, cell.Place);
        if (cell.Reading is { } reading)
            writer.WriteExact("reading", reading);
        if (cell.Reason is { } reason)
            writer.WriteText("reason", reason);
    }

    public static Cell Read(LocatedNode node, LocatedReader json)
    {
        if (!json.Expect(node, JsonValueKind.Object))
            return default;
        json.OnlyMembers(node, Members);
        return ReadMembers(node, json);
    }

    /// <summary>Reads the members of a cell; those that do not go together are refused.</summary>
    public static Cell ReadMembers(LocatedNode node, LocatedReader json)
    {
        CellState state = json.Choice(json.Required(node, "state"), States, CellStateNames.JsonName, CellState.Missing);
        string? raw = json.KnownText(node, "raw");
        decimal? value = json.KnownNumber(node, "value"), reading = json.KnownNumber(node, "reading");
        DocumentLocation? place = LocationJson.Read(node, json);
        LocalizedText? reason = json.KnownWords(node, "reason");
        bool agrees = state switch
        {
            CellState.Number => raw is not null && value is { } number && (!decimal.IsInteger(number) || ExactNumber.IsInt64(number)) && reading is null && reason is null,
            CellState.NotNumber => raw is { Length: > 0 } && value is null && reason is null,
            CellState.Blank => raw is { Length: 0 } && value is null && reading is null && reason is null,
            _ => raw is null && value is null && reading is null,
        };
        if (!agrees)
        {
            json.Add(Texts.Of("json.cell"), node);
            return default;
        }

        return state switch
        {
            CellState.Number => Cell.Number(value!.Value, raw, place),
            CellState.NotNumber => Cell.NotNumber(raw!, reading, place),
            CellState.Blank => Cell.Blank(place),
            _ => Cell.Missing(reason).At(place),
        };
    }
}
