using System.Globalization;
using System.Text.Json;
using DisclosureRules.Forms;

namespace DisclosureRules.Reports;

/// <summary>Writes a report's JSON object.</summary>
internal static class ReportWriter
{
    public static void Write(Utf8JsonWriter writer, Report report)
    {
        writer.WriteStartObject();
        writer.WriteString("form", report.Form.Id);
        WriteText(writer, "unit", report.Unit);
        if (report.Year is { } year)
            writer.WriteNumber("year", year);
        WriteText(writer, "scope", report.Scope switch { ReportScope.Own => "own", ReportScope.Aggregate => "aggregate", _ => null });
        WriteText(writer, "published", Date(report.PublishedOn));
        WriteText(writer, "signed", Date(report.SignedOn));
        WriteTables(writer, report);
        if (report.Narrative.Count > 0)
        {
            writer.WriteStartArray("narrative");
            foreach (NarrativeSection section in report.Narrative)
            {
                writer.WriteStartObject();
                writer.WriteString("section", section.Section);
                WriteText(writer, "heading", section.Heading);
                writer.WriteString("text", section.Text);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteTables(Utf8JsonWriter writer, Report report)
    {
        writer.WriteStartObject("tables");
        foreach (IGrouping<string, FormCell> table in report.Form.Cells.GroupBy(c => c.Id.Table))
        {
            FormCell[] present = [.. table.Where(c => report[c.Index].State != CellState.Missing)];
            if (present.Length == 0)
                continue;
            writer.WriteStartObject(table.Key);
            foreach (IGrouping<string, FormCell> row in present.GroupBy(c => c.Id.Row))
            {
                writer.WriteStartObject(row.Key);
                foreach (FormCell cell in row)
                    WriteCell(writer, cell.Id.Column, report[cell.Index]);
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteCell(Utf8JsonWriter writer, string column, Cell cell)
    {
        switch (cell.State)
        {
            case CellState.Blank:
                writer.WriteNull(column);
                break;
            case CellState.NotNumber:
                writer.WriteString(column, cell.Raw);
                break;
            default:
                writer.WriteNumber(column, cell.Value!.Value);
                break;
        }
    }

    private static string? Date(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }
}
