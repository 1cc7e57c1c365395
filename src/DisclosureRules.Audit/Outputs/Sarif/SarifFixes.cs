using System.Globalization;
using System.Text.Json;
using DisclosureRules.Audit.Results;
using DisclosureRules.Findings;
using DisclosureRules.Repair;

namespace DisclosureRules.Audit.Outputs.Sarif;

/// <summary>
/// The cells that explain a finding, as a fix to be shown: which is right only the original says. It is told where each of them is a number with its place in a text;
/// in other formats nothing could be replaced, and the cause is told in the result's properties alone.
/// </summary>
internal static class SarifFixes
{
    public static void Write(Utf8JsonWriter json, Finding finding, Cause cause, AuditOutputOptions options)
    {
        if (finding.Source is not { } source || SarifText.Place(source) is not (var uri, null))
            return;
        List<(int Line, int Column, string Raw, decimal To)> replaced = [];
        foreach (CellChange change in cause.Cells)
        {
            // Of the cells of a cause those are placed that one of its findings speaks of.
            FindingCell? cell = cause.Findings.SelectMany(f => f.Cells).FirstOrDefault(c => c.Unit is null && c.Year is null && c.Id == change.Cell);
            if (cell?.Content is not { Raw: { Length: > 0 } raw, Place: { Line: { } line, Column: { } column } } || change.To is not { } to)
                return;
            replaced.Add((line, column, raw, to));
        }

        json.WriteStartArray("fixes");
        json.WriteStartObject();
        json.WriteStartObject("description");
        json.WriteString("text", SarifText.Message(RepairText.Of(cause).In(options.Language, options.Catalog)));
        json.WriteEndObject();
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", uri);
        json.WriteEndObject();
        json.WriteStartArray("replacements");
        foreach ((int line, int column, string raw, decimal to) in replaced)
        {
            json.WriteStartObject();
            json.WriteStartObject("deletedRegion");
            json.WriteNumber("startLine", line);
            json.WriteNumber("startColumn", column);
            json.WriteNumber("endColumn", column + raw.Length);
            json.WriteEndObject();
            json.WriteStartObject("insertedContent");
            json.WriteString("text", to.ToString(CultureInfo.InvariantCulture));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
