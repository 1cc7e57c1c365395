using System.Globalization;
using System.Text.Json;

namespace DisclosureRules.Reports;

/// <summary>Writes a report's JSON object.</summary>
internal static class ReportWriter
{
    public static void Write(Utf8JsonWriter writer, Report report, bool withPlaces)
    {
        writer.WriteStartObject();
        writer.WriteString("form", report.Form.Id);
        foreach (ReportFactEntry fact in ReportFactTable.All)
            WriteFact(writer, fact.Name, fact.Get(report));
        FormTree.Write(writer, "tables", report, c => report[c.Index].State != CellState.Missing, c => WriteCell(writer, report[c.Index]), evenEmpty: true);
        if (report.Narrative.Count > 0)
        {
            writer.WriteStartArray("narrative");
            foreach (NarrativeSection section in report.Narrative)
                WriteSection(writer, section);
            writer.WriteEndArray();
        }

        if (report.Source is { } source)
            writer.WriteString("source", source);
        if (report.Notes.Count > 0)
        {
            writer.WriteStartArray("notes");
            foreach (ReadingNote note in report.Notes)
                ReadingNoteJson.Write(writer, note);
            writer.WriteEndArray();
        }

        ReportDetails.Write(writer, report, withPlaces);
        writer.WriteEndObject();
    }

    private static void WriteFact(Utf8JsonWriter writer, string name, object? value)
    {
        switch (value)
        {
            case string text:
                writer.WriteString(name, text);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case ReportScope scope:
                writer.WriteString(name, scope.JsonName());
                break;
            case DateOnly date:
                writer.WriteString(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void WriteCell(Utf8JsonWriter writer, Cell cell)
    {
        switch (cell.State)
        {
            case CellState.Blank:
                writer.WriteNullValue();
                break;
            case CellState.NotNumber:
                writer.WriteStringValue(cell.Raw);
                break;
            default:
                writer.WriteRawValue(ReportDetails.Digits(cell.Value!.Value), skipInputValidation: true);
                break;
        }
    }

    private static void WriteSection(Utf8JsonWriter writer, NarrativeSection section)
    {
        writer.WriteStartObject();
        writer.WriteString("section", section.Section);
        if (section.Heading is { } heading)
            writer.WriteString("heading", heading);
        writer.WriteString("text", section.Text);
        writer.WriteEndObject();
    }
}
