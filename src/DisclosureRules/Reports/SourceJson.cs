using System.Buffers;
using System.Text.Json;
using DisclosureRules.Forms;
using DisclosureRules.Json;

namespace DisclosureRules.Reports;

/// <summary>
/// A report together with where each of its cells stood: <c>source</c>, the name of what it was read from; <c>report</c>, the report JSON; and
/// <c>cells</c>, every cell of the form and those of other editions that were read, with <c>state</c>, <c>raw</c>, <c>value</c>, <c>label</c>, <c>place</c> and,
/// for a missing cell, the <c>reason</c>. What is not known is <c>null</c>. Stateless and safe to share between threads.
/// </summary>
public static class SourceJson
{
    /// <summary>Writes the object in UTF-8, without a line feed at its end.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="indented">Whether to indent it rather than write it on one line.</param>
    public static void Write(Report report, IBufferWriter<byte> output, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        using Utf8JsonWriter writer = new(output, JsonOutput.Options(indented));
        writer.WriteStartObject();
        writer.WriteString("source", report.Source);
        writer.WritePropertyName("report");
        ReportWriter.Write(writer, report);
        writer.WriteStartArray("cells");
        foreach (FormCell cell in report.Form.Cells)
        {
            if (cell.IsNative || report[cell.Index].State != CellState.Missing)
                Write(writer, cell, report[cell.Index]);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, FormCell cell, Cell content)
    {
        writer.WriteStartObject();
        writer.WriteString("table", cell.Id.Table);
        writer.WriteString("row", cell.Id.Row);
        writer.WriteString("column", cell.Id.Column);
        writer.WriteString("state", content.State.JsonName());
        writer.WriteString("raw", content.Raw);
        writer.WriteExact("value", content.Value);
        writer.WriteText("label", FormLabels.Cell(cell));
        LocationJson.Write(writer, content.Place);
        writer.WriteText("reason", content.Reason);
        writer.WriteEndObject();
    }
}
