using System.Globalization;
using System.Text.Json;
using DisclosureRules.Forms;
using DisclosureRules.Json;
using DisclosureRules.Primitives;

namespace DisclosureRules.Reports;

/// <summary>
/// What the tables of the report JSON do not say of cells. <c>details</c>: a number's <c>raw</c> where it was printed otherwise than the value reads, a
/// text's numeric <c>reading</c>. <c>missing</c>: why cells were not found. <c>places</c>: where cells stood.
/// </summary>
internal static class ReportDetails
{
    public static void Write(Utf8JsonWriter writer, Report report, bool withPlaces)
    {
        FormTree.Write(writer, "details", report, c => HasDetails(report[c.Index]), c => WriteDetails(writer, report[c.Index]));
        ILookup<LocalizedText?, CellId> missing = report.Form.Cells.ToLookup(c => report[c.Index].Reason, c => c.Id);
        if (missing.Any(m => m.Key is not null))
        {
            writer.WriteStartArray("missing");
            foreach (IGrouping<LocalizedText?, CellId> cells in missing.Where(m => m.Key is not null))
            {
                writer.WriteStartObject();
                writer.WriteText("reason", cells.Key);
                CellRuns.Write(writer, "cells", [.. cells]);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (withPlaces)
            FormTree.Write(writer, "places", report, c => report[c.Index].Place is not null, c => LocationJson.WriteValue(writer, report[c.Index].Place!), evenEmpty: true);
    }

    /// <summary>A number as the tables of the report JSON write it.</summary>
    public static string Digits(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static void Read(LocatedNode root, ReportBuilder builder, LocatedReader json)
    {
        if (root.Member("details") is { } details)
            FormTree.Read(builder.Form, details, json, value => builder[value.Cell] = Detailed(builder[value.Cell], value.Node, json));
        if (root.Member("missing") is not null)
        {
            foreach (LocatedNode node in json.Items(root, "missing").Where(n => json.Expect(n, JsonValueKind.Object)))
                ReadMissing(node, builder, json);
        }

        if (root.Member("places") is { } places)
            FormTree.Read(builder.Form, places, json, value => builder[value.Cell] = builder[value.Cell].At(LocationJson.ReadValue(value.Node, json)));
    }

    private static bool HasDetails(Cell cell) => cell.Reading is not null || (cell.State == CellState.Number && cell.Raw != Digits(cell.Value!.Value));

    private static void WriteDetails(Utf8JsonWriter writer, Cell cell)
    {
        writer.WriteStartObject();
        if (cell.State == CellState.Number)
            writer.WriteString("raw", cell.Raw);
        if (cell.Reading is { } reading)
            writer.WriteExact("reading", reading);
        writer.WriteEndObject();
    }

    private static Cell Detailed(Cell cell, LocatedNode node, LocatedReader json)
    {
        if (!json.Expect(node, JsonValueKind.Object))
            return cell;
        json.OnlyMembers(node, "raw", "reading");
        string? raw = json.KnownText(node, "raw");
        decimal? reading = json.KnownNumber(node, "reading");
        switch (cell.State)
        {
            case CellState.Number when raw is not null && reading is null:
                return Cell.Number(cell.Value!.Value, raw, cell.Place);
            case CellState.NotNumber when raw is null && reading is not null:
                return Cell.NotNumber(cell.Raw!, reading, cell.Place);
            default:
                json.Add(Texts.Of("report.detail"), node);
                return cell;
        }
    }

    private static void ReadMissing(LocatedNode node, ReportBuilder builder, LocatedReader json)
    {
        json.OnlyMembers(node, "reason", "cells");
        LocalizedText reason = json.Words(node, "reason");
        foreach ((CellId cell, LocatedNode column) in CellRuns.Read(node, "cells", json))
        {
            if (!builder.Form.TryGetIndex(cell, out int index))
                json.Add(Texts.Of("report.unknown-cell", ("cell", LocatedNode.Shorten(cell.ToString()))), column);
            else if (builder[index].State != CellState.Missing)
                json.Add(Texts.Of("report.not-missing", ("cell", cell.ToString())), column);
            else
                builder[index] = Cell.Missing(reason);
        }
    }
}
