using System.Text.Json;
using DisclosureRules.Forms;
using DisclosureRules.Json;

namespace DisclosureRules.Reports;

/// <summary>
/// A list of cells as JSON, in its order: neighbours of one row stand together as <c>{ "table": …, "row": …, "columns": […] }</c>, since it is mostly
/// whole rows and tables that are spoken of.
/// </summary>
internal static class CellRuns
{
    public static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<CellId> cells)
    {
        writer.WriteStartArray(name);
        for (int i = 0; i < cells.Count;)
        {
            CellId first = cells[i];
            writer.WriteStartObject();
            writer.WriteString("table", first.Table);
            writer.WriteString("row", first.Row);
            writer.WriteStartArray("columns");
            for (; i < cells.Count && cells[i].Table == first.Table && cells[i].Row == first.Row; i++)
                writer.WriteStringValue(cells[i].Column);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>The cells with the values that name them, for what is wrong with one.</summary>
    public static IEnumerable<(CellId Cell, LocatedNode Node)> Read(LocatedNode node, string name, LocatedReader json)
    {
        foreach (LocatedNode run in json.Items(node, name))
        {
            if (!json.Expect(run, JsonValueKind.Object))
                continue;
            json.OnlyMembers(run, "table", "row", "columns");
            string table = json.AnyText(run, "table"), row = json.AnyText(run, "row");
            foreach (LocatedNode column in json.Items(run, "columns"))
            {
                if (json.Expect(column, JsonValueKind.String))
                    yield return (new(table, row, column.Text), column);
            }
        }
    }
}
